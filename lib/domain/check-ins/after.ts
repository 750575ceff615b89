import { millisecondsInDay } from 'date-fns/constants'
import { isCall } from '../people/reach/channel'
import type { Contact } from '../people/contact'
import type { Person } from '../people/person'
import { rhythmFor } from '../people/rhythms'
import { dayOf, daysBetween } from '../time/day'
import type { Instant, Minutes } from '../time/units'
import type { CheckIn } from './check-in'

export interface AfterInput {
  checkIns: readonly CheckIn[]
  people: readonly Pick<Person, 'id' | 'circle' | 'rhythmDays'>[]
  /** A contact that happened since makes the second question needless. */
  contacts?: readonly Contact[]
  now: number
  dayStartMinutes?: Minutes
}

/**
 * The one question to ask about messages that were opened. `any-word` is answered by "quiet so far" too, not
 * only by a reply.
 */
export interface Question {
  kind: 'did-it-go' | 'any-word'
  checkIn: CheckIn
}

/**
 * By then (ms) whoever opened a draft has left for the other app, so a later look at the page means that they
 * came back.
 */
const goneMs = 10_000
const askedWithinMs = 7 * millisecondsInDay
const wordWithinDays = 30

/**
 * The question to ask now, about the newest check-in first; null when there is none. "Did it go?" is asked
 * from 10 s after the draft was opened, for 7 days, and once more on the day after a "not yet". "Any word
 * back?" is asked 2 to 7 days after the message went (a quarter of the rhythm), for 30 days. Only each
 * person's latest check-in is asked about.
 */
export function questionFor({
  checkIns,
  people,
  contacts = [],
  now,
  dayStartMinutes = 240,
}: AfterInput): Question | null {
  const peopleById = new Map(people.map((person) => [person.id, person]))
  const newest = latestPerPerson(checkIns).filter(({ personId }) => peopleById.has(personId))
  const days = (fromMs: Instant) => daysBetween(dayOf(fromMs, dayStartMinutes), dayOf(now, dayStartMinutes))

  const unsettled = newest.find((checkIn) => {
    const openFor = now - checkIn.openedAtMs
    if (openFor < goneMs || openFor > askedWithinMs) return false
    return (
      checkIn.went === null ||
      (checkIn.went === 'not-yet' && days(checkIn.wentAtMs ?? checkIn.openedAtMs) === 1)
    )
  })
  if (unsettled) return { kind: 'did-it-go', checkIn: unsettled }

  const quiet = newest.find((checkIn) => {
    if (checkIn.went !== 'yes' || checkIn.word !== null || isCall(checkIn.channelKind)) return false
    const silence = days(checkIn.wentAtMs ?? checkIn.openedAtMs)
    if (silence < wordAfterDays(peopleById.get(checkIn.personId)!) || silence > wordWithinDays) return false
    return !contacts.some((contact) => isAnswer(contact, checkIn))
  })
  return quiet ? { kind: 'any-word', checkIn: quiet } : null
}

/** False once both questions were answered or the message never went, so that nothing more will be asked. */
export const awaitsAnswer = ({ went, word }: Pick<CheckIn, 'went' | 'word'>): boolean =>
  went === null || went === 'not-yet' || (went === 'yes' && word === null)

/** Days to wait before "Any word back?": a quarter of the rhythm, at least 2 and at most 7. */
const wordAfterDays = ({ rhythmDays, circle }: Pick<Person, 'circle' | 'rhythmDays'>): number =>
  Math.min(7, Math.max(2, Math.round((rhythmDays ?? rhythmFor(circle)) / 4)))

/**
 * The fields that an answer to "Did it go?" changes. A second "not yet" on a later day counts as a no: the
 * message did not go, and the question is not asked a third time.
 */
export function answered(
  checkIn: Pick<CheckIn, 'went' | 'wentAtMs'>,
  answer: 'yes' | 'not-yet' | 'no',
  { nowMs, dayStartMinutes }: { nowMs: Instant; dayStartMinutes: Minutes },
): Pick<CheckIn, 'went' | 'wentAtMs'> {
  const day = (ms: number) => dayOf(ms, dayStartMinutes)
  const again =
    answer === 'not-yet' && checkIn.went === 'not-yet' && day(checkIn.wentAtMs ?? 0) !== day(nowMs)
  return { went: again ? 'no' : answer, wentAtMs: nowMs }
}

/**
 * The contact that a yes to "Did it go?" stands for, without its id; null for any other answer. `checkIn` is
 * the state before the answer: a message that went at once is dated by its opening, one that had waited by
 * the answer.
 */
export function contactFrom(
  checkIn: CheckIn,
  answer: 'yes' | 'not-yet' | 'no',
  now: number,
): Omit<Contact, 'id'> | null {
  if (answer !== 'yes') return null
  return {
    personId: checkIn.personId,
    atMs: checkIn.went === 'not-yet' ? now : checkIn.openedAtMs,
    kind: isCall(checkIn.channelKind) ? 'call' : 'message',
    began: 'me',
    energy: null,
    feltMet: null,
    note: '',
    checkInId: checkIn.id,
  }
}

// A later contact counts as an answer, unless it is one more message from the person themselves.
const isAnswer = (contact: Contact, checkIn: CheckIn): boolean =>
  contact.personId === checkIn.personId &&
  contact.checkInId !== checkIn.id &&
  contact.atMs > checkIn.openedAtMs &&
  (contact.began === 'them' || contact.kind === 'met' || contact.kind === 'call')

function latestPerPerson(checkIns: readonly CheckIn[]): CheckIn[] {
  const newest = new Map<string, CheckIn>()
  for (const checkIn of checkIns) {
    const known = newest.get(checkIn.personId)
    if (!known || checkIn.openedAtMs > known.openedAtMs) newest.set(checkIn.personId, checkIn)
  }
  return [...newest.values()].sort((a, b) => b.openedAtMs - a.openedAtMs)
}
