import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Boundaries, BoundarySet, Budget } from '@/lib/domain/boundaries/boundaries'
import { changed, loosens, onDay } from '@/lib/domain/boundaries/change'
import { verdict } from '@/lib/domain/boundaries/verdict'
import { budget, minute, setOf } from './samples'

const today = '2026-11-03'
const having = (current: BoundarySet) => ({ version: 1, current, pending: null }) as const
const change = (before: BoundarySet, wanted: BoundarySet, settingUp = false) =>
  changed({ boundaries: having(before), wanted, today, settingUp })

const half = setOf(budget('all', 'all', 30))

test('tightening holds at once', () => {
  for (const tighter of [
    setOf(budget('all', 'all', 20)),
    setOf(budget('all', 'all', 30), budget('x', ['x.com'], 10)),
    setOf(budget('all', 'all', 0)),
  ])
    expect(change(half, tighter)).toEqual({ version: 1, current: tighter, pending: null })
})

test('the same again changes nothing and waits for nothing', () => {
  expect(change(half, half)).toEqual(having(half))
})

test('loosening waits for tomorrow: more minutes, no limit, fewer sites, no budget at all', () => {
  const own = setOf(budget('own', ['x.com', 'reddit.com'], 30))
  const noLimitOnSunday = { ...budget('all', 'all', 30), minutesByWeekday: [null, 30, 30, 30, 30, 30, 30] }
  for (const [before, looser] of [
    [half, setOf(budget('all', 'all', 31))],
    [half, setOf(budget('all', 'all', null))],
    [half, setOf(noLimitOnSunday)],
    [half, setOf(budget('all', ['x.com'], 30))],
    [half, setOf()],
    [own, setOf(budget('own', ['x.com'], 30))],
  ] as const) {
    expect(loosens(before, looser)).toBe(true)
    expect(change(before, looser)).toEqual({
      version: 1,
      current: before,
      pending: { set: looser, from: '2026-11-04' },
    })
  }
})

test('of a mixed change the tighter part holds today and the rest tomorrow', () => {
  const wanted = setOf(budget('all', 'all', 60), budget('x', ['x.com'], 5))
  expect(change(half, wanted)).toEqual({
    version: 1,
    current: setOf(budget('all', 'all', 30), budget('x', ['x.com'], 5)),
    pending: { set: wanted, from: '2026-11-04' },
  })
})

test('one pool split in two is looser: today the pool goes on beside its parts', () => {
  const pool = budget('own', ['x.com', 'reddit.com'], 30)
  const parts = setOf(budget('one', ['x.com'], 30), budget('two', ['reddit.com'], 30))
  const { current, pending } = change(setOf(pool), parts)
  expect(current.budgets).toEqual([pool, ...parts.budgets])
  expect(pending?.set).toEqual(parts)
})

test('in the first run there is nothing to protect yet', () => {
  expect(change(half, setOf(), true)).toEqual(having(setOf()))
})

test('what is pending comes into force on its day, also when that day was slept through', () => {
  const waiting = change(half, setOf())
  expect(onDay(waiting, today)).toBe(waiting)
  for (const later of ['2026-11-04', '2026-11-09'] as const)
    expect(onDay(waiting, later)).toEqual(having(setOf()))
})

test('a tighter wish takes back what was pending', () => {
  const waiting = change(half, setOf())
  const wanted = setOf(budget('all', 'all', 25))
  expect(changed({ boundaries: waiting, wanted, today, settingUp: false })).toEqual(having(wanted))
})

// Brute force: whatever two sets and a usage, judged by the verdict itself and not by the rule that is tested.
const sites = ['x.com', 'reddit.com', 'youtube.com']
const minutes = fc.constantFrom(null, 0, 5, 10, 30)
const budgets = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  sites: fc.oneof(fc.constant('all' as const), fc.subarray(sites)),
  minutesByWeekday: fc.array(minutes, { minLength: 7, maxLength: 7 }),
})
const sets = fc
  .uniqueArray<Budget, string>(budgets, { selector: ({ id }) => id, maxLength: 3 })
  .map((some) => setOf(...some))
const usages = fc.array(fc.constantFrom(0, 4, 5, 9, 10, 29, 30), { minLength: 3, maxLength: 3 })

const permits = (set: BoundarySet, used: number[], site: string, weekday: number) => {
  const feedMs = Object.fromEntries(sites.map((name, index) => [name, used[index]! * minute]))
  const usage = { feedMs, peopleMs: {} }
  return verdict({ site, set, usage, passes: [], weekday, nowMs: 0, dayEndsAtMs: 1 }).state !== 'pause'
}

/** Every site and weekday whose feed `set` keeps closed and `other` does not. */
const opened = (set: BoundarySet, other: BoundarySet, used: number[]) =>
  sites.flatMap((site) =>
    [0, 1, 2, 3, 4, 5, 6]
      .filter((weekday) => !permits(set, used, site, weekday) && permits(other, used, site, weekday))
      .map((weekday) => `${site} on ${weekday}`),
  )

test('no change ever permits a minute more on the same day', () => {
  let looser = 0
  fc.assert(
    fc.property(sets, sets, fc.array(usages, { minLength: 4, maxLength: 4 }), (before, after, manyUsages) => {
      const { current, pending } = change(before, after)
      for (const used of manyUsages) {
        expect(opened(before, current, used)).toEqual([])
        if (opened(before, after, used).length === 0) continue
        looser++
        expect(loosens(before, after)).toBe(true)
        expect(pending?.set).toEqual(after)
      }
    }),
    { numRuns: process.env.TZ === 'UTC' ? 2000 : 200 },
  )
  expect(looser).toBeGreaterThan(100)
}, 30_000)

test('nor does any number of changes one after the other', () => {
  fc.assert(
    fc.property(sets, fc.array(sets, { minLength: 1, maxLength: 4 }), usages, (first, wishes, used) => {
      const last = wishes.reduce<Boundaries>(
        (boundaries, wanted) => changed({ boundaries, wanted, today, settingUp: false }),
        having(first),
      )
      expect(opened(first, last.current, used)).toEqual([])
    }),
    { numRuns: process.env.TZ === 'UTC' ? 2000 : 200 },
  )
}, 30_000)

test('what tightens holds at once, even beside something that loosens', () => {
  fc.assert(
    fc.property(sets, budgets, usages, (before, added, used) => {
      const after = setOf({ ...added, id: 'new' })
      expect(opened(after, change(before, after).current, used)).toEqual([])
    }),
  )
})
