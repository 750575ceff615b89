import { expect, test } from 'vitest'
import { eraseEverything } from '@/lib/data/erase'
import { databaseMark } from '@/lib/data/first-paint/mark'
import { recordSpans } from '@/lib/data/usage'
import { depsAt, freshDatabase } from './database-for-test'
import { addPerson } from '@/tests/support/use-cases'

test('the mark stays while nothing is written, and is another one after anything is', async () => {
  const db = freshDatabase()
  await db.open()
  const deps = depsAt(1_000)
  const marks = [await databaseMark(db.name)]
  expect(await databaseMark(db.name)).toBe(marks[0])
  const written = async (write: () => Promise<unknown>) => {
    await write()
    marks.push(await databaseMark(db.name))
    expect(marks.at(-1)).not.toBe(marks.at(-2))
  }
  await written(() => addPerson(db, deps, { name: 'Maya' }))
  await written(() => addPerson(db, deps, { name: 'Olu' }))
  const span = { id: 'a', site: 'x.com', surface: 'feed', startedAtMs: 1, endedAtMs: 2, visit: true } as const
  await written(() => recordSpans(db, { spans: [span], deviceId: 'device', dayStartMinutes: 240 }))
  await written(() => eraseEverything(db))
})

test('where there is no database none is made', async () => {
  await expect(databaseMark('nothing here')).rejects.toThrow()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nothing here')
})
