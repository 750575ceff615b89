import { i18n } from '#i18n'
import { longDate } from '@/components/time/history/date-words'
import { clockIn } from '@/components/check-in/composer/their-hour'
import type { Cadence } from '@/lib/domain/check-ins/cadence'
import { type Ritual, turnAtMs } from '@/lib/domain/check-ins/ritual'
import type { Day } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'

const format = (options: Intl.DateTimeFormatOptions, atMs: Instant, timeZone?: string) =>
  new Intl.DateTimeFormat(undefined, { ...options, timeZone }).format(atMs)

const wholeTime: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
}
const date: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' }

/** "Tuesday, December 1 at 4:00 PM", in local time or in a zone. */
const timeOf = (atMs: Instant, timeZone?: string) => format(wholeTime, atMs, timeZone)

/**
 * A time in the local zone, and in theirs where that differs: with the date too if it differs there. `slot`
 * formats both ("$1, for you $2").
 */
export function bothTimes(
  atMs: Instant,
  { timeZone, says }: { timeZone: string | null; says: (here: string, there: string) => string },
): string {
  const here = timeOf(atMs)
  if (timeZone === null) return here
  try {
    if (timeOf(atMs, timeZone) === here) return here
    const sameDate = format(date, atMs, timeZone) === format(date, atMs)
    return says(here, sameDate ? clockIn(timeZone, atMs) : timeOf(atMs, timeZone))
  } catch {
    // When the browser no longer knows the zone, the local time alone.
    return here
  }
}

const yourTime = (here: string, there: string) => i18n.t('plans.proposal.yourTime', [here, there])

/** A text that proposes times (epoch ms) to somebody, in the local zone and in theirs. */
export function proposalWords({
  what,
  timesMs,
  timeZone,
  meetingUrl,
}: {
  what: string
  timesMs: readonly number[]
  timeZone: string | null
  meetingUrl: string
}): string {
  const [first = '', second] = timesMs.map((atMs) => bothTimes(atMs, { timeZone, says: yourTime }))
  const asked =
    second === undefined
      ? i18n.t('plans.proposal.one', [what, first])
      : i18n.t('plans.proposal.two', [what, first, second])
  return meetingUrl === '' ? asked : `${asked}\n${i18n.t('plans.proposal.where', [meetingUrl])}`
}

const cadenceKeys = {
  week: 'week',
  'two-weeks': 'twoWeeks',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'halfYear',
  year: 'year',
} as const

/** "Every two weeks" */
export const cadenceWords = (cadence: Cadence): string =>
  i18n.t(`plans.ritual.cadences.${cadenceKeys[cadence]}`)

/** The day of a ritual's turn, with its local time if it has one. */
export function turnWords(ritual: Pick<Ritual, 'atMinutes' | 'zone'>, day: Day): string {
  const atMs = turnAtMs(ritual, day)
  return atMs === null ? longDate(day) : timeOf(atMs)
}

/** A text that proposes to pick a ritual up again, with its next turn in the local zone and in theirs. */
export function pickUpWords(
  ritual: Ritual,
  { day, timeZone }: { day: Day; timeZone: string | null },
): string {
  const atMs = turnAtMs(ritual, day)
  const turn = atMs === null ? longDate(day) : bothTimes(atMs, { timeZone, says: yourTime })
  return i18n.t('plans.ritual.pickUpDraft', [ritual.what, turn])
}
