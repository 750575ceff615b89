import { type Day, daysBetween } from '../time/day'

/** What the pause may look like. Turning about keeps it from becoming wallpaper (Kovacs et al. 2018). */
export const pauseVariants = ['breath', 'window', 'question'] as const
export type PauseVariant = (typeof pauseVariants)[number]

/** What was seen of the variants so far: the first one, and whether it was said that they change. */
export interface SeenVariants {
  first: PauseVariant | null
  said: boolean
}

/** The variant of a day after so many stays in it: the same in every tab, another after each stay and each day. */
export function pauseVariant(day: Day, stays: number): PauseVariant {
  const turn = Math.abs(daysBetween('2026-01-01', day) + stays) % pauseVariants.length
  return pauseVariants[turn] ?? 'breath'
}

/** The seen variants with one more, and whether now is the time to say that they change: once, at the second. */
export function sawVariant(
  seen: SeenVariants,
  variant: PauseVariant,
): { seen: SeenVariants; announces: boolean } {
  const first = seen.first ?? variant
  const announces = !seen.said && variant !== first
  return { seen: { first, said: seen.said || announces }, announces }
}
