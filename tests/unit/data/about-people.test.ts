import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forgetPerson } from '@/tests/support/use-cases'
import { readImport } from '@/lib/data/file/import'
import { applyImport } from '@/lib/data/file/import-apply'
import { dataFormat, syncedTablesOf } from '@/lib/data/schema'
import { depsAt, freshDatabase } from './database-for-test'

test('of somebody forgotten nothing is left in any table but their id in the outbox, and others keep all of theirs', async () => {
  const db = freshDatabase()
  const reading = await readImport(readFileSync('tests/fixtures/data/v1.json', 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  await applyImport(db, reading, depsAt(1000))
  const people = await db.people.toArray()
  const [maya, jonas] = people
  const merged = people.find(({ mergedInto }) => mergedInto === maya!.id)!
  const ofJonas = async () =>
    JSON.stringify([
      await db.people.get(jonas!.id),
      await db.channels.where({ personId: jonas!.id }).toArray(),
      await db.contacts.where({ personId: jonas!.id }).toArray(),
      await db.dismissals.toArray(),
    ])
  const before = await ofJonas()
  await forgetPerson(db, depsAt(2000), maya!.id)
  for (const table of syncedTablesOf(dataFormat)) {
    // A group keeps the id of a member, which says nothing by itself.
    const rows = await db.table<{ members?: unknown; stamps: unknown }>(table).toArray()
    const left = rows.map((row) => ({ ...row, members: null, stamps: null }))
    for (const id of [maya!.id, merged.id]) expect(JSON.stringify(left), table).not.toContain(id)
  }
  expect((await db.people.toArray()).map(({ name }) => name)).not.toContain(maya!.name)
  expect(await db.merges.count()).toBe(0)
  expect(await ofJonas()).toBe(before)
})
