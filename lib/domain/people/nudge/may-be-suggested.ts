import type { Person } from '../person'

/** False for those who are never put forward: who rest, who died or from whom one parted, and who is somebody else by now. */
export const mayBeSuggested = ({
  resting,
  goodbye,
  mergedInto,
}: Pick<Person, 'resting' | 'goodbye' | 'mergedInto'>): boolean =>
  !resting && goodbye === null && mergedInto === null
