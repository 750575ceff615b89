import type { Circle, Person } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import type { Days } from '@/lib/domain/time/units'

type Patch = Partial<Omit<Person, 'id'>>

/**
 * The change when a circle is chosen. A person waiting after an import thereby becomes sorted, with the
 * circle's rhythm.
 */
export const circleChange = (person: Pick<Person, 'sorting'>, circle: Circle): Patch =>
  person.sorting === 'sorted' ? { circle } : { circle, sorting: 'sorted', rhythmDays: rhythmFor(circle) }

/** The change when a rhythm is chosen. With a rhythm, a person waiting after an import becomes sorted. */
export const rhythmChange = (person: Pick<Person, 'sorting'>, rhythmDays: Days | null): Patch =>
  person.sorting === 'sorted' || rhythmDays === null ? { rhythmDays } : { rhythmDays, sorting: 'sorted' }
