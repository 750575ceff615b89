import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byLocalHour } from '@/lib/domain/time/by-local-hour'
import { spansBetween, totalsBetween, totalsOf } from '@/lib/data/reads/reads-time'
import { rememberingSpans } from '@/lib/data/remembered-spans'
import { createUsages } from '@/lib/data/usages'
import { pruneSpans, recordSpans } from '@/lib/data/usage'
import { dayOf, dayStartMs } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import { splitAtDayStarts } from '@/lib/domain/time/split-at-day-starts'
import { freshDatabase } from './database-for-test'

const minute = 60_000
const at = (hours: number, minutes = 0) => new Date(2026, 10, 3, hours, minutes).getTime()
const span = (id: string, startedAtMs: number, endedAtMs: number, visit = true): Span => ({
  id,
  site: 'reddit.com',
  surface: 'feed',
  startedAtMs,
  endedAtMs,
  visit,
})
const here = { deviceId: 'device-a', dayStartMinutes: 240 }

test('a span adds its time and its visit to the day, and again adds nothing', async () => {
  const db = freshDatabase()
  const spans = [span('s1', at(9), at(9, 10)), span('s2', at(9, 20), at(9, 25), false)]
  for (let again = 0; again < 3; again++) await recordSpans(db, { spans, ...here })
  const [total] = await totalsOf(db, '2026-11-03')
  expect(total).toMatchObject({ deviceId: 'device-a', site: 'reddit.com', surface: 'feed', visits: 1 })
  expect(total!.ms).toBe(15 * minute)
})

test('two closings of the same span at once count it once', async () => {
  const db = freshDatabase()
  const spans = [span('s1', at(9), at(9, 10))]
  await Promise.all([recordSpans(db, { spans, ...here }), recordSpans(db, { spans, ...here })])
  expect((await totalsOf(db, '2026-11-03'))[0]!.ms).toBe(10 * minute)
})

test('a span over the full hour is told by clock hour', async () => {
  const db = freshDatabase()
  await recordSpans(db, { spans: [span('s1', at(9, 50), at(11, 5))], ...here })
  const [total] = await totalsOf(db, '2026-11-03')
  expect(total!.byHour.slice(8, 13)).toEqual([0, 10 * minute, 60 * minute, 5 * minute, 0])
})

test('a span over a day start is cut there and is one visit', async () => {
  const db = freshDatabase()
  const night = span('s1', at(3, 30), at(4, 15))
  for (let again = 0; again < 2; again++) await recordSpans(db, { spans: [night], ...here })
  const totals = await totalsBetween(db, '2026-11-02', '2026-11-03')
  expect(totals.map(({ day, ms, visits }) => [day, ms / minute, visits])).toEqual([
    ['2026-11-02', 30, 1],
    ['2026-11-03', 15, 0],
  ])
})

// Days around the changes of the clock in every zone that the suite runs in, and plain ones.
const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
const lengths = fc.integer({ min: 0, max: 40 * 3_600_000 })

test('cutting loses no time, and every piece belongs to one day', () => {
  fc.assert(
    fc.property(
      instants,
      lengths,
      fc.constantFrom(0, 120, 150, 240, 1439),
      (start, length, dayStartMinutes) => {
        const pieces = splitAtDayStarts(span('s', start, start + length), dayStartMinutes)
        expect(pieces[0]!.startedAtMs).toBe(start)
        expect(pieces.at(-1)!.endedAtMs).toBe(start + length)
        pieces.forEach((piece, index) => {
          if (index > 0) expect(piece.startedAtMs).toBe(pieces[index - 1]!.endedAtMs)
          const last = Math.max(piece.startedAtMs, piece.endedAtMs - 1)
          expect(dayOf(last, dayStartMinutes)).toBe(dayOf(piece.startedAtMs, dayStartMinutes))
        })
      },
    ),
  )
})

test('clock hours hold exactly the time of a stretch, on long and short days too', () => {
  fc.assert(
    fc.property(instants, lengths, (startedAtMs, length) => {
      const pieces = byLocalHour({ startedAtMs, endedAtMs: startedAtMs + length })
      expect(pieces.reduce((sum, [, ms]) => sum + ms, 0)).toBe(length)
      let instant = startedAtMs
      for (const [hour, ms] of pieces) {
        expect(new Date(instant).getHours()).toBe(hour)
        expect(new Date(instant + ms - 1).getHours()).toBe(hour)
        instant += ms
      }
    }),
  )
})

test('old spans go and their day keeps its time', async () => {
  const db = freshDatabase()
  await recordSpans(db, { spans: [span('s1', at(9), at(9, 10)), span('s2', at(12), at(12, 5))], ...here })
  expect(await pruneSpans(db, at(10))).toBe(1)
  expect((await spansBetween(db, at(0), at(23))).map(({ id }) => id)).toEqual(['s2'])
  expect((await totalsOf(db, '2026-11-03'))[0]!.ms).toBe(15 * minute)
})

test('a stretch of time finds every span that touches it', async () => {
  const db = freshDatabase()
  const spans = [span('a', at(5), at(6)), span('b', at(6), at(9)), span('c', at(9), at(10))]
  await recordSpans(db, { spans, ...here })
  expect((await spansBetween(db, at(6), at(9))).map(({ id }) => id)).toEqual(['b'])
  expect((await spansBetween(db, at(7), at(9, 1))).map(({ id }) => id)).toEqual(['b', 'c'])
  const day = dayStartMs('2026-11-03', 240)
  expect(await spansBetween(db, day - minute, day)).toEqual([])
})

test('the spans of a stretch are read once until one is recorded, by this context or another', async () => {
  const db = freshDatabase()
  const usages = rememberingSpans(createUsages(db))
  const recording = { deviceId: 'device-a', dayStartMinutes: 240 }
  const ask = () => usages.spansBetween(at(9), at(10))
  const read = async () => (await ask()).map(({ id }) => id)
  expect(await read()).toEqual([])
  expect(ask()).toBe(ask())
  await usages.record({ ...recording, spans: [span('s1', at(9), at(9, 1))] })
  expect(await read()).toEqual(['s1'])
  await recordSpans(db, { ...recording, spans: [span('s2', at(9, 2), at(9, 3))] })
  await expect.poll(read).toEqual(['s1', 's2'])
})
