import type { Days } from '@/lib/domain/time/units'
import type { Circle } from '../person'

/** The factors for and against suggesting somebody today. Days are whole days. */
export interface ScoreFactors {
  circle: Circle
  rhythmDays: Days
  /** Since the latest of last contact, added and clock reset; without days at rest. */
  daysQuiet: number
  /**
   * Since they were last suggested, whatever the outcome, or since the rhythm counts if that is later;
   * without days at rest.
   */
  daysWaiting: number
  /** One of their dates is within its lead, today, or belated. */
  dateNear: boolean
  /** There is a promise, something to ask, or a hard time with a follow-up due. */
  followUp: boolean
  drifting: boolean
  /**
   * A date is today or belated, or a hard time has a follow-up due, and they were not suggested for it yet.
   */
  calling: boolean
  /** How often they were suggested and passed over in the last 14 days. */
  timesPassedOver: number
  answerMayCome: boolean
}

const circleWeights: Record<Circle, number> = { close: 1.3, near: 1.2, wider: 1.1, far: 1.0 }

/** More than the difference between the closest circle with every other factor and the farthest. */
const turnWeight = 4

/** More than all other factors together: a turn can wait until tomorrow, a birthday cannot. */
const callWeight = 10

/** How much of the rhythm has passed: 1 when it is just due, at most 3 however long the silence. */
const ratioOf = (daysQuiet: number, rhythmDays: Days): number =>
  Math.min(3, Math.max(0, daysQuiet) / Math.max(1, rhythmDays))

/**
 * Rises daily from the second rhythm without a suggestion on, so that somebody comes up before the third is
 * over. Without it the closest people would come first every time when nobody is written to.
 */
const turnScore = ({ daysWaiting, rhythmDays }: ScoreFactors) =>
  turnWeight * Math.min(1, Math.max(0, daysWaiting / Math.max(1, rhythmDays) - 2))

/**
 * How strongly somebody should be suggested today; higher comes first. Every factor is bounded so that none
 * outweighs all others, except for what is due today, which comes before them all.
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
