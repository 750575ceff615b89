import { millisecondsInMinute } from 'date-fns/constants'

/**
 * The levels of a square's colour, by the feed time in its hour; the same in every period, so that periods
 * can be compared.
 */
export const heatLevels = [
  { level: 1, fromMs: 1, words: 'history.heat.under5', hidden: 'history.heat.little' },
  { level: 2, fromMs: 5 * millisecondsInMinute, words: 'history.heat.under15', hidden: 'history.heat.some' },
  {
    level: 3,
    fromMs: 15 * millisecondsInMinute,
    words: 'history.heat.under30',
    hidden: 'history.heat.while',
  },
  { level: 4, fromMs: 30 * millisecondsInMinute, words: 'history.heat.over30', hidden: 'history.heat.long' },
] as const

/** 0 for none, up to 4. */
export const heatLevel = (ms: number): number => heatLevels.findLast(({ fromMs }) => ms >= fromMs)?.level ?? 0

/** The square's side as a share of its cell, since colour alone would be hard to tell apart. */
export const cellSize = (level: number): number => [0.12, 0.34, 0.54, 0.74, 0.94][level]!
