import type { PorchlightDatabase } from '@/lib/data/database'
import { peopleWith } from '@/lib/data/reads/reads'
import type { Person } from '@/lib/domain/people/person'

/** Everybody who was not removed nor merged into another. */
export const livingPeople = async (db: PorchlightDatabase): Promise<Person[]> =>
  peopleWith(db, await db.people.toCollection().primaryKeys())
