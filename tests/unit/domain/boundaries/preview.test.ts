import { expect, test } from 'vitest'
import { everyDay } from '@/lib/domain/boundaries/budgets'
import { previewFor } from '@/lib/domain/boundaries/preview'
import { dayStartMs, type Day } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import { budget, minute, setOf } from './samples'

const day: Day = '2026-06-17'
const startsAtMs = dayStartMs(day, 240)
const span = (site: string, from: number, minutes: number, surface: Span['surface'] = 'feed'): Span => ({
  id: `${site} ${from}`,
  site,
  surface,
  startedAtMs: startsAtMs + from * minute,
  endedAtMs: startsAtMs + (from + minutes) * minute,
  visit: true,
})
const spans = [
  span('reddit.com', -20, 20),
  span('x.com', 100, 20),
  span('x.com', 130, 5, 'people'),
  span('reddit.com', 122, 10),
  span('x.com', 300, 30),
]
const under = (set: Parameters<typeof previewFor>[0]) =>
  previewFor(set, [{ day, startsAtMs, spans }], null)[0]

test('a day without boundaries is what was counted on it, feed only', () => {
  expect(under(setOf())).toEqual({
    day,
    feedMs: 60 * minute,
    spentAtMs: null,
    overMs: 0,
    visitsOver: 0,
    longVisits: 0,
    quietMs: 0,
  })
})

test('a budget would have been spent in the middle of a span, and some feed come after it', () => {
  expect(under(setOf(budget('all', 'all', 25)))).toMatchObject({
    spentAtMs: startsAtMs + 127 * minute,
    overMs: 35 * minute,
  })
  expect(under(setOf(budget('x', ['x.com'], 45)))).toMatchObject({
    spentAtMs: startsAtMs + 325 * minute,
    overMs: 5 * minute,
  })
  expect(under(setOf(budget('all', 'all', 61)))).toMatchObject({ spentAtMs: null, overMs: 0 })
  expect(under(setOf(budget('all', 'all', 0)))).toMatchObject({ spentAtMs: startsAtMs + 100 * minute })
})

test('visits past the limit and visits that were longer are counted', () => {
  const pool = { ...budget('all', 'all', null), visitsByWeekday: everyDay(1) }
  expect(under(setOf(pool))).toMatchObject({ visitsOver: 1 })
  expect(under(setOf({ ...pool, visitsByWeekday: everyDay(2) }))).toMatchObject({ visitsOver: 0 })
  expect(under(setOf({ ...pool, minutesPerVisit: 30 }))).toMatchObject({ longVisits: 2 })
  expect(under(setOf({ ...pool, minutesPerVisit: 31 }))).toMatchObject({ longVisits: 0 })
})

test('feed within a quiet time is told apart', () => {
  const quiet = {
    id: 'q',
    name: '',
    weekdays: [3],
    fromMinutes: 9 * 60,
    toMinutes: 10 * 60,
    sites: 'all' as const,
  }
  expect(under({ ...setOf(), quietTimes: [quiet] })).toMatchObject({ quietMs: 30 * minute })
  expect(under({ ...setOf(), quietTimes: [{ ...quiet, sites: ['reddit.com'] }] })).toMatchObject({
    quietMs: 0,
  })
})
