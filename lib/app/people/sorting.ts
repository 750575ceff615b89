import type { Circle } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import type { Sorted, SortingChange } from '@/lib/domain/people/sorting'
import { spreadDay } from '@/lib/domain/people/nudge/spread'
import type { Day } from '@/lib/domain/time/day'
import type { Done, RecordPorts } from '../ports'

/**
 * The fields of somebody sorted into a circle with its rhythm. The first suggestion is spread over the days
 * after `today`, so that people sorted together do not come up together; `place` counts those sorted into
 * this circle before.
 */
export function sortedInto(circle: Circle, { today, place }: { today: Day; place: number }): Sorted {
  const rhythmDays = rhythmFor(circle)
  return { circle, rhythmDays, sorting: 'sorted', notBefore: spreadDay(today, rhythmDays, place) }
}

/** The fields of somebody who is not suggested and does not wait to be sorted. */
export const notNow: Pick<Sorted, 'rhythmDays' | 'sorting'> = { rhythmDays: null, sorting: 'not-now' }

/** Sorts somebody. Returns what undoes it; null when they do not exist. */
export const sortPerson = (
  { store }: RecordPorts,
  id: string,
  set: Partial<Sorted>,
): Promise<Done<SortingChange | null>> =>
  store.run(async (records) => {
    const person = await records.get('people', id)
    if (!person) return null
    await records.change('people', id, set)
    const fields = Object.keys(set) as (keyof Sorted)[]
    return { set, before: Object.fromEntries(fields.map((field) => [field, person[field]])) }
  })

/** Undoes sorting, for each field only if it is still as sorted. */
export const takeBackSorting = (
  { store }: RecordPorts,
  id: string,
  { set, before }: SortingChange,
): Promise<Done<void>> => store.run((records) => records.putBack('people', id, { set, before }))
