import { expect, test } from 'vitest'
import { pauseOver, pauseView } from '@/lib/app/boundaries/pause'
import { finishThis, passEntry, takePass } from '@/lib/app/boundaries/take-pass'
import { dayStartMs } from '@/lib/domain/time/day'
import { background, feedOf } from '@/tests/support/background'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, minute, setOf } from '@/tests/unit/domain/boundaries/samples'

const noon = dayStartMs('2026-11-03', 720)
const closed = setOf(budget('all', 'all', 0))
const tabId = 7
const site = 'reddit.com'

const from = (set = closed) => background({ db: freshDatabase(), nowMs: noon, set })

/** The pause has come up and stood for so long. */
async function pausedFor(ms: number, set = closed) {
  const here = from(set)
  await pauseView(here.ports, { site, tabId, begins: true })
  here.nowMs += ms
  return here
}

test('the pause says until when, and from when a pass may be taken', async () => {
  const here = from()
  expect(await pauseView(here.ports, { site, tabId, begins: true })).toEqual({
    paused: true,
    site,
    name: site,
    why: 'budget',
    boundaryName: '',
    untilMs: dayStartMs('2026-11-04', 240),
    passFromMs: noon + 8000,
    coolingDown: false,
    mayFinish: false,
    intention: '',
    variant: 'breath',
    announces: false,
  })
})

test('a site with time left has no pause', async () => {
  expect(await pauseView(from(setOf()).ports, { site, tabId, begins: true })).toEqual({ paused: false })
})

test('asking again does not start the wait again, a new pause does, and each tab waits for itself', async () => {
  const here = await pausedFor(5000)
  const ask = (begins: boolean, tab = tabId) => pauseView(here.ports, { site, tabId: tab, begins })
  expect(await ask(false)).toMatchObject({ passFromMs: noon + 8000 })
  expect(await ask(false, 8)).toMatchObject({ passFromMs: noon + 13_000 })
  expect(await ask(true)).toMatchObject({ passFromMs: noon + 13_000 })
})

test('a pass cannot be had before the wait is over, nor without a pause that stood', async () => {
  const early = await pausedFor(7999)
  expect(await takePass(early.ports, { site, tabId, minutes: 5, intention: '' })).toMatchObject({
    ok: false,
    reason: 'wait',
  })
  const elsewhere = await pausedFor(60_000)
  expect(await takePass(elsewhere.ports, { site, tabId: 99, minutes: 5, intention: '' })).toMatchObject({
    ok: false,
    reason: 'wait',
  })
  expect((await elsewhere.localState.read()).passes).toEqual([])
})

test('a granted pass is kept and opens the feed for its minutes', async () => {
  const here = await pausedFor(8000)
  const grantedAtMs = here.nowMs
  expect(await takePass(here.ports, { site, tabId, minutes: 10, intention: '' })).toEqual({
    ok: true,
    untilMs: grantedAtMs + 10 * minute,
  })
  expect((await here.localState.read()).passes).toMatchObject([{ over: ['all'], minutes: 10, grantedAtMs }])
  here.inFront(feedOf(site))
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
})

test('between two passes lie fifteen minutes, and the pause says so', async () => {
  const here = await pausedFor(8000)
  await takePass(here.ports, { site, tabId, minutes: 5, intention: '' })
  here.nowMs += 6 * minute
  const passFromMs = noon + 8000 + 20 * minute
  expect(await pauseView(here.ports, { site, tabId, begins: true })).toMatchObject({
    passFromMs,
    coolingDown: true,
  })
  here.nowMs += minute
  expect(await takePass(here.ports, { site, tabId, minutes: 5, intention: '' })).toEqual({
    ok: false,
    reason: 'cooldown',
    atMs: passFromMs,
  })
  here.nowMs = passFromMs
  expect(await takePass(here.ports, { site, tabId, minutes: 5, intention: '' })).toMatchObject({ ok: true })
  // Both are remembered: after the second of a day it is twenty.
  here.nowMs += 6 * minute
  expect(await pauseView(here.ports, { site, tabId, begins: true })).toMatchObject({
    passFromMs: passFromMs + 25 * minute,
  })
})

test('a length that is not offered is not granted', async () => {
  const here = await pausedFor(8000)
  for (const minutes of [0, 1, 60, -5, Number.NaN])
    expect(await takePass(here.ports, { site, tabId, minutes, intention: '' })).toMatchObject({
      ok: false,
      reason: 'minutes',
    })
  expect((await here.localState.read()).passes).toEqual([])
})

test('a site that is open needs no pass and spends none', async () => {
  const here = await pausedFor(8000, setOf())
  expect(await takePass(here.ports, { site, tabId, minutes: 5, intention: '' })).toEqual({
    ok: true,
    untilMs: here.nowMs,
  })
  expect((await here.localState.read()).passes).toEqual([])
})

test('a site that is watched no more has no pause and needs no pass, although the budget of all is spent', async () => {
  const here = from()
  expect(await pauseView(here.ports, { site: 'imgur.com', tabId, begins: true })).toEqual({ paused: false })
  expect(await takePass(here.ports, { site: '', tabId, minutes: 5, intention: '' })).toMatchObject({
    ok: true,
  })
  expect((await here.localState.read()).passes).toEqual([])
})

test('a pass for one reason is a pass for the pool, in every tab', async () => {
  const here = await pausedFor(8000, setOf(budget('two', ['reddit.com', 'x.com'], 0)))
  await takePass(here.ports, { site, tabId, minutes: 5, intention: 'one answer' })
  expect(await pauseView(here.ports, { site: 'x.com', tabId: 8, begins: true })).toEqual({ paused: false })
  expect(here.noted).toEqual([
    {
      kind: 'pass',
      site,
      why: 'budget',
      boundaryIds: ['two'],
      minutes: 5,
      intention: 'one answer',
      parts: [],
    },
  ])
  here.nowMs += 5 * minute
  expect(await pauseView(here.ports, { site: 'x.com', tabId: 8, begins: true })).toMatchObject({
    intention: 'one answer',
  })
})

test('the pause says why, and by which name', async () => {
  const lunch = { id: 'q', name: 'Lunch', weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinutes: 720, toMinutes: 780 }
  const here = from({ ...setOf(), quietTimes: [{ ...lunch, sites: 'all' }] })
  expect(await pauseView(here.ports, { site, tabId, begins: true })).toMatchObject({
    why: 'quiet',
    boundaryName: 'Lunch',
    untilMs: noon + 60 * minute,
  })
})

const short = { ...setOf(), entryPause: [site] }
const entry = (here: ReturnType<typeof from>, tab = tabId) =>
  passEntry(here.ports, { site, tabId: tab, intention: '' })

test('a visit begins after eight seconds in front of the short pause, in every tab at once', async () => {
  const here = await pausedFor(7999, short)
  expect(await entry(here)).toEqual({ ok: false, reason: 'wait', atMs: noon + 8000 })
  here.nowMs += 1
  expect(await entry(here)).toMatchObject({ ok: true })
  expect(await pauseView(here.ports, { site, tabId: 9, begins: true })).toEqual({ paused: false })
})

test('no number of tabs makes the short pause shorter', async () => {
  const here = await pausedFor(6000, short)
  for (const tab of [8, 9, 10]) await pauseView(here.ports, { site, tabId: tab, begins: true })
  here.nowMs += 1999
  for (const tab of [tabId, 8, 9, 10, 11]) expect(await entry(here, tab)).toMatchObject({ ok: false })
})

test('the short pause comes once in a visit: not after four minutes away, and again after five', async () => {
  const here = await pausedFor(8000, short)
  here.inFront(feedOf(site))
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  expect(here.closedSites).toEqual([site])
  await entry(here)
  await here.look()
  await here.stay(20 * minute)
  expect(await here.counted()).toEqual({ [site]: 20 * minute })
  const leftAtMs = here.nowMs
  here.inFront(null)
  await here.look()
  expect(here.closedSites).toEqual([])
  // It closes by itself, so that not even the first frame of the next visit is seen.
  expect(here.alarms.get('turn')).toBe(leftAtMs + 5 * minute)
  here.nowMs = leftAtMs + 4 * minute
  here.inFront(feedOf(site))
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
  here.inFront(null)
  await here.look()
  here.nowMs += 5 * minute
  await here.look(true)
  expect(here.closedSites).toEqual([site])
  here.inFront(feedOf(site))
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
})

test('time in front of the short pause is not counted, and asking for a pass there begins the visit', async () => {
  const here = await pausedFor(8000, short)
  here.inFront(feedOf(site))
  await here.look()
  await here.stay(minute)
  expect(await here.counted()).toEqual({})
  expect(await takePass(here.ports, { site, tabId, minutes: 5, intention: '' })).toMatchObject({ ok: true })
  expect((await here.localState.read()).passes).toEqual([])
  await here.look()
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
})

test('what is in the middle when a budget is spent may be finished, once in a visit', async () => {
  const here = from(setOf(budget('all', 'all', 10)))
  here.inFront(feedOf(site))
  await here.look()
  await here.stay(10 * minute)
  expect(await pauseView(here.ports, { site, tabId, begins: true })).toMatchObject({ mayFinish: true })
  const untilMs = here.nowMs + 3 * minute
  expect(await finishThis(here.ports, { site })).toEqual({ ok: true, untilMs })
  expect(here.noted).toMatchObject([{ kind: 'finish', minutes: 3 }])
  await here.look(true)
  await here.stay(3 * minute)
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  expect(await pauseView(here.ports, { site, tabId, begins: true })).toMatchObject({
    mayFinish: false,
    coolingDown: false,
  })
  expect(await finishThis(here.ports, { site })).toMatchObject({ ok: false, reason: 'finished' })
  // After the visit there is nothing in the middle any more.
  here.nowMs += 6 * minute
  expect(await finishThis(here.ports, { site })).toMatchObject({ ok: false })
})

test('over a page where nothing plays there is nothing to finish', async () => {
  const here = await pausedFor(0)
  const pause = await pauseView(here.ports, { site, tabId, begins: false })
  if (!pause.paused) throw new Error('It is not paused')
  const playing = { ...pause, mayFinish: true }
  expect(pauseOver(playing, true)).toMatchObject({ mayFinish: true })
  expect(pauseOver(playing, false)).toMatchObject({ mayFinish: false })
  expect(pauseOver(pause, true)).toMatchObject({ mayFinish: false })
})

test('the pause changes its look after a stay, and says so once', async () => {
  const here = await pausedFor(8000)
  const view = () => pauseView(here.ports, { site, tabId, begins: false })
  const before = await view()
  await takePass(here.ports, { site, tabId, minutes: 5, intention: 'the recipe' })
  here.nowMs += 5 * minute
  const after = await view()
  expect(after).toMatchObject({ paused: true, announces: true, intention: 'the recipe' })
  expect(before.paused && after.paused && before.variant !== after.variant).toBe(true)
  expect(await view()).toMatchObject({ announces: false })
})
