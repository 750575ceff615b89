import { liveQuery } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { PorchlightDatabase } from '@/lib/data/database'
import { addAll, forgetAll } from '@/lib/data/write/write-many'
import type { Memory } from '@/lib/domain/people/memory'
import { depsAt, freshDatabase } from './database-for-test'

const nowMs = Date.UTC(2026, 10, 28, 12)

const memories = (ids: readonly string[]): Memory[] =>
  ids.map((id) => ({ id, personId: 'ada', text: 'The lake', atMs: nowMs }))

const many = Array.from({ length: 1000 }, (_, i) => `m${String(i).padStart(4, '0')}`)

/** How many memories there were at each reading of somebody who follows them. */
function following(db: PorchlightDatabase) {
  const heard: number[] = []
  const all = liveQuery(() => db.memories.toArray()).subscribe(({ length }) => heard.push(length))
  onTestFinished(() => all.unsubscribe())
  return heard
}

test('whoever follows a table hears of thousands of rows once, when all are there, and once when they are gone', async () => {
  const db = freshDatabase()
  const heard = following(db)
  await vi.waitFor(() => expect(heard).toEqual([0]))
  await addAll(db, depsAt(nowMs), { memories: memories(many) })
  await vi.waitFor(() => expect(heard).toEqual([0, 1000]))
  await forgetAll(db, depsAt(nowMs), { memories: many })
  await vi.waitFor(() => expect(heard).toEqual([0, 1000, 0]))
})

test('a row that the database refuses takes the whole write with it', async () => {
  const db = freshDatabase()
  const heard = following(db)
  await vi.waitFor(() => expect(heard).toEqual([0]))
  const writing = addAll(db, depsAt(nowMs), {
    memories: memories([...many, 'm0500', ...many.map((id) => `${id}b`)]),
  })
  await expect(writing).rejects.toThrow()
  expect([await db.memories.count(), await db.outbox.count(), await db.meta.count()]).toEqual([0, 0, 0])
  expect(heard).toEqual([0])
})

test('each of many records waits for the other devices, several to a row, and what is forgotten does too', async () => {
  const db = freshDatabase()
  const deps = depsAt(nowMs)
  const waiting = async (forgotten: boolean) => {
    const rows = (await db.outbox.toArray()).filter((row) => row.forgotten === forgotten)
    return { rows: rows.length, ids: rows.flatMap((row) => ('ids' in row ? row.ids : [row.id])).sort() }
  }
  await addAll(db, deps, { memories: memories(many) })
  expect(await waiting(false)).toEqual({ rows: 2, ids: many })
  await forgetAll(db, deps, { memories: many })
  expect(await waiting(true)).toEqual({ rows: 2, ids: many })
  expect(await waiting(false)).toEqual({ rows: 2, ids: many })
})
