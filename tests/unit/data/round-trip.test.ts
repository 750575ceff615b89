import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraseEverything } from '@/lib/data/erase'
import { exportEverything } from '@/lib/data/file/export'
import { type FileTables, fileTables } from '@/lib/data/file/file-format'
import { readImport } from '@/lib/data/file/import'
import { applyImport } from '@/lib/data/file/import-apply'
import type { PorchlightDatabase } from '@/lib/data/database'
import { depsAt, freshDatabase } from './database-for-test'
import { faultsBySchema } from './file-schema'
import { generatedTables, harmlessJson, kept } from './generated-file'
import { addPerson, changePerson } from '@/tests/support/use-cases'

const options = { ...kept, now: Date.UTC(2026, 10, 3), version: '0.1.0' }

async function fill(db: PorchlightDatabase, tables: FileTables) {
  for (const table of fileTables) await db.table(table).bulkPut(tables[table] as object[])
}

async function imported(db: PorchlightDatabase, text: string) {
  const preview = await readImport(text)
  if (!preview.ok) throw new Error(`${preview.error.kind}: ${preview.error.detail}`)
  await applyImport(db, preview, depsAt(Date.UTC(2026, 10, 4), 'device-b'))
  const { settings, boundaries, passes } = preview
  return { settings: settings!, boundaries: boundaries!, passes: passes! }
}

test('export, erase and import give the same data back, unknown fields and removed records included', async () => {
  const db = freshDatabase()
  await fc.assert(
    fc.asyncProperty(generatedTables, async (tables) => {
      await fill(db, tables)
      const before = await exportEverything(db, options)
      expect(faultsBySchema(before)).toEqual([])
      expect(await eraseEverything(db)).toBe(0)
      const parts = await imported(db, JSON.stringify(before))
      const after = await exportEverything(db, { ...options, ...parts, now: options.now + 1 })
      expect({ ...after, exportedAt: before.exportedAt }).toEqual(before)
      await eraseEverything(db)
    }),
    { numRuns: 60 },
  )
})

test('importing the same file again changes nothing', async () => {
  const db = freshDatabase()
  await fc.assert(
    fc.asyncProperty(generatedTables, async (tables) => {
      await fill(db, tables)
      const before = await exportEverything(db, options)
      await imported(db, JSON.stringify(before))
      expect(await exportEverything(db, options)).toEqual(before)
      await eraseEverything(db)
    }),
    { numRuns: 30 },
  )
})

test('whatever damage the stores hold, what is exported can be imported', async () => {
  const db = freshDatabase()
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), harmlessJson, { noNullPrototype: true }), async (junk) => {
      const fields = { ...junk }
      for (const field of ['__proto__', 'constructor', 'prototype']) delete fields[field]
      const damaged = {
        ...fields,
        id: 'x',
        name: 7,
        kind: [],
        address: 'javascript:',
        stamps: { name: 'no' },
        // The parts of a key are never wrong: the database takes no row without one.
        deviceId: 'device-a',
        day: '2026-11-31',
        site: 'reddit.com',
        surface: 'sideways',
      }
      for (const table of fileTables) await db.table(table).put(damaged)
      const file = await exportEverything(db, options)
      expect(faultsBySchema(file)).toEqual([])
      const reading = await readImport(JSON.stringify(file))
      expect(reading).toMatchObject({ ok: true })
      await eraseEverything(db)
    }),
    { numRuns: 40 },
  )
})

test('erasing leaves nothing, in the outbox and aside either', async () => {
  const db = freshDatabase()
  const id = await addPerson(db, depsAt(1), { name: 'Maya' })
  await changePerson(db, depsAt(2), id, { notes: 'moved' })
  expect(await eraseEverything(db)).toBe(0)
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0)
})
