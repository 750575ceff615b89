import type { Circle, Person } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import type { Days } from '@/lib/domain/time/units'

type Patch = Partial<Omit<Person, 'id'>>

/** What choosing a circle changes: somebody who waited after an import is sorted by it, with the circle's rhythm. */
export const circleChange = (person: Pick<Person, 'sorting'>, circle: Circle): Patch =>
  person.sorting === 'sorted' ? { circle } : { circle, sorting: 'sorted', rhythmDays: rhythmFor(circle) }

/** What choosing a rhythm changes: with one, nobody waits any more. */
export const rhythmChange = (person: Pick<Person, 'sorting'>, rhythmDays: Days | null): Patch =>
  person.sorting === 'sorted' || rhythmDays === null ? { rhythmDays } : { rhythmDays, sorting: 'sorted' }
