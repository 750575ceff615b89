import type { Days } from '@/lib/domain/time/units'
import type { Circle } from '../person'

/** What speaks for and against suggesting somebody today. Days are whole days. */
export interface ScoreFactors {
  circle: Circle
  rhythmDays: Days
  /** Since the latest of last contact, added and clock reset; days at rest already taken off. */
  daysQuiet: number
  /** Since they were last put forward, whatever became of it, or since the rhythm counts if that is later; rest taken off. */
  daysWaiting: number
  /** A date that matters is within its lead, today, or belated. */
  dateNear: boolean
  /** Something was promised or is to be asked, or a hard time asks to be remembered. */
  followUp: boolean
  drifting: boolean
  /** A date that is today or just was, or the follow-up of a hard time: it has its day, and nobody was put forward for it yet. */
  calling: boolean
  /** How often they were put forward in the last 14 days and passed over. */
  timesPassedOver: number
  answerMayCome: boolean
}

const circleWeights: Record<Circle, number> = { close: 1.3, near: 1.2, wider: 1.1, far: 1.0 }

/** More than the closest circle with everything else that speaks for it is ahead of the farthest. */
const turnWeight = 4

/** More than all the rest together: a turn can wait until tomorrow, a birthday cannot. */
const callWeight = 10

/** How far the rhythm has run: 1 when it is just up, 3 at most, however long the silence. */
const ratioOf = (daysQuiet: number, rhythmDays: Days): number =>
  Math.min(3, Math.max(0, daysQuiet) / Math.max(1, rhythmDays))

/**
 * Their turn: from the second rhythm without coming up on, so much more each day that they come up before the third
 * is over, also where nobody writes to anybody and those who are closest would come first every time.
 */
const turnScore = ({ daysWaiting, rhythmDays }: ScoreFactors) =>
  turnWeight * Math.min(1, Math.max(0, daysWaiting / Math.max(1, rhythmDays) - 2))

/**
 * How much speaks for suggesting somebody today; higher comes first. Bounded on every side, so that no single
 * factor buries the others; only what has its day comes before them all.
 */
export function nudgeScore(factors: ScoreFactors): number {
  return (
    ratioOf(factors.daysQuiet, factors.rhythmDays) * circleWeights[factors.circle] +
    turnScore(factors) +
    (factors.dateNear ? 0.6 : 0) +
    (factors.followUp ? 0.4 : 0) +
    (factors.drifting ? 0.3 : 0) +
    (factors.calling ? callWeight : 0) -
    Math.min(0.6, 0.15 * factors.timesPassedOver) -
    (factors.answerMayCome ? 1 : 0)
  )
}
