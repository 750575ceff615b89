import { expect, test } from 'vitest'
import { isVisiting, noVisits, poolVisits } from '@/lib/domain/time/pool-visits'

const minute = 60_000
const span = (site: string, from: number, to: number, surface: 'feed' | 'people' = 'feed') => ({
  site,
  surface,
  startedAtMs: from * minute,
  endedAtMs: to * minute,
})

test('less than five minutes away is the same visit: a reload, an alt-tab, a swipe to the next clip', () => {
  const spans = [span('x.com', 0, 3), span('x.com', 3, 5), span('x.com', 9, 10)]
  expect(poolVisits(spans, ['x.com'], 0)).toEqual({
    count: 1,
    latest: { startedAtMs: 0, lastAtMs: 10 * minute, lengthMs: 6 * minute },
  })
})

test('after five minutes away it is another one', () => {
  expect(poolVisits([span('x.com', 0, 3), span('x.com', 8, 9)], 'all', 0).count).toBe(2)
})

test('the sites of a pool are visited as one, other sites do not count', () => {
  const spans = [span('x.com', 0, 1), span('reddit.com', 4, 5), span('x.com', 9, 10), span('y.com', 30, 40)]
  expect(poolVisits(spans, ['x.com', 'reddit.com'], 0).count).toBe(1)
  expect(poolVisits(spans, ['x.com'], 0).count).toBe(2)
  expect(poolVisits(spans, 'all', 0).count).toBe(2)
})

test('of two devices at once the one that stays longer keeps the visit going', () => {
  const spans = [span('x.com', 0, 20), span('reddit.com', 2, 4), span('x.com', 24, 25)]
  expect(poolVisits(spans, 'all', 0).count).toBe(1)
})

test('writing to somebody there is no visit to the feed and keeps none going', () => {
  const spans = [span('x.com', 0, 1), span('x.com', 1, 20, 'people'), span('x.com', 20, 21)]
  expect(poolVisits(spans, ['x.com'], 0).count).toBe(2)
  expect(poolVisits([span('x.com', 1, 20, 'people')], 'all', 0)).toEqual(noVisits)
})

test('a visit belongs to the day in which it began, and goes on into the next', () => {
  const visits = poolVisits([span('x.com', -10, 0), span('x.com', 0, 5)], 'all', 0)
  expect(visits.count).toBe(0)
  expect(visits.latest).toMatchObject({ startedAtMs: -10 * minute, lengthMs: 15 * minute })
})

test('a visit goes on for five minutes after the last attention', () => {
  const visits = poolVisits([span('x.com', 0, 3)], 'all', 0)
  expect(isVisiting(visits, 8 * minute - 1)).toBe(true)
  expect(isVisiting(visits, 8 * minute)).toBe(false)
  expect(isVisiting(noVisits, 0)).toBe(false)
  // The clock was set back by hours.
  expect(isVisiting(visits, -180 * minute)).toBe(false)
})
