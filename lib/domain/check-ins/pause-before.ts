import { millisecondsInDay } from 'date-fns/constants'
import type { Contact } from '../people/contact'
import { dayOf } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { CheckIn } from './check-in'
import type { PauseReason } from './reasons'

export interface PauseInput {
  personId: string
  checkIns: readonly CheckIn[]
  contacts: readonly Contact[]
  now: number
  dayStartMinutes?: Minutes
}

/** A draft opened less than this (ms) ago is the one being written. */
const beingWrittenMs = 10_000
/** Messages further back than this (ms) do not count as unanswered in a row. */
const rowMs = 90 * millisecondsInDay

// A call or a meeting counts as a sign of life whoever began it, and so does a contact without a kind.
const isSign = ({ began, kind }: Contact) => began === 'them' || kind !== 'message'

/**
 * Whether to pause before a message: when one to this person was opened today and not taken back, or when two
 * went since their last sign of life. Null: no reason. The pause is only a moment to think.
 */
export function pauseBefore(input: PauseInput): PauseReason | null {
  const { personId, now, dayStartMinutes = 240 } = input
  const contacts = input.contacts.filter((one) => one.personId === personId && one.atMs <= now)
  const opened = input.checkIns.filter((one) => one.personId === personId && one.openedAtMs <= now)
  const signMs = Math.max(
    0,
    ...contacts.filter(isSign).map(({ atMs }) => atMs),
    ...opened
      .filter(({ word }) => word === 'replied' || word === 'not-now')
      .map(({ wordAtMs, openedAtMs }) => wordAtMs ?? openedAtMs),
  )
  const today = dayOf(now, dayStartMinutes)
  const since = opened.filter(({ openedAtMs }) => openedAtMs > signMs && now - openedAtMs > beingWrittenMs)
  const mayHaveGone = since.filter(({ went }) => went === null || went === 'yes')
  const sent = contacts.filter((one) => !isSign(one) && one.began === 'me' && one.atMs > signMs)
  const isToday = (atMs: Instant) => dayOf(atMs, dayStartMinutes) === today
  const noted = (one: Contact) => mayHaveGone.some(({ id }) => id === one.checkInId)
  if (
    mayHaveGone.some(({ openedAtMs }) => isToday(openedAtMs)) ||
    sent.some((one) => isToday(one.atMs) && now - one.atMs > beingWrittenMs)
  )
    return 'second-today'
  const gone = [
    ...mayHaveGone.filter(({ went }) => went === 'yes').map(({ openedAtMs }) => openedAtMs),
    ...sent.filter((one) => !noted(one)).map(({ atMs }) => atMs),
  ]
  return gone.filter((atMs) => now - atMs < rowMs).length >= 2 ? 'third-unanswered' : null
}
