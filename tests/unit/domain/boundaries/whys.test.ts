import { expect, test } from 'vitest'
import type { BoundarySet, Budget, QuietTime } from '@/lib/domain/boundaries/boundaries'
import { everyDay } from '@/lib/domain/boundaries/budgets'
import { type Judged, verdict } from '@/lib/domain/boundaries/verdict'
import type { PoolVisits } from '@/lib/domain/time/pool-visits'
import { budget, minute, pass, setOf, usedMinutes } from './samples'

const noon = new Date(2026, 5, 17, 12).getTime()
const dayEndsAtMs = new Date(2026, 5, 18, 4).getTime()
const judge = (set: Partial<BoundarySet>, more: Partial<Judged> = {}) =>
  verdict({
    site: 'x.com',
    set: { ...setOf(), ...set },
    usage: usedMinutes({}),
    pools: {},
    presence: null,
    zone: null,
    passes: [],
    weekday: 3,
    nowMs: noon,
    dayEndsAtMs,
    lapsesAtMs: null,
    ...more,
  })

const pool = (fields: Partial<Budget>): Partial<BoundarySet> => ({
  budgets: [{ ...budget('pool', ['x.com', 'reddit.com'], null), ...fields }],
})
/** So many visits; the latest lasted so long and had attention last so many minutes ago. */
const visits = (count: number, lengthMinutes: number, agoMinutes: number): Record<string, PoolVisits> => {
  const lastAtMs = noon - agoMinutes * minute
  const lengthMs = lengthMinutes * minute
  return { pool: { count, latest: { startedAtMs: lastAtMs - lengthMs, lastAtMs, lengthMs } } }
}

test('the last visit of a day may be made to its end, the next one waits for tomorrow', () => {
  const three = pool({ visitsByWeekday: everyDay(3) })
  expect(judge(three, { pools: visits(2, 5, 60) }).state).toBe('open')
  expect(judge(three, { pools: visits(3, 5, 4) }).state).toBe('open')
  const closed = { state: 'pause', why: 'visits', closedBy: ['pool'], untilMs: dayEndsAtMs }
  expect(judge(three, { pools: visits(3, 5, 5) })).toEqual(closed)
  expect(judge(three, { pools: visits(4, 5, 1) })).toEqual(closed)
  expect(judge(three, { pools: visits(3, 5, 5), weekday: 0 }).state).toBe('pause')
  expect(judge(pool({ visitsByWeekday: everyDay(0) }), { pools: visits(0, 9, 1) })).toEqual(closed)
  expect(judge(three, { pools: visits(9, 9, 9), site: 'youtube.com' }).state).toBe('open')
})

test('a visit that has lasted as long as it may is over once the feed was left for five minutes', () => {
  const ten = pool({ minutesPerVisit: 10 })
  expect(judge(ten, { pools: visits(1, 2, 0) })).toEqual({ state: 'open', leftMs: 8 * minute })
  expect(judge(ten, { pools: visits(1, 6, 0) })).toEqual({
    state: 'warn',
    why: 'visit-length',
    leftMs: 4 * minute,
  })
  expect(judge(ten, { pools: visits(1, 10, 2) })).toEqual({
    state: 'pause',
    why: 'visit-length',
    closedBy: ['pool'],
    untilMs: noon + 3 * minute,
  })
  expect(judge(ten, { pools: visits(1, 10, 5) })).toEqual({ state: 'open', leftMs: 10 * minute })
})

const lunch: QuietTime = {
  id: 'lunch',
  name: 'Lunch',
  weekdays: [3],
  fromMinutes: 720,
  toMinutes: 780,
  sites: ['x.com'],
}

test('a quiet time closes its sites until its end, and says so five minutes ahead', () => {
  const set = { quietTimes: [lunch] }
  expect(judge(set)).toEqual({
    state: 'pause',
    why: 'quiet',
    closedBy: ['lunch'],
    untilMs: noon + 60 * minute,
  })
  expect(judge(set, { nowMs: noon - 4 * minute })).toEqual({
    state: 'warn',
    why: 'quiet',
    leftMs: 4 * minute,
  })
  expect(judge(set, { nowMs: noon - 6 * minute })).toEqual({ state: 'open', leftMs: 6 * minute })
  expect(judge(set, { site: 'reddit.com' })).toEqual({ state: 'open', leftMs: null })
})

test('presence closes every feed until its end', () => {
  const presence = { startedAtMs: noon, untilMs: noon + 30 * minute }
  expect(judge({}, { presence })).toEqual({
    state: 'pause',
    why: 'presence',
    closedBy: ['presence'],
    untilMs: presence.untilMs,
  })
  expect(judge({}, { presence, nowMs: presence.untilMs }).state).toBe('open')
  // Of a clock that was since set back.
  expect(judge({}, { presence, nowMs: noon - 1 }).state).toBe('open')
})

test('what ends last says why, and a pass lets past all of it at once', () => {
  const set = { ...setOf(budget('all', 'all', 0)), quietTimes: [lunch] }
  const presence = { startedAtMs: noon, untilMs: noon + 30 * minute }
  const closedBy = ['presence', 'lunch', 'all']
  expect(judge(set, { presence })).toEqual({ state: 'pause', why: 'budget', closedBy, untilMs: dayEndsAtMs })
  const stay = pass({ over: closedBy, grantedAtMs: noon, untilMs: noon + 10 * minute })
  expect(judge(set, { presence, passes: [stay] })).toMatchObject({ state: 'pass', leftMs: 10 * minute })
  for (const missing of closedBy) {
    const over = closedBy.filter((id) => id !== missing)
    expect(judge(set, { presence, passes: [{ ...stay, over }] }).state).toBe('pause')
  }
})

test('the short pause comes before a visit, never within one, and not beside another pause', () => {
  const set = { entryPause: ['x.com'] }
  expect(judge(set)).toEqual({ state: 'pause', why: 'entry', closedBy: [], untilMs: noon })
  expect(judge(set, { lapsesAtMs: noon + 1 }).state).toBe('open')
  expect(judge(set, { site: 'reddit.com' }).state).toBe('open')
  const closed = { ...setOf(budget('all', 'all', 0)), ...set }
  expect(judge(closed)).toMatchObject({ state: 'pause', why: 'budget' })
  // Its wait was waited out for the pass already.
  const stay = pass({ grantedAtMs: noon, untilMs: noon + 10 * minute })
  expect(judge({ ...setOf(budget('all', 'all', 0)), entryPause: ['x.com'] }, { passes: [stay] }).state).toBe(
    'pass',
  )
})
