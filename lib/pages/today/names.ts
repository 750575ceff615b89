import { type PorchlightDatabase, steady } from '@/lib/data/database'
import { inPages } from '@/lib/data/in-pages'
import { createRowReader } from '@/lib/data/reads/row-reader'
import { hasDied, type Person } from '@/lib/domain/people/person'

/** The names of everybody who can be written to. Yields to the page between slices of thousands of rows. */
export async function readNames(db: PorchlightDatabase): Promise<Pick<Person, 'id' | 'name'>[]> {
  const rows = await steady(db, () => db.transaction('r', ['people'], () => inPages(db.people)))
  const people = await createRowReader('people')(rows)
  return (people ?? [])
    .filter((person) => person.mergedInto === null && !hasDied(person))
    .map(({ id, name }) => ({ id, name }))
}
