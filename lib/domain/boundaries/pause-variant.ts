import { type Day, daysBetween } from '../time/day'

/**
 * The looks of the pause. They rotate, because people stop noticing one that never changes (Kovacs et al.
 * 2018).
 */
export const pauseVariants = ['breath', 'window', 'question'] as const
export type PauseVariant = (typeof pauseVariants)[number]

/** Which variants were seen so far: the first one, and whether the person was told that they change. */
export interface SeenVariants {
  first: PauseVariant | null
  said: boolean
}

/**
 * The variant for a day on which so many stays began: the same in every tab, another after each stay and each
 * day.
 */
export function pauseVariant(day: Day, stays: number): PauseVariant {
  const turn = Math.abs(daysBetween('2026-01-01', day) + stays) % pauseVariants.length
  return pauseVariants[turn] ?? 'breath'
}

/**
 * The seen variants with one more, and whether to tell now that they change: once, when the second one is
 * seen.
 */
export function sawVariant(
  seen: SeenVariants,
  variant: PauseVariant,
): { seen: SeenVariants; announces: boolean } {
  const first = seen.first ?? variant
  const announces = !seen.said && variant !== first
  return { seen: { first, said: seen.said || announces }, announces }
}
