import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { addPerson } from '@/tests/support/use-cases'
import { openDatabase } from '@/lib/data/database'
import { exportEverything } from '@/lib/data/file/export'
import { readImport } from '@/lib/data/file/import'
import { applyImport } from '@/lib/data/file/import-apply'
import { field } from '@/lib/data/parse/fields'
import { amount, filledText, text } from '@/lib/data/parse/values'
import { repairRecord } from '@/lib/data/reads/repair-record'
import { type DataFormat, dataFormat } from '@/lib/data/schema'
import { tables } from '@/lib/data/tables/all'
import type { SyncedTableOf } from '@/lib/data/tables/define'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from './database-for-test'
import { kept } from './generated-file'

const letters: SyncedTableOf<{ id: string; personId: string; words: string }> = {
  synced: true,
  since: 2,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['words'],
  fields: { id: field(filledText, ''), personId: field(text, ''), words: field(text, '') },
}
const contacts = {
  ...tables.contacts,
  indexes: [...tables.contacts.indexes, 'minutes'],
  fields: { ...tables.contacts.fields, minutes: field(amount, 0, 2) },
}

/** Version 2 as it might be: a table more, and a field of contacts with an index. */
const next: DataFormat = { version: 2, tables: { ...tables, contacts, letters } }

const nativeVersion = async (name: string) =>
  (await indexedDB.databases()).find((one) => one.name === name)?.version

/** The database of that name, opened by code of a version. */
function opened(name: string, format: DataFormat) {
  const db = openDatabase(name, format)
  onTestFinished(() => db.delete())
  return db
}

const v1 = () => JSON.parse(readFileSync('tests/fixtures/data/v1.json', 'utf8'))
const defaultCaps = { bytes: 1e6, records: 1000 }

async function previewOf(file: unknown, format: DataFormat) {
  const reading = await readImport(JSON.stringify(file), defaultCaps, format)
  if (!reading.ok) throw new Error(`${reading.error.kind}: ${reading.error.detail}`)
  return reading
}

/** A database that code of version 2 wrote. */
async function writtenByNext() {
  const db = openDatabase(`next-${crypto.randomUUID()}`, next)
  await addPerson(db, depsAt(1), { name: 'Maya' })
  await db.table('letters').put({ id: 'l1', personId: 'p1', words: 'dear', stamps: {}, deletedAtMs: null })
  db.close()
  return db.name
}

test('a database of version 1 opens in version 2 with all that it holds', async () => {
  const earlier = freshDatabase()
  await applyImport(earlier, await previewOf(v1(), dataFormat), depsAt(1000))
  const people = await earlier.people.toArray()
  const before = await earlier.contacts.toArray()
  earlier.close()
  expect(await nativeVersion(earlier.name)).toBe(10)

  const db = opened(earlier.name, next)
  expect(await db.people.toArray()).toEqual(people)
  expect(await db.contacts.toArray()).toEqual(before)
  expect(repairRecord(contacts, before[0]).value).toMatchObject({ note: before[0]!.note, minutes: 0 })
  await db.contacts.put({ ...before[0]!, minutes: 20 } as never)
  expect(await db.contacts.where('minutes').above(0).count()).toBe(1)
  expect(await db.table('letters').count()).toBe(0)
  expect(await nativeVersion(db.name)).toBe(20)
})

test('a file of version 1 comes into version 2, and out of it with the default of what it did not know', async () => {
  const db = opened(`next-${crypto.randomUUID()}`, next)
  await applyImport(db, await previewOf(v1(), next), depsAt(1000))
  const again = await exportEverything(db, { ...kept, now: 0, version: '2' })
  expect(again).toMatchObject({ version: 2, letters: [], people: v1().people })
  expect(again.contacts).toEqual(v1().contacts.map((one: object) => ({ ...one, minutes: 0 })))
  await previewOf(again, next)
})

test('a file of version 2 lacks nothing that came with version 2', async () => {
  const file = { ...v1(), version: 2 }
  const errorOf = (wrong: object) => readImport(JSON.stringify(wrong), defaultCaps, next)
  expect(await errorOf(file)).toMatchObject({ error: { kind: 'wrong-types', detail: 'contacts[0].minutes' } })
  const full = file.contacts.map((one: object) => ({ ...one, minutes: 5 }))
  expect(await errorOf({ ...file, contacts: full })).toMatchObject({ error: { detail: 'letters' } })
  expect(await errorOf({ ...file, contacts: full, letters: [] })).toMatchObject({ ok: true })
})

test('a file of version 2 is refused by version 1 as newer', async () => {
  const reading = await readImport(JSON.stringify({ ...v1(), version: 2, letters: [] }))
  expect(reading).toEqual({ ok: false, error: { kind: 'newer', detail: '2' } })
})

test('a database of version 2 is read by version 1, never written, and stays as it was', async () => {
  const name = await writtenByNext()
  const db = opened(name, dataFormat)
  await db.open()
  expect(db.newerThanCode).toBe(true)
  expect((await livingPeople(db)).map((one) => one.name)).toEqual(['Maya'])
  await expect(addPerson(db, depsAt(2), { name: 'Jonas' })).rejects.toThrow('a newer Porchlight')
  expect(await nativeVersion(name)).toBe(20)
  expect([...db.backendDB().objectStoreNames]).toContain('letters')
})
