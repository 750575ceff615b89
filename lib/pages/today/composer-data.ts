import { fittingFamilies, type Fitting } from '@/lib/domain/check-ins/fitting'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { pauseBefore } from '@/lib/domain/check-ins/pause-before'
import type { PauseReason, Season } from '@/lib/domain/check-ins/reasons'
import { seasonIn } from '@/lib/domain/check-ins/season'
import { wishFor } from '@/lib/domain/check-ins/wishes'
import type { LeapDay } from '@/lib/domain/people/dates'
import { isHardOn } from '@/lib/domain/people/hard-time'
import { dayOf, daysBetween, type Day } from '@/lib/domain/time/day'
import type { Days, Instant, Minutes } from '@/lib/domain/time/units'
import type { Correspondence } from './correspondence'

export interface DayInfo {
  day: Day
  dayStartMinutes: Minutes
  leapDay: LeapDay
  nowMs: Instant
}

/** Everything that the next message to somebody depends on, except the text being written. */
export interface ComposerData {
  /** The kinds of message, the most fitting first. */
  fitting: Fitting[]
  /** Days since the last contact; null: none was noted. */
  quietDays: Days | null
  season: Season | null
  /**
   * The person's own lines that can be used here: those for this recipient first, then those for everybody.
   */
  own: OwnDraft[]
  /** A message to them that waits for a second look. */
  waitingMessage: OwnDraft | null
  pause: PauseReason | null
}

const metWithinDays = 7

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Collects what the next message to somebody depends on. */
export function composerDataFor(
  { person, contacts, drafts, checkIns, hardTimes }: Omit<Correspondence, 'channels'>,
  { day, dayStartMinutes, leapDay, nowMs }: DayInfo,
): ComposerData {
  const last = contacts[0]
  const talked = last ? dayOf(last.atMs, dayStartMinutes) : null
  const quietDays = talked === null ? null : Math.max(0, daysBetween(talked, day))
  const theirs = drafts.filter(({ personId }) => personId === person.id)
  const lines = [...theirs, ...drafts.filter(({ personId }) => personId === null)]
  return {
    fitting: fittingFamilies({
      person,
      day,
      quietDays,
      wish: wishFor({ person, day, leapDay, talked }),
      hardTime: hardTimes.some((one) => isHardOn(one, day)),
      metLately: last?.feltMet === 'yes' && quietDays !== null && quietDays <= metWithinDays,
    }),
    quietDays,
    season: seasonIn(person.timeZone ?? here(), day),
    own: lines.filter(({ waitsUntil }) => waitsUntil === null),
    waitingMessage: theirs.find(({ waitsUntil }) => waitsUntil !== null) ?? null,
    pause: pauseBefore({ personId: person.id, checkIns, contacts, now: nowMs, dayStartMinutes }),
  }
}
