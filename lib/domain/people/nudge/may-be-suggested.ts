import type { Person } from '../person'

/**
 * False for people who are never suggested: who rest, who died or parted, or who were merged into somebody
 * else.
 */
export const mayBeSuggested = ({
  resting,
  goodbye,
  mergedInto,
}: Pick<Person, 'resting' | 'goodbye' | 'mergedInto'>): boolean =>
  !resting && goodbye === null && mergedInto === null
