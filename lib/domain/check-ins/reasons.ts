export const fittingReasons = [
  'date',
  'hardTime',
  'nextTime',
  'metLately',
  'longQuiet',
  'valued',
  'plain',
] as const
/** Why a family comes first; `plain`: it fits at any time. */
export type FittingReason = (typeof fittingReasons)[number]

export const pauseReasons = ['second-today', 'third-unanswered'] as const
/** Why it may be good to wait a moment before one more message to somebody. */
export type PauseReason = (typeof pauseReasons)[number]

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
/** A time of the year, as it is where somebody lives. */
export type Season = (typeof seasons)[number]
