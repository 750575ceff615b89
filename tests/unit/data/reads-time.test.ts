import { expect, it } from 'vitest'
import { firstCountedDay, totalsBetween } from '@/lib/data/reads/reads-time'
import { addToDay, type Day } from '@/lib/domain/time/day'
import { total } from '../domain/time/history/samples'
import { freshDatabase } from './database-for-test'

const days = (from: Day, count: number) => Array.from({ length: count }, (_, index) => addToDay(from, index))

it('reads the rows of a range and no other, however many there are', async () => {
  const db = freshDatabase()
  await db.dayTotals.bulkPut(days('2024-01-01', 700).map((day) => total(day, 5)))
  let read = 0
  db.dayTotals.hook('reading', (row) => {
    read++
    return row
  })
  const week = await totalsBetween(db, '2025-03-03', '2025-03-09')
  expect(week.map(({ day }) => day)).toEqual(days('2025-03-03', 7))
  expect(read).toBe(7)
})

it('finds the first day in the index, without reading a row', async () => {
  const db = freshDatabase()
  expect(await firstCountedDay(db)).toBeNull()
  await db.dayTotals.bulkPut([total('2026-02-01', 5), total('2025-12-31', 5), total('2026-01-01', 5)])
  await db.dayTotals.put({ ...total('2026-02-01', 5), day: '' as Day })
  let read = 0
  db.dayTotals.hook('reading', (row) => {
    read++
    return row
  })
  expect(await firstCountedDay(db)).toBe('2025-12-31')
  expect(read).toBe(0)
})
