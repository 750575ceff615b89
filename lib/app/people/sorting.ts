import type { Circle } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import type { Sorted, SortingChange } from '@/lib/domain/people/sorting'
import { spreadDay } from '@/lib/domain/people/nudge/spread'
import type { Day } from '@/lib/domain/time/day'
import type { Done, RecordPorts } from '../ports'

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

/** Sorts somebody. Answers what takes it back; null where they are gone. */
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

/** Takes a sorting back, each field only where it still is as it was sorted. */
export const takeBackSorting = (
  { store }: RecordPorts,
  id: string,
  { set, before }: SortingChange,
): Promise<Done<void>> => store.run((records) => records.putBack('people', id, { set, before }))
