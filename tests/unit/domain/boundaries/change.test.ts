import { expect, test } from 'vitest'
import type { BoundarySet, QuietTime } from '@/lib/domain/boundaries/boundaries'
import { changed, loosened, looserFrom, onDay, settingsOnDay } from '@/lib/domain/boundaries/change/change'
import { type Guarded, guardedOf } from '@/lib/domain/boundaries/change/guarded'
import { addToDay, type Day, dayStartMs } from '@/lib/domain/time/day'
import { settingsFor, siteNamed } from '@/tests/support/settings'
import { budget, minute, setOf } from './samples'
import { isOpen } from './situations'

const today = '2026-11-03'
const day: Day = today
const noon = dayStartMs(today, 720)
const settings = guardedOf(settingsFor({ sites: [siteNamed('reddit.com'), siteNamed('x.com')] }))
const having = (current: BoundarySet) => ({ version: 1, current, pending: null }) as const
const changeBoth = (before: BoundarySet, set: BoundarySet, wanted = settings, settingUp = false) =>
  changed({ boundaries: having(before), settings, wanted: { set, settings: wanted }, nowMs: noon, settingUp })
const change = (before: BoundarySet, set: BoundarySet, settingUp = false) =>
  changeBoth(before, set, settings, settingUp).boundaries
const loosens = (before: BoundarySet, set: BoundarySet) =>
  loosened({ set: before, settings }, { set, settings }).length > 0
const waiting = (set: BoundarySet) => ({ set, settings, from: '2026-11-04' }) as const

const half = setOf(budget('all', 'all', 30))

test('tightening holds at once', () => {
  for (const tighter of [
    setOf(budget('all', 'all', 20)),
    setOf(budget('all', 'all', 30), budget('x', ['x.com'], 10)),
    setOf(budget('all', 'all', 0)),
  ])
    expect(change(half, tighter)).toEqual(having(tighter))
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
      pending: waiting(looser),
    })
  }
})

test('of a mixed change the tighter part holds today and the rest tomorrow', () => {
  const wanted = setOf(budget('all', 'all', 60), budget('x', ['x.com'], 5))
  expect(change(half, wanted)).toEqual({
    version: 1,
    current: setOf(budget('all', 'all', 30), budget('x', ['x.com'], 5)),
    pending: waiting(wanted),
  })
})

test('one pool split in two is looser: today the pool goes on, which is tighter than its parts', () => {
  const pool = budget('own', ['x.com', 'reddit.com'], 30)
  const parts = setOf(budget('one', ['x.com'], 30), budget('two', ['reddit.com'], 30))
  const { current, pending } = change(setOf(pool), parts)
  expect(current.budgets).toEqual([pool])
  expect(pending?.set).toEqual(parts)
})

test('in the first run there is nothing to protect yet', () => {
  expect(change(half, setOf(), true)).toEqual(having(setOf()))
})

test('what is pending comes into force on its day, also when that day was slept through', () => {
  const held = change(half, setOf())
  expect(onDay(held, today)).toBe(held)
  for (const later of ['2026-11-04', '2026-11-09'] as const)
    expect(onDay(held, later)).toEqual(having(setOf()))
})

test('a tighter wish takes back what was pending', () => {
  const boundaries = change(half, setOf())
  const wanted = { set: setOf(budget('all', 'all', 25)), settings }
  expect(changed({ boundaries, settings, wanted, nowMs: noon, settingUp: false }).boundaries).toEqual(
    having(wanted.set),
  )
})

const evening: QuietTime = {
  id: 'evening',
  name: '',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  fromMinutes: 21 * 60,
  toMinutes: 7 * 60,
  sites: 'all',
}
const quiet = (...quietTimes: QuietTime[]) => ({ ...setOf(), quietTimes })

test('a quiet time that is longer, on more days or for more sites holds at once; a shorter one waits', () => {
  const weekdays = { ...evening, weekdays: [1, 2, 3, 4, 5], sites: ['x.com'] }
  for (const wider of [
    { ...weekdays, weekdays: [0, 1, 2, 3, 4, 5, 6] },
    { ...weekdays, fromMinutes: 20 * 60, toMinutes: 8 * 60 },
    { ...weekdays, sites: 'all' as const },
  ]) {
    expect(change(quiet(weekdays), quiet(wider))).toEqual(having(quiet(wider)))
    expect(change(quiet(wider), quiet(weekdays))).toMatchObject({
      current: quiet(wider),
      pending: { set: quiet(weekdays) },
    })
  }
})

test('a quiet time cut in two that meet is as good as whole, and one with a gap is not', () => {
  const untilMidnight = { ...evening, id: 'one', toMinutes: 0 }
  const sinceMidnight = { ...evening, id: 'two', fromMinutes: 0 }
  expect(loosens(quiet(evening), quiet(untilMidnight, sinceMidnight))).toBe(false)
  expect(loosens(quiet(evening), quiet(untilMidnight, { ...sinceMidnight, fromMinutes: 1 }))).toBe(true)
  // A week has no end: Saturday's night goes on into Sunday.
  expect(
    loosens(quiet({ ...evening, weekdays: [6] }), quiet({ ...untilMidnight, weekdays: [6] }, sinceMidnight)),
  ).toBe(false)
})

test('a quiet time moved to another hour keeps closed what it closed, until tomorrow', () => {
  const dinner = { ...evening, fromMinutes: 18 * 60, toMinutes: 19 * 60 }
  const later = { ...dinner, fromMinutes: 19 * 60, toMinutes: 20 * 60 }
  const { current, pending } = change(quiet(dinner), quiet(later))
  expect(current.quietTimes).toEqual([dinner, { ...later, id: 'evening+' }])
  expect(pending?.set.quietTimes).toEqual([later])
})

test('fewer visits and shorter ones hold at once, more and longer ones wait', () => {
  const pool = {
    ...budget('pool', ['x.com'], null),
    visitsByWeekday: Array<number>(7).fill(5),
    minutesPerVisit: 10,
  }
  const tight = { ...pool, visitsByWeekday: Array<number>(7).fill(3), minutesPerVisit: 5 }
  expect(change(setOf(pool), setOf(tight))).toEqual(having(setOf(tight)))
  for (const looser of [
    { ...pool, visitsByWeekday: [5, 5, 5, 5, 5, 5, null] },
    { ...pool, minutesPerVisit: null },
    { ...pool, minutesPerVisit: 11 },
  ])
    expect(change(setOf(pool), setOf(looser))).toMatchObject({ current: setOf(pool) })
  const mixed = { ...pool, visitsByWeekday: Array<number>(7).fill(9), minutesPerVisit: 5 }
  expect(change(setOf(pool), setOf(mixed)).current.budgets).toEqual([{ ...pool, minutesPerVisit: 5 }])
})

test('a pool with so many visits a day that takes in another site has its old limit until tomorrow', () => {
  const once = Array<number>(7).fill(1)
  const narrow = { ...budget('pool', ['x.com'], null), visitsByWeekday: once }
  const wide = { ...narrow, sites: ['x.com', 'reddit.com'] }
  const { current, pending } = change(setOf(narrow), setOf(wide))
  expect(current.budgets).toEqual([narrow, { ...wide, id: 'pool+' }])
  expect(pending?.set).toEqual(setOf(wide))
  // The other site keeps one visit going where there were two.
  const at = (site: string, from: number) => ({
    id: `${site} ${from}`,
    site,
    surface: 'feed' as const,
    startedAtMs: noon + from * minute,
    endedAtMs: noon + (from + 1) * minute,
    visit: true,
  })
  const situation = { nowMs: noon + 9.5 * minute, spans: [at('x.com', 0), at('reddit.com', 4.5)] }
  const open = (set: BoundarySet) => isOpen({ set, settings }, situation, 'https://x.com/')
  expect([open(setOf(narrow)), open(setOf(wide)), open(current)]).toEqual([false, true, false])
})

test('the short pause, calm switches and the cooling off come at once and go tomorrow', () => {
  const strict: BoundarySet = { ...setOf(), entryPause: ['x.com'], calm: ['shorts'], coolingOffHours: 12 }
  expect(change(setOf(), strict)).toEqual(having(strict))
  for (const part of ['entryPause', 'calm', 'coolingOffHours'] as const) {
    const looser = { ...strict, [part]: setOf()[part] }
    expect(change(strict, looser)).toMatchObject({ current: strict, pending: { set: looser } })
  }
})

test('with a cooling off of 24 hours a looser wish waits for the first day that begins after them', () => {
  const laterFrom = (nowMs: number, hours: number) =>
    looserFrom({ nowMs, today, dayStartMinutes: 240 }, hours)
  expect(laterFrom(noon, 0)).toBe('2026-11-04')
  expect(laterFrom(noon, 12)).toBe('2026-11-04')
  expect(laterFrom(noon, 24)).toBe('2026-11-05')
  expect(laterFrom(dayStartMs(today, 240), 24)).toBe('2026-11-04')
  expect(laterFrom(dayStartMs('2026-11-04', 239), 0)).toBe('2026-11-04')
})

test('asking for less than what waits does not make it wait longer, asking for more does', () => {
  const hour = setOf(budget('all', 'all', 60))
  const boundaries = { ...change(half, hour), current: { ...half, coolingOffHours: 24 as const } }
  const from = (set: BoundarySet) =>
    changed({ boundaries, settings, wanted: { set, settings }, nowMs: noon, settingUp: false }).boundaries
      .pending?.from
  expect(from(setOf(budget('all', 'all', 45)))).toBe('2026-11-04')
  expect(from(setOf(budget('all', 'all', 90)))).toBe('2026-11-05')
})

const [reddit, x] = settings.sites as [(typeof settings.sites)[0], (typeof settings.sites)[0]]
const counted = { ...reddit, hosts: ['reddit.com', 'redd.it'], feedPatterns: ['/r'], countWhenVisible: true }

test('a site that is watched no more, or less of it, is watched until tomorrow', () => {
  const wide = { ...settings, sites: [counted, x] }
  for (const less of [
    { ...wide, sites: [counted] },
    { ...wide, sites: [{ ...counted, hosts: ['reddit.com'] }, x] },
    { ...wide, sites: [{ ...counted, peoplePatterns: ['/'] }, x] },
    { ...wide, sites: [{ ...counted, feedPatterns: [] }, x] },
    { ...wide, sites: [{ ...counted, countWhenVisible: false }, x] },
    { ...wide, idleSeconds: 15 },
    { ...wide, dayStartMinutes: 300 },
    { ...wide, sites: [counted, x, siteNamed('old.reddit.com')] },
    { ...wide, observing: { from: day, until: addToDay(day, 7) } },
  ] satisfies Guarded[]) {
    const next = changed({
      boundaries: having(half),
      settings: wide,
      wanted: { set: half, settings: less },
      nowMs: noon,
      settingUp: false,
    })
    expect(next.settings).toEqual(wide)
    expect(next.boundaries.pending).toMatchObject({ settings: less, from: '2026-11-04' })
    expect(settingsOnDay(next.settings, next.boundaries, '2026-11-04')).toEqual(less)
  }
})

test('another site, more of one, and a longer look at who is idle hold at once', () => {
  for (const more of [
    { ...settings, sites: [...settings.sites, siteNamed('youtube.com')] },
    { ...settings, sites: [counted, x] },
    { ...settings, idleSeconds: 300 },
  ])
    expect(changeBoth(half, half, more)).toMatchObject({ settings: more, boundaries: having(half) })
})

test('while Porchlight only looks on there is nothing to protect, but looking on is not made longer', () => {
  const looking = { ...settings, observing: { from: today, until: addToDay(today, 7) } } as const
  const wish = (wanted: typeof looking) =>
    changed({
      boundaries: having(half),
      settings: looking,
      wanted: { set: setOf(), settings: wanted },
      nowMs: noon,
      settingUp: false,
    })
  expect(wish(looking).boundaries).toEqual(having(setOf()))
  const longer = { ...looking, observing: { from: today, until: addToDay(today, 70) } } as const
  expect(wish(longer).boundaries.pending?.settings).toEqual(longer)
  expect(wish(longer).settings).toEqual(looking)
})
