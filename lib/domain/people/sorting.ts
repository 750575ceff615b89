import type { Person } from './person'

/** The fields that change when somebody is given a circle or put aside. */
export type Sorted = Pick<Person, 'circle' | 'rhythmDays' | 'sorting' | 'notBefore'>

/** What sorting set on somebody, and the values before: enough for another process to undo it. */
export interface SortingChange {
  set: Partial<Sorted>
  before: Partial<Sorted>
}
