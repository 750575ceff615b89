import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportEverything } from '@/lib/data/file/export'
import { type ImportPreview, readImport } from '@/lib/data/file/import'
import { applyImport } from '@/lib/data/file/import-apply'
import { undoableImport, undoImport } from '@/lib/data/file/import-undo'
import type { PorchlightDatabase } from '@/lib/data/database'
import { person } from '@/lib/data/reads/reads'
import { totalsOf } from '@/lib/data/reads/reads-time'
import { recordSpans } from '@/lib/data/usage'
import { livingPeople } from '@/tests/support/living-people'
import { depsAt, freshDatabase } from './database-for-test'
import { faultsBySchema } from './file-schema'
import { kept } from './generated-file'
import { addPerson, changePerson, forgetPerson, remove } from '@/tests/support/use-cases'

const exported = async (db: PorchlightDatabase) =>
  exportEverything(db, { ...kept, now: 0, version: '0' }).then((file) => {
    expect(faultsBySchema(file)).toEqual([])
    return structuredClone(file)
  })

async function previewOf(file: unknown): Promise<ImportPreview> {
  const reading = await readImport(JSON.stringify(file))
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading
}

const v1 = () => JSON.parse(readFileSync('tests/fixtures/data/v1.json', 'utf8')) as unknown

test('each field keeps the state that was changed last, wherever that was', async () => {
  const [here, there] = [freshDatabase(), freshDatabase()]
  const id = await addPerson(here, depsAt(1000), { name: 'Maya', contexts: { work: true } })
  await applyImport(there, await previewOf(await exported(here)), depsAt(1000, 'device-b'))
  await changePerson(here, depsAt(3000), id, {
    notes: 'here',
    nextTime: 'old',
    contexts: { work: false, family: true },
  })
  const later = depsAt(4000, 'device-b')
  await changePerson(there, later, id, { nextTime: 'new', contexts: { work: true, friends: true } })
  await applyImport(here, await previewOf(await exported(there)), depsAt(5000))
  await applyImport(there, await previewOf(await exported(here)), later)
  const expected = { name: 'Maya', notes: 'here', nextTime: 'new' }
  expect(await person(here, id)).toMatchObject(expected)
  expect((await here.people.get(id))?.contexts).toEqual({ family: true, work: false, friends: true })
  expect(await there.people.get(id)).toEqual(await here.people.get(id))
})

test('somebody removed since the export stays removed', async () => {
  const db = freshDatabase()
  const id = await addPerson(db, depsAt(1000), { name: 'Maya' })
  const preview = await previewOf(await exported(db))
  await remove(db, depsAt(2000), 'people', id)
  expect(await applyImport(db, preview, depsAt(3000))).toEqual({ added: 0, changed: 0 })
  expect(await livingPeople(db)).toEqual([])
})

test('a change made after an import is the later one, even when the file came from a fast clock', async () => {
  const db = freshDatabase()
  const ahead = freshDatabase()
  const id = await addPerson(ahead, depsAt(9_000_000_000_000), { name: 'Maya' })
  await applyImport(db, await previewOf(await exported(ahead)), depsAt(1000))
  const before = (await db.people.get(id))!.stamps.name!
  await changePerson(db, depsAt(2000), id, { name: 'Maya Okafor' })
  expect((await db.people.get(id))!.stamps.name! > before).toBe(true)
  // Others are not dragged into that future.
  const other = await addPerson(db, depsAt(2000, 'device-c'), { name: 'Jonas' })
  expect((await db.people.get(other))!.stamps.name! < before).toBe(true)
})

test('what is added after an import is later than what came in, though its clock was an hour ahead', async () => {
  const [db, ahead] = [freshDatabase(), freshDatabase()]
  const id = await addPerson(ahead, depsAt(3_601_000, 'device-b'), { name: 'Maya' })
  await applyImport(db, await previewOf(await exported(ahead)), depsAt(1000))
  const other = await addPerson(db, depsAt(2000), { name: 'Jonas' })
  const stampOf = async (one: string) => (await db.people.get(one))!.stamps.name!
  expect((await stampOf(other)) > (await stampOf(id))).toBe(true)
})

test('a change made after an import of an older file is later than all that was changed here, though the clock went back', async () => {
  const [db, older] = [freshDatabase(), freshDatabase()]
  const id = await addPerson(db, depsAt(9000), { name: 'Maya' })
  await addPerson(older, depsAt(1000, 'device-b'), { name: 'Jonas' })
  await applyImport(db, await previewOf(await exported(older)), depsAt(2000))
  const { stamps } = (await db.people.get(id))!
  const other = await addPerson(db, depsAt(3000, 'device-c'), { name: 'Olu' })
  expect((await db.people.get(other))!.stamps.name! > stamps.name!).toBe(true)
})

test('an import is all or nothing', async () => {
  const db = freshDatabase()
  await addPerson(db, depsAt(1000), { name: 'Ada' })
  const before = await exported(db)
  const preview = await previewOf(v1())
  preview.tables.dayTotals.push({ byHour: () => 0 } as never)
  await expect(applyImport(db, preview, depsAt(2000))).rejects.toThrow()
  expect(await exported(db)).toEqual(before)
  expect(await undoableImport(db)).toBeNull()
})

test('what came in waits in the outbox once', async () => {
  const db = freshDatabase()
  const preview = await previewOf(v1())
  const { added } = await applyImport(db, preview, depsAt(1000))
  const { counts } = preview
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  expect(added).toBe(all)
  // Time is not shared record by record.
  expect(await db.outbox.count()).toBe(all - counts.spans - counts.dayTotals)
})

test('undo takes back what was added and what was changed, and nothing else', async () => {
  const [db, elsewhere] = [freshDatabase(), freshDatabase()]
  const deps = depsAt(1000)
  const id = await addPerson(db, deps, { name: 'Maya', notes: 'mine', contexts: { work: true } })
  await applyImport(elsewhere, await previewOf(await exported(db)), depsAt(1000))
  await changePerson(elsewhere, depsAt(2000), id, { notes: 'theirs', contexts: { friends: true } })
  const stored = (await elsewhere.people.get(id))!
  await elsewhere.people.put({ ...stored, pronouns: 'she' } as typeof stored)
  await addPerson(elsewhere, depsAt(2000, 'device-b'), { name: 'Jonas' })
  const before = await exported(db)
  await applyImport(db, await previewOf(await exported(elsewhere)), depsAt(3000))
  expect(await livingPeople(db)).toHaveLength(2)

  const later = await addPerson(db, depsAt(3500, 'device-c'), { name: 'Since then' })
  expect(await undoableImport(db)).toBe(3000)
  expect(await undoImport(db, depsAt(4000))).toBe(true)
  const plain = (people: { stamps: unknown }[]) => people.map((one) => ({ ...one, stamps: {} }))
  const after = (await exported(db)).people.filter((one) => one.id !== later)
  expect(plain(after)).toEqual([{ ...plain(before.people)[0], contexts: { work: true, friends: false } }])
  expect(await person(db, later)).toBeDefined()
  expect(await undoImport(db, depsAt(5000))).toBe(false)
})

test('time counted since an import is not undone with it', async () => {
  const db = freshDatabase()
  await applyImport(db, await previewOf(v1()), depsAt(1000))
  const [total] = await totalsOf(db, '2026-11-03')
  const start = new Date(2026, 10, 3, 15).getTime()
  const span = { id: 'now', site: total!.site, surface: total!.surface, visit: false }
  const spans = [{ ...span, startedAtMs: start, endedAtMs: start + 60_000 }]
  await recordSpans(db, { spans, deviceId: total!.deviceId, dayStartMinutes: 240 })
  await undoImport(db, depsAt(2000))
  expect((await totalsOf(db, '2026-11-03'))[0]?.ms).toBe(total!.ms + 60_000)
  expect((await db.spans.toArray()).map(({ id }) => id)).toEqual(['now'])
})

test('a total that this device counted is not overwritten by an older file', async () => {
  const db = freshDatabase()
  const file = v1() as { dayTotals: { ms: number }[] }
  await applyImport(db, await previewOf(file), depsAt(1000))
  file.dayTotals[0]!.ms = 1
  await applyImport(db, await previewOf(file), depsAt(2000))
  expect((await totalsOf(db, '2026-11-03'))[0]?.ms).toBe(780_000)
})

test('somebody forgotten does not wait in what an import put aside', async () => {
  const db = freshDatabase()
  const preview = await previewOf(v1())
  await applyImport(db, preview, depsAt(1000))
  await forgetPerson(db, depsAt(2000), preview.tables.people[0]!.id)
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))
  expect(everything).not.toContain('Maya')
})
