import type { Circle, Person } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import { spreadDay } from '@/lib/domain/people/spread'
import type { Day } from '@/lib/domain/time/day'
import type { Done, RecordPorts } from '../ports'

/** What sorting changes of somebody. */
export type Sorted = Pick<Person, 'circle' | 'rhythmDays' | 'sorting' | 'notBefore'>

/**
 * Somebody with a circle and its rhythm, first suggested some days from `today` so that those sorted together do not
 * come up together; `place` counts those who were given this circle before them.
 */
export function sortedInto(circle: Circle, { today, place }: { today: Day; place: number }): Sorted {
  const rhythmDays = rhythmFor(circle)
  return { circle, rhythmDays, sorting: 'sorted', notBefore: spreadDay(today, rhythmDays, place) }
}

/** Somebody who is not tracked, and is not asked about again. */
export const notNow: Pick<Sorted, 'rhythmDays' | 'sorting'> = { rhythmDays: null, sorting: 'not-now' }

/** Sorts somebody, or takes it back with what was before. */
export const sortPerson = (
  { store }: RecordPorts,
  id: string,
  sorted: Partial<Sorted>,
): Promise<Done<void>> => store.run((records) => records.change('people', id, sorted))
