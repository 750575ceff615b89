export const fittingReasons = [
  'date',
  'hardTime',
  'nextTime',
  'metLately',
  'longQuiet',
  'valued',
  'plain',
] as const
/** Why a family is proposed first; `plain`: it always fits. */
export type FittingReason = (typeof fittingReasons)[number]

export const pauseReasons = ['second-today', 'third-unanswered'] as const
/** Why to pause before one more message to somebody. */
export type PauseReason = (typeof pauseReasons)[number]

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
/** A season where somebody lives. */
export type Season = (typeof seasons)[number]
