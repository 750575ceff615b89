import { Dexie } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/lib/data/database'
import { isNobodyThere } from '@/lib/data/reads/reads'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from './database-for-test'
import { addPerson } from '@/tests/support/use-cases'

/** Data as a later release would leave it: other stores, an index gone, a record with a field more. */
async function writtenByLater() {
  const name = 'from-the-future'
  const later = new Dexie(name)
  later.version(2).stores({ people: 'id, circle', contacts: 'id, personId', letters: 'id' })
  await later.table('people').add({ id: 'p1', name: 'Maya', pronouns: 'she', deletedAtMs: null, stamps: {} })
  later.close()
  const db = openDatabase(name)
  onTestFinished(() => db.delete())
  return db
}

const stored = async (name: string) => (await indexedDB.databases()).find((one) => one.name === name)

test('data of this version is written and read', async () => {
  const db = freshDatabase()
  await db.open()
  expect(db.newerThanCode).toBe(false)
  await addPerson(db, depsAt(1), { name: 'Maya' })
  expect(await livingPeople(db)).toHaveLength(1)
  expect((await stored(db.name))?.version).toBe(10)
})

test('newer data is read, never written, and the caller is told', async () => {
  const db = await writtenByLater()
  await db.open()
  expect(db.newerThanCode).toBe(true)
  expect((await livingPeople(db)).map(({ name }) => name)).toEqual(['Maya'])
  await expect(addPerson(db, depsAt(1), { name: 'Jonas' })).rejects.toThrow('a newer Porchlight')
  await expect(db.people.delete('p1')).rejects.toThrow('written by a newer Porchlight')
  await expect(db.people.clear()).rejects.toThrow('written by a newer Porchlight')
  expect(await db.people.count()).toBe(1)
})

test('opening newer data leaves its version and its stores as they were', async () => {
  const db = await writtenByLater()
  const before = await stored(db.name)
  await livingPeople(db)
  expect(await stored(db.name)).toEqual(before)
  expect([...db.backendDB().objectStoreNames].sort()).toEqual(['contacts', 'letters', 'people'])
})

test('a connection that the browser closed is opened again', async () => {
  const db = freshDatabase()
  const deps = depsAt(1)
  await addPerson(db, deps, { name: 'Maya' })
  db.close()
  await addPerson(db, deps, { name: 'Jonas' })
  db.close()
  expect(await isNobodyThere(db)).toBe(false)
})

test('two contexts use the same data at once', async () => {
  const page = freshDatabase()
  const worker = openDatabase(page.name)
  onTestFinished(() => worker.close())
  await Promise.all([
    addPerson(page, depsAt(1, 'page'), { name: 'Maya' }),
    addPerson(worker, depsAt(1, 'worker'), { name: 'Jonas' }),
  ])
  const stamps = (await page.people.toArray()).map((one) => one.stamps.name)
  expect(new Set(stamps).size).toBe(2)
})
