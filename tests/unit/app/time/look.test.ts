import { expect, test } from 'vitest'
import { guardedOf } from '@/lib/domain/boundaries/change/guarded'
import { dayStartMs } from '@/lib/domain/time/day'
import { background, feedOf, peopleOf } from '@/tests/support/background'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, minute, setOf } from '@/tests/unit/domain/boundaries/samples'

const noon = dayStartMs('2026-11-03', 720)
const dayEnds = dayStartMs('2026-11-04', 240)
const from = (set = setOf(), nowMs = noon) => background({ db: freshDatabase(), nowMs, set })
const tenMinutes = setOf(budget('all', 'all', 10))

test('time on a feed is counted while it is in front, and kept when it is left', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(2 * minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 2 * minute })
  here.nowMs += 700
  here.inFront(null)
  await here.look()
  await here.stay(minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 2 * minute + 700 })
})

test('pages that nobody watches cause no save and no alarm at all', async () => {
  const here = from(tenMinutes)
  for (let hint = 0; hint < 20; hint++) await here.look()
  expect(here.area.writes).toEqual([])
  expect([...here.alarms.keys()]).toEqual([])
  expect(here.timerMs).toBeNull()
})

test('a watched page in the background causes no save either', async () => {
  const here = from(tenMinutes)
  here.tabs = [{ place: feedOf('reddit.com'), active: false }]
  await here.look()
  expect(here.area.writes).toEqual([])
  expect(here.alarms.has('heartbeat')).toBe(false)
})

test('the heartbeat beats only while something is counted', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  expect(here.alarms.get('heartbeat')).toBe(0.5)
  expect(here.timerMs).toBe(5000)
  here.idle = 'locked'
  await here.look()
  expect(here.alarms.has('heartbeat')).toBe(false)
  expect(here.timerMs).toBeNull()
  expect(here.alarms.get('day-start')).toBe(dayEnds)
})

test('a minute on a feed costs one small write for each look, and none to the database', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(minute)
  expect(here.area.writes).toEqual(Array.from({ length: 13 }, () => ['attention']))
  expect(await here.counted()).toEqual({ 'reddit.com': minute })
})

test('a spent budget pauses every feed, closes new ways in, and goes on until the day ends', async () => {
  const here = from(tenMinutes)
  here.tabs = [
    { place: feedOf('reddit.com'), active: true },
    { place: feedOf('x.com'), active: false },
  ]
  await here.look()
  await here.stay(10 * minute)
  expect([...here.shown.values()]).toEqual([{ show: 'pause' }, { show: 'pause' }])
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  expect(here.badge).toBe('0')
  here.nowMs = dayEnds
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
  expect(here.closedSites).toEqual([])
})

test("the spent budget of one site closes that site's feed and no other", async () => {
  const here = from(setOf(budget('x', ['x.com'], 1)))
  here.inFront(feedOf('x.com'))
  await here.look()
  await here.stay(minute)
  expect(here.closedSites).toEqual(['x.com'])
  here.inFront(feedOf('reddit.com'))
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
})

test('time in front of a pause is not time on a feed', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(30 * minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 10 * minute })
  expect(here.alarms.has('heartbeat')).toBe(false)
})

test('messages stay open and counted apart while the feed of their site is closed', async () => {
  const here = from(setOf(budget('all', 'all', 0)))
  here.inFront(peopleOf('reddit.com'))
  await here.look()
  await here.stay(20 * minute)
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  expect(await here.counted()).toEqual({})
  expect(await here.counted('people')).toEqual({ 'reddit.com': 20 * minute })
})

test('going from a feed to its messages switches at once', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  here.nowMs += 3000
  here.inFront(peopleOf('reddit.com'))
  await here.look()
  here.nowMs += 2000
  await here.look()
  expect(await here.counted()).toEqual({ 'reddit.com': 3000 })
  expect(await here.counted('people')).toEqual({ 'reddit.com': 2000 })
})

test('the next look comes just when the budget runs out, however late the timer would be', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(10 * minute - 1300)
  expect(here.timerMs).toBe(1300)
})

test('the last five minutes are counted down on the page in front and on no other', async () => {
  const here = from(tenMinutes)
  here.tabs = [
    { place: feedOf('reddit.com'), active: true },
    { place: feedOf('x.com'), active: false },
    { place: feedOf('x.com'), active: true },
  ]
  await here.look()
  await here.stay(6 * minute)
  const leftMs = 4 * minute
  expect(here.shown.get(0)).toMatchObject({ show: 'countdown', leftMs, running: true })
  expect(here.shown.get(1)).toEqual({ show: 'nothing' })
  expect(here.shown.get(2)).toMatchObject({ show: 'countdown', leftMs, running: false })
})

test('two windows on two feeds count once', async () => {
  const here = from()
  here.tabs = [
    { place: feedOf('reddit.com'), active: true },
    { place: feedOf('x.com'), active: true },
  ]
  await here.look()
  await here.stay(minute)
  expect(await here.counted()).toEqual({ 'reddit.com': minute })
})

test('a changed boundary acts on the open page at once', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(minute)
  await here.localState.save({
    boundaries: { version: 1, current: setOf(budget('all', 'all', 1)), pending: null },
  })
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
})

test('a looser set comes into force with its day, on the page that is open', async () => {
  const here = from(setOf(budget('all', 'all', 0)), dayEnds - minute)
  const { boundaries } = await here.localState.read()
  await here.localState.save({
    boundaries: { ...boundaries, pending: { set: setOf(), settings: null, from: '2026-11-04' } },
  })
  here.inFront(feedOf('reddit.com'))
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  here.nowMs = dayEnds
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
  expect((await here.localState.read()).boundaries).toEqual({ version: 1, current: setOf(), pending: null })
})

test('a pass opens the feed, and its end closes it again while nothing else happens', async () => {
  const here = from(setOf(budget('all', 'all', 0)))
  const untilMs = noon + 5 * minute
  const pass = {
    id: 'p',
    over: ['all'],
    kind: 'pass' as const,
    intention: '',
    minutes: 5,
    grantedAtMs: noon,
    untilMs,
  }
  await here.localState.save({ passes: [pass] })
  here.inFront(feedOf('reddit.com'))
  await here.look(true)
  expect(here.shown.get(0)).toMatchObject({ show: 'countdown', leftMs: 5 * minute })
  expect(here.closedSites).toEqual([])
  expect(here.alarms.get('pass-end')).toBe(untilMs)
  here.nowMs = untilMs
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  expect(here.alarms.has('pass-end')).toBe(false)
})

test('a failing database leaves no span both recorded and open', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(minute)
  const { totalsOn } = here.usages
  here.usages.totalsOn = () => Promise.reject(new Error('The database was closed'))
  here.inFront(null)
  await expect(here.look()).rejects.toThrow('closed')
  here.usages.totalsOn = totalsOn
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(10 * minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 11 * minute })
})

test('a new worker goes on counting, and the day keeps what the old one counted', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(minute)
  here.life = 'two'
  here.nowMs += 25_000
  await here.look(true)
  await here.stay(minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 2 * minute + 25_000 })
})

test('a page that never answers holds up neither the counting nor the other pages', async () => {
  const here = from(tenMinutes)
  const { show } = here.ports.tabs
  here.ports.tabs.show = (page, order) => (page.tabId === 0 ? new Promise(() => {}) : show(page, order))
  here.tabs = [
    { place: feedOf('x.com'), active: false },
    { place: feedOf('reddit.com'), active: true },
  ]
  await here.look()
  await here.stay(10 * minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 10 * minute })
  expect(here.shown.get(1)).toEqual({ show: 'pause' })
})

const everyEvening = {
  id: 'evening',
  name: '',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  fromMinutes: 18 * 60,
  toMinutes: 20 * 60,
  sites: ['x.com'],
}

test('a quiet time closes its sites when it begins and opens them when it ends, while nothing else happens', async () => {
  const at = (minutes: number) => dayStartMs('2026-11-03', minutes)
  const here = from({ ...setOf(), quietTimes: [everyEvening] }, at(17 * 60))
  await here.look(true)
  expect(here.alarms.get('turn')).toBe(at(18 * 60))
  expect(here.timerMs).toBeNull()
  here.nowMs = at(18 * 60)
  await here.look(true)
  expect(here.closedSites).toEqual(['x.com'])
  expect(here.alarms.get('turn')).toBe(at(20 * 60))
  here.nowMs = at(20 * 60)
  await here.look(true)
  expect(here.closedSites).toEqual([])
})

test('a quiet time that begins on an open page is counted down to and closes it on the second', async () => {
  const begins = dayStartMs('2026-11-03', 18 * 60)
  const here = from({ ...setOf(), quietTimes: [everyEvening] }, begins - 4 * minute)
  here.inFront(feedOf('x.com'))
  await here.look()
  expect(here.shown.get(0)).toMatchObject({ show: 'countdown', leftMs: 4 * minute, running: true })
  await here.stay(4 * minute - 1300)
  expect(here.timerMs).toBe(1300)
  here.nowMs = begins
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
})

const pool = { ...budget('pool', ['reddit.com', 'x.com'], null), visitsByWeekday: Array<number>(7).fill(2) }

test('with two visits a day the third is closed, whichever site of the pool it is to', async () => {
  const here = from(setOf(pool))
  for (const site of ['reddit.com', 'x.com']) {
    here.inFront(feedOf(site))
    await here.look()
    await here.stay(2 * minute)
    here.inFront(null)
    await here.look()
    expect(here.closedSites).toEqual([])
    const leftAtMs = here.nowMs
    if (site === 'x.com') expect(here.alarms.get('turn')).toBe(leftAtMs + 5 * minute)
    here.nowMs += 5 * minute
    await here.look(true)
  }
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  here.inFront(feedOf('reddit.com'))
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
})

test('a visit goes on over reloads, other tabs and sites of its pool, and a new worker', async () => {
  const here = from(setOf({ ...pool, visitsByWeekday: Array<number>(7).fill(1) }))
  for (const [index, site] of ['reddit.com', 'x.com', 'reddit.com', 'x.com'].entries()) {
    here.life = `life ${index}`
    here.inFront(feedOf(site))
    await here.look()
    await here.stay(minute)
    here.inFront(null)
    await here.look()
    here.nowMs += 4 * minute
  }
  expect(here.closedSites).toEqual([])
  expect(Object.values(await here.counted())).toEqual([2 * minute, 2 * minute])
})

test('a visit that has lasted as long as it may is closed until the feed was left alone for five minutes', async () => {
  const here = from(setOf({ ...budget('pool', 'all', null), minutesPerVisit: 10 }))
  here.inFront(feedOf('x.com'))
  await here.look()
  await here.stay(10 * minute)
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  const opensAtMs = here.nowMs + 5 * minute
  expect(here.alarms.get('turn')).toBe(opensAtMs)
  await here.stay(4 * minute)
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  here.nowMs = opensAtMs
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
  expect(await here.counted()).toEqual({ 'x.com': 10 * minute })
})

test('visits and quiet times cost no write and no alarm more while a feed is watched', async () => {
  const here = from({ ...setOf(pool), quietTimes: [everyEvening], entryPause: ['reddit.com'] })
  await here.localState.save({ entries: { 'reddit.com': { atMs: noon, intention: '' } } })
  here.inFront(feedOf('reddit.com'))
  await here.look()
  here.area.writes.length = 0
  const set: string[] = []
  const { at } = here.ports.alarms
  here.ports.alarms.at = (name, whenMs) => {
    set.push(`${name} ${whenMs}`)
    return at(name, whenMs)
  }
  await here.stay(minute)
  expect(here.area.writes).toEqual(Array.from({ length: 12 }, () => ['attention']))
  expect(new Set(set).size).toBe(2)
})

test('settings that waited come into force with the looser set, in one write', async () => {
  const here = from(setOf(), dayEnds - minute)
  const { boundaries, settings } = await here.localState.read()
  const wanted = guardedOf({ ...settings, sites: settings.sites.slice(0, 1) })
  await here.localState.save({
    boundaries: { ...boundaries, pending: { set: setOf(), settings: wanted, from: '2026-11-04' } },
  })
  await here.look(true)
  expect((await here.localState.read()).settings.sites).toHaveLength(2)
  here.nowMs = dayEnds
  here.area.writes.length = 0
  await here.look(true)
  expect((await here.localState.read()).settings.sites.map(({ site }) => site)).toEqual(['reddit.com'])
  expect(here.area.writes).toEqual([['settings', 'boundaries']])
  expect(here.givenBack).toEqual(['x.com'])
})

test('attention that nothing is heard of ends after half an hour where idleness was never told', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(3 * 60 * minute, { heard: false })
  expect(await here.counted()).toEqual({ 'reddit.com': 30 * minute })
  expect(here.alarms.has('heartbeat')).toBe(false)
  expect(here.timerMs).toBeNull()
  // Neither a new worker nor an alarm is a sign of somebody.
  here.life = 'two'
  await here.look(true, false)
  expect(here.timerMs).toBeNull()
  await here.look()
  await here.stay(10 * minute, { heard: false })
  expect(await here.counted()).toEqual({ 'reddit.com': 40 * minute })
})

test('it does not end for somebody who is really there, once the browser has told of idleness', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  here.idle = 'idle'
  await here.look()
  here.idle = 'active'
  await here.look()
  await here.stay(3 * 60 * minute, { heard: false })
  expect(await here.counted()).toEqual({ 'reddit.com': 180 * minute })
})

test('a look that goes from one feed to another costs one small write too', async () => {
  const here = from()
  for (let turn = 0; turn < 10; turn++) {
    here.inFront(feedOf(turn % 2 === 0 ? 'reddit.com' : 'x.com'))
    await here.look()
    here.nowMs += 1000
  }
  expect(here.area.writes).toEqual(Array.from({ length: 10 }, () => ['attention']))
})

test('a hundred changes of focus between two windows are counted once, and never beyond the clock', async () => {
  const here = from()
  const both = [
    { place: feedOf('reddit.com'), active: true },
    { place: feedOf('reddit.com'), active: true },
    { place: feedOf('x.com'), active: true },
  ]
  for (let change = 0; change < 100; change++) {
    // The first one has the focus; every tenth time the browser says that none has.
    here.tabs = change % 10 === 9 ? [] : [...both.slice(change % 3), ...both.slice(0, change % 3)]
    await here.look()
    here.nowMs += 300
  }
  here.inFront(null)
  await here.look()
  const counted = await here.counted()
  expect(counted['reddit.com']! + counted['x.com']!).toBe(90 * 300)
  const totals = await here.usages.totalsOn('2026-11-03')
  expect(totals.map(({ visits }) => visits)).toEqual([1, 1])
})

test('the badge is right at every look: in front of a feed, of its messages, and of nothing watched', async () => {
  const here = from(setOf(budget('all', 'all', 10), budget('x', ['x.com'], 3)))
  for (const [place, minutes, badge] of [
    [feedOf('reddit.com'), 2, '8'],
    [peopleOf('reddit.com'), 5, '8'],
    [feedOf('x.com'), 1, '2'],
    [null, 0, '7'],
  ] as const) {
    here.inFront(place)
    await here.look()
    await here.stay(minutes * minute)
    expect(here.badge).toBe(badge)
  }
})

test('the badge follows each minute as it passes', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  for (let second = 5; second <= 600; second += 5) {
    await here.stay(5000)
    expect(here.badge).toBe(String(10 - Math.floor(second / 60)))
  }
})

test('a new worker shows the badge with nothing watched in front, and a new day renews it there', async () => {
  const here = from(tenMinutes, dayEnds - 10 * minute)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(4 * minute)
  here.inFront(null)
  await here.look()
  // The browser keeps no badge over a restart.
  here.badge = ''
  here.life = 'two'
  await here.look(true)
  expect(here.badge).toBe('6')
  here.nowMs = dayEnds
  await here.look(true)
  expect(here.badge).toBe('10')
})

test('the badge says the minutes used, or nothing, as soon as that was chosen', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(4 * minute)
  const { settings } = await here.localState.read()
  for (const [change, badge] of [
    [{ badge: 'used' }, '4'],
    [{ badge: 'off' }, ''],
    [{ badge: 'left' }, '6'],
    [{ badge: 'used', hideNumbers: true }, ''],
  ] as const) {
    await here.localState.save({ settings: { ...settings, ...change } })
    await here.look(true)
    expect(here.badge).toBe(badge)
  }
})

test('a tab that a pause silenced is heard again once it is looked at and open, and not before', async () => {
  const here = from(tenMinutes)
  const silenced = { audible: false, silenced: true }
  here.tabs = [
    { place: feedOf('x.com'), active: false, ...silenced },
    { place: feedOf('reddit.com'), active: true, ...silenced },
  ]
  await here.look()
  expect(here.soundGiven).toEqual([1])
  here.soundGiven.length = 0
  await here.stay(10 * minute)
  here.tabs = here.tabs.map((tab) => ({ ...tab, active: !tab.active }))
  here.soundGiven.length = 0
  await here.look(true)
  expect(here.shown.get(0), 'the pause').toEqual({ show: 'pause' })
  expect(here.soundGiven).toEqual([])
})

const addressOf = {
  'reddit.com feed': 'https://www.reddit.com/',
  'reddit.com people': 'https://chat.reddit.com/',
  'x.com feed': 'https://x.com/home',
}

/** The tab in front goes to a place (nothing watched when null), and the browser says so at once. */
function goTo(here: ReturnType<typeof from>, to: keyof typeof addressOf | null) {
  const [site, surface] = to?.split(' ') ?? []
  here.inFront(site ? (surface === 'feed' ? feedOf(site) : peopleOf(site)) : null)
  const address = to && addressOf[to]
  here.ports.hints.note({
    what: 'tab',
    tab: { tabId: 0, windowId: 100, splitId: null, address, active: true, audible: false },
  })
}

test('a look that comes late counts up to the event that asked for it, and from there on what came', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  here.nowMs += 2_000
  goTo(here, 'reddit.com people')
  here.nowMs += 700
  await here.look()
  here.nowMs += 1_300
  goTo(here, null)
  here.nowMs += 700
  await here.look()
  expect(await here.counted()).toEqual({ 'reddit.com': 2_000 })
  expect(await here.counted('people')).toEqual({ 'reddit.com': 2_000 })
})

test('what was in front only between two looks is counted, in the write of the later one', async () => {
  const here = from()
  here.tabs = [{ place: feedOf('x.com'), active: false }]
  await here.look()
  here.nowMs += 100
  here.tabs = [{ place: feedOf('reddit.com'), active: true }]
  await here.look()
  here.area.writes.length = 0
  for (const to of ['x.com feed', 'reddit.com people', null] as const) {
    here.nowMs += 200
    goTo(here, to)
  }
  here.nowMs += 100
  await here.look()
  expect(await here.counted()).toEqual({ 'reddit.com': 200, 'x.com': 200 })
  expect(await here.counted('people')).toEqual({ 'reddit.com': 200 })
  expect(here.area.writes).toEqual([['attention']])
  expect((await here.localState.read()).attention.open).toBeNull()
})

test('a closed feed that was in front between two looks is not counted', async () => {
  const here = from(setOf(budget('x', ['x.com'], 0)))
  here.inFront(feedOf('reddit.com'))
  await here.look()
  for (const to of ['x.com feed', 'reddit.com feed'] as const) {
    here.nowMs += 200
    goTo(here, to)
  }
  here.nowMs += 100
  await here.look()
  expect(await here.counted()).toEqual({ 'reddit.com': 300 })
})

test('the budget that ends between the event and its look closes the feed at this look', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(10 * minute - 400)
  goTo(here, 'reddit.com people')
  here.nowMs += 100
  await here.look()
  goTo(here, 'reddit.com feed')
  here.nowMs += 700
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  expect(here.timerMs).toBeNull()
})

test('a database that fails in the middle of a late look counts nothing twice', async () => {
  const here = from()
  here.inFront(feedOf('reddit.com'))
  await here.look()
  here.nowMs += 1_000
  goTo(here, 'x.com feed')
  here.nowMs += 300
  goTo(here, 'reddit.com feed')
  here.nowMs += 300
  const { totalsOn } = here.usages
  let reads = 0
  here.usages.totalsOn = (day) => (++reads === 2 ? Promise.reject(new Error('It was closed')) : totalsOn(day))
  await expect(here.look()).rejects.toThrow('closed')
  here.usages.totalsOn = totalsOn
  here.nowMs += 1_000
  await here.look()
  const counted = await here.counted()
  expect(counted['x.com']).toBe(300)
  expect(counted['reddit.com']).toBeLessThanOrEqual(2_300)
})

test('the countdown goes by what is seen: beside the page in front too, and not running there', async () => {
  const here = from(tenMinutes)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(6 * minute)
  here.tabs = [
    { place: peopleOf('reddit.com'), active: true, splitId: 9 },
    { place: feedOf('x.com'), active: false, splitId: 9 },
    { place: feedOf('x.com'), active: false },
  ]
  await here.look()
  expect(here.shown.get(1)).toMatchObject({ show: 'countdown', leftMs: 4 * minute, running: false })
  expect(here.shown.get(2)).toEqual({ show: 'nothing' })
  await here.stay(minute)
  expect(await here.counted()).toEqual({ 'reddit.com': 6 * minute })
})
