import type { Person } from './person'

/** What giving somebody a circle, or putting them aside, changes of them. */
export type Sorted = Pick<Person, 'circle' | 'rhythmDays' | 'sorting' | 'notBefore'>

/** What sorting set of somebody, and what stood there before: enough to take it back from another process. */
export interface SortingChange {
  set: Partial<Sorted>
  before: Partial<Sorted>
}
