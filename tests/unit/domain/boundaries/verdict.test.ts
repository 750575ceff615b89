import { expect, test } from 'vitest'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { type Judged, verdict } from '@/lib/domain/boundaries/verdict'
import type { Usage } from '@/lib/domain/time/usage'
import { budget, minute, pass, setOf, usedMinutes } from './samples'

const dayEndsAtMs = 20 * 60 * minute
const judge = (set: BoundarySet, usage: Usage, more: Partial<Judged> = {}) =>
  verdict({
    site: 'reddit.com',
    set,
    usage,
    pools: {},
    presence: null,
    zone: null,
    passes: [],
    weekday: 2,
    nowMs: minute,
    dayEndsAtMs,
    lapsesAtMs: null,
    ...more,
  })

const pooled = setOf(budget('all', 'all', 30))

test('a pooled budget is spent by every site together', () => {
  expect(judge(pooled, usedMinutes({ 'reddit.com': 10, 'x.com': 14 }))).toEqual({
    state: 'open',
    leftMs: 6 * minute,
  })
  expect(judge(pooled, usedMinutes({ 'reddit.com': 10, 'x.com': 20 }))).toEqual({
    state: 'pause',
    why: 'budget',
    closedBy: ['all'],
    untilMs: dayEndsAtMs,
  })
})

test("a site's own budget is spent by that site alone", () => {
  const own = setOf(budget('x', ['x.com'], 10))
  expect(judge(own, usedMinutes({ 'x.com': 10 }), { site: 'x.com' }).state).toBe('pause')
  expect(judge(own, usedMinutes({ 'x.com': 10 }))).toEqual({ state: 'open', leftMs: null })
})

test('a budget over some sites pools those', () => {
  const both = setOf(budget('two', ['x.com', 'reddit.com'], 10))
  expect(judge(both, usedMinutes({ 'x.com': 6, 'reddit.com': 4, 'youtube.com': 50 })).state).toBe('pause')
  expect(judge(both, usedMinutes({ 'x.com': 60 }), { site: 'youtube.com' }).state).toBe('open')
})

test('of several budgets the tightest counts', () => {
  const two = setOf(budget('all', 'all', 60), budget('own', ['reddit.com'], 20))
  expect(judge(two, usedMinutes({ 'reddit.com': 5 }))).toEqual({ state: 'open', leftMs: 15 * minute })
  expect(judge(two, usedMinutes({ 'reddit.com': 5, 'x.com': 53 }))).toEqual({
    state: 'warn',
    why: 'budget',
    leftMs: 2 * minute,
  })
})

test('from five minutes left on it says so', () => {
  expect(judge(pooled, usedMinutes({ 'x.com': 24.99 })).state).toBe('open')
  expect(judge(pooled, usedMinutes({ 'x.com': 25 }))).toEqual({
    state: 'warn',
    why: 'budget',
    leftMs: 5 * minute,
  })
})

test('a weekday without a limit has none, and nothing allowed is closed from the start', () => {
  const weekend = { ...budget('all', 'all', 30), minutesByWeekday: [null, 30, 30, 30, 30, 30, 0] }
  const much = usedMinutes({ 'reddit.com': 500 })
  expect(judge(setOf(weekend), much, { weekday: 0 })).toEqual({ state: 'open', leftMs: null })
  expect(judge(setOf(weekend), much, { weekday: 1 }).state).toBe('pause')
  expect(judge(setOf(weekend), usedMinutes({}), { weekday: 6 }).state).toBe('pause')
})

test('time with people is never judged', () => {
  const usage: Usage = { feedMs: {}, peopleMs: { 'reddit.com': 500 * minute } }
  expect(judge(pooled, usage)).toEqual({ state: 'open', leftMs: 30 * minute })
})

const spent = usedMinutes({ 'reddit.com': 40 })

test('a pass opens the feed until it ends', () => {
  expect(judge(pooled, spent, { passes: [pass()], nowMs: 4 * minute })).toEqual({
    state: 'pass',
    leftMs: 6 * minute,
    untilMs: 10 * minute,
  })
  expect(judge(pooled, spent, { passes: [pass()], nowMs: 10 * minute }).state).toBe('pause')
})

test('a pass lets past its own budgets only', () => {
  const two = setOf(budget('all', 'all', 30), budget('own', ['reddit.com'], 20))
  expect(judge(two, spent, { passes: [pass()] })).toMatchObject({
    state: 'pause',
    why: 'budget',
    closedBy: ['all', 'own'],
  })
  expect(judge(two, spent, { passes: [pass({ over: ['all', 'own'] })] }).state).toBe('pass')
})

test('with a pass for each of two budgets, the one that ends first ends the stay', () => {
  const two = setOf(budget('all', 'all', 30), budget('own', ['reddit.com'], 20))
  const passes = [pass(), pass({ id: 'later', over: ['own'], untilMs: 7 * minute })]
  expect(judge(two, spent, { passes })).toMatchObject({ state: 'pass', untilMs: 7 * minute })
})

test('a pass from a clock that was since set back is void', () => {
  const passes = [pass({ grantedAtMs: 60 * minute, untilMs: 75 * minute })]
  expect(judge(pooled, spent, { passes, nowMs: 30 * minute }).state).toBe('pause')
})
