import { expect, test } from 'vitest'
import { pauseView, takePass } from '@/lib/app/pause'
import { dayStartMs } from '@/lib/domain/time/day'
import { background, feedOf } from '@/tests/support/background'
import { freshDatabase } from '../data/database-for-test'
import { budget, minute, setOf } from '../domain/boundaries/samples'

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
  expect((await elsewhere.kept.read()).passes).toEqual([])
})

test('a granted pass is kept and opens the feed for its minutes', async () => {
  const here = await pausedFor(8000)
  const grantedAtMs = here.nowMs
  expect(await takePass(here.ports, { site, tabId, minutes: 10, intention: '' })).toEqual({
    ok: true,
    untilMs: grantedAtMs + 10 * minute,
  })
  expect((await here.kept.read()).passes).toMatchObject([{ over: ['all'], minutes: 10, grantedAtMs }])
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
})

test('a length that is not offered is not granted', async () => {
  const here = await pausedFor(8000)
  for (const minutes of [0, 1, 60, -5, Number.NaN])
    expect(await takePass(here.ports, { site, tabId, minutes, intention: '' })).toMatchObject({
      ok: false,
      reason: 'minutes',
    })
  expect((await here.kept.read()).passes).toEqual([])
})

test('a site that is open needs no pass and spends none', async () => {
  const here = await pausedFor(8000, setOf())
  expect(await takePass(here.ports, { site, tabId, minutes: 5, intention: '' })).toEqual({
    ok: true,
    untilMs: here.nowMs,
  })
  expect((await here.kept.read()).passes).toEqual([])
})

test('a site that is watched no more has no pause and needs no pass, although the budget of all is spent', async () => {
  const here = from()
  expect(await pauseView(here.ports, { site: 'imgur.com', tabId, begins: true })).toEqual({ paused: false })
  expect(await takePass(here.ports, { site: '', tabId, minutes: 5, intention: '' })).toMatchObject({
    ok: true,
  })
  expect((await here.kept.read()).passes).toEqual([])
})
