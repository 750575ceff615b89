import { describe, expect, it } from 'vitest'
import { readImport } from '@/lib/data/file/import'
import { countRecords, countStored, exportFile, livingIn } from '@/lib/pages/data-transfer'
import { depsAt, freshDatabase } from '../data/database-for-test'
import { addPerson, remove } from '@/tests/support/use-cases'

const area = { get: async () => ({ settings: { deviceId: 'a', theme: 'dark' } }) }

describe('a copy of everything', () => {
  it('is named by the local date and can be read again', async () => {
    const db = freshDatabase()
    const deps = depsAt(1_000_000)
    await addPerson(db, deps, { name: 'Maya' })
    const nowMs = new Date(2026, 0, 5, 23, 30).getTime()
    const { name, blob } = await exportFile(db, area, { nowMs, version: '0.1.0' })
    expect(name).toBe('porchlight-2026-01-05.json')
    const read = await readImport(blob)
    expect(read).toMatchObject({ ok: true, counts: { people: 1 }, settings: { theme: 'dark' } })
  })

  it('counts who is there apart from who was removed and can still come back', async () => {
    const db = freshDatabase()
    const deps = depsAt(1_000_000)
    await addPerson(db, deps, { name: 'Maya' })
    await remove(db, deps, 'people', await addPerson(db, deps, { name: 'Jun' }))
    expect((await countRecords(db)).people).toBe(1)
    expect((await countStored(db)).people).toBe(2)
    const read = await readImport((await exportFile(db, area, { nowMs: 0, version: '0.1.0' })).blob)
    expect(read.ok && livingIn(read.tables).people).toBe(1)
  })
})
