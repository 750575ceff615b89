import { expect, test } from 'vitest'
import {
  answerProposal,
  changeBoundaries,
  changeSettings,
  observeFirst,
  restoreLocalState,
  setPooledBudget,
  takeBackPending,
  takeBackRestored,
} from '@/lib/app/boundaries/changes'
import { parseSettings } from '@/lib/data/parse/settings'
import { dayStartMs } from '@/lib/domain/time/day'
import { background } from '@/tests/support/background'
import { siteNamed } from '@/tests/support/settings'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, setOf } from '@/tests/unit/domain/boundaries/samples'

const half = setOf(budget('all', 'all', 30))
const hour = setOf(budget('all', 'all', 60))
const from = (fields = {}) =>
  background({ db: freshDatabase(), nowMs: dayStartMs('2026-11-03', 720), set: half, ...fields })
const parse = (value: unknown) => parseSettings(value).settings

test('a looser budget answers the day it waits for, and what holds goes on holding', async () => {
  const here = from()
  expect(await changeBoundaries(here.ports, hour)).toBe('2026-11-04')
  expect((await here.localState.read()).boundaries).toMatchObject({ current: half, pending: { set: hour } })
})

test('at two in the morning tomorrow is the day that begins at four', async () => {
  const here = from({ nowMs: dayStartMs('2026-11-04', 120) })
  expect(await changeBoundaries(here.ports, hour)).toBe('2026-11-04')
})

test('a tighter budget holds at once', async () => {
  const here = from()
  const tighter = setOf(budget('all', 'all', 15))
  expect(await changeBoundaries(here.ports, tighter)).toBeNull()
  expect((await here.localState.read()).boundaries).toEqual({ version: 1, current: tighter, pending: null })
})

test('what waits can be taken back until its day', async () => {
  const here = from()
  await changeBoundaries(here.ports, hour)
  await takeBackPending(here.ports)
  expect((await here.localState.read()).boundaries).toEqual({ version: 1, current: half, pending: null })
})

test('a change after its day has come starts from the looser set, even before any look', async () => {
  const here = from()
  await changeBoundaries(here.ports, hour)
  here.nowMs = dayStartMs('2026-11-04', 300)
  expect(await changeBoundaries(here.ports, hour)).toBeNull()
  expect((await here.localState.read()).boundaries).toEqual({ version: 1, current: hour, pending: null })
})

test('during the first run everything holds at once', async () => {
  const here = from({ settings: { firstRun: { step: 'budget' } } })
  expect(await changeBoundaries(here.ports, hour)).toBeNull()
  expect((await here.localState.read()).boundaries.current).toEqual(hour)
})

test('settings change by field, and neither version nor device is theirs to change', async () => {
  const here = from()
  const before = (await here.localState.read()).settings
  const patch = { theme: 'dark', deviceId: 'another', version: 9 }
  const next = { ...before, theme: 'dark' }
  expect(await changeSettings(here.ports, patch, parse)).toEqual({ settings: next, pendingFrom: null })
  expect((await here.localState.read()).settings).toEqual(next)
})

test('a setting that cannot be is repaired and not kept', async () => {
  const here = from()
  const { settings } = await changeSettings(here.ports, { idleSeconds: -1, badge: 'red' }, parse)
  expect(settings).toMatchObject({ idleSeconds: 60, badge: 'left' })
})

const passOf = (id: string, untilMs: number) => ({
  id,
  over: ['all'],
  kind: 'pass' as const,
  minutes: 15,
  grantedAtMs: untilMs - 900_000,
  untilMs,
  intention: '',
})

test('a file loosens nothing at once, opens nothing by a pass of its own, and keeps the device as it is', async () => {
  const here = from()
  const before = await here.localState.read()
  await restoreLocalState(here.ports, {
    settings: { ...before.settings, theme: 'dark', deviceId: 'another' },
    boundaries: { version: 1, current: hour, pending: null },
    passes: [passOf('running', here.nowMs + 600_000), passOf('ended', here.nowMs - 600_000)],
  })
  const after = await here.localState.read()
  expect(after.settings).toEqual({ ...before.settings, theme: 'dark' })
  expect(after.boundaries).toMatchObject({ current: half, pending: { set: hour } })
  expect(after.passes.map(({ id }) => id)).toEqual(['ended'])
})

test('after everything was erased a file gives all of it back, what was waiting included', async () => {
  const here = from({ settings: { firstRun: { step: 'welcome' } } })
  const { settings } = await here.localState.read()
  const boundaries = {
    version: 1 as const,
    current: half,
    pending: { set: hour, settings: null, from: '2026-11-04' as const },
  }
  const passes = [passOf('running', here.nowMs + 600_000)]
  await restoreLocalState(here.ports, {
    settings: { ...settings, firstRun: { step: 'done' } },
    boundaries,
    passes,
  })
  expect(await here.localState.read()).toMatchObject({
    boundaries,
    passes,
    settings: { firstRun: { step: 'done' } },
  })
})

test('a copy that was taken during a first run does not begin it again', async () => {
  const here = from()
  const { settings } = await here.localState.read()
  await restoreLocalState(here.ports, {
    settings: { ...settings, firstRun: { step: 'sites' } },
    boundaries: { version: 1, current: half, pending: null },
    passes: [],
  })
  expect((await here.localState.read()).settings.firstRun).toEqual({ step: 'done' })
})

const sitesOf = async (here: ReturnType<typeof from>) =>
  (await here.localState.read()).settings.sites.map(({ site }) => site)

test('a site that is watched no more stays until tomorrow, and a site added meanwhile takes nothing back', async () => {
  const here = from()
  const { sites } = (await here.localState.read()).settings
  const removed = await changeSettings(here.ports, { sites: sites.slice(1) }, parse)
  expect(removed.pendingFrom).toBe('2026-11-04')
  expect(await sitesOf(here)).toEqual(['reddit.com', 'x.com'])
  // Pages build on what holds now.
  await changeSettings(here.ports, { sites: [...sites, siteNamed('youtube.com')] }, parse)
  expect(await sitesOf(here)).toEqual(['reddit.com', 'x.com', 'youtube.com'])
  await changeSettings(here.ports, { theme: 'dark' }, parse)
  await changeBoundaries(here.ports, setOf(budget('all', 'all', 20)))
  here.nowMs = dayStartMs('2026-11-04', 240)
  await here.look(true)
  expect(await sitesOf(here)).toEqual(['x.com', 'youtube.com'])
  expect((await here.localState.read()).settings.theme).toBe('dark')
})

test('a looser setting and a looser budget wait together and are taken back together', async () => {
  const here = from()
  const before = await here.localState.read()
  await changeSettings(here.ports, { idleSeconds: 15 }, parse)
  await changeBoundaries(here.ports, hour)
  expect((await here.localState.read()).boundaries.pending).toMatchObject({
    set: hour,
    settings: { idleSeconds: 15 },
  })
  await takeBackPending(here.ports)
  expect(await here.localState.read()).toEqual(before)
})

test('a loosening is noted once, a tightening never', async () => {
  const here = from()
  await changeBoundaries(here.ports, setOf(budget('all', 'all', 20)))
  expect(here.noted).toEqual([])
  await changeBoundaries(here.ports, hour)
  await changeBoundaries(here.ports, hour)
  expect(here.noted).toMatchObject([{ kind: 'loosened', parts: ['budget'] }])
})

test('a first run that is over does not begin again, since in it nothing is protected', async () => {
  const here = from()
  await changeSettings(here.ports, { firstRun: { step: 'welcome' } }, parse)
  expect((await here.localState.read()).settings.firstRun.step).toBe('done')
})

test('a file cannot take away a site at once', async () => {
  const here = from()
  const { settings, boundaries } = await here.localState.read()
  await restoreLocalState(here.ports, { settings: { ...settings, sites: [] }, boundaries, passes: [] })
  expect(await sitesOf(here)).toEqual(['reddit.com', 'x.com'])
  expect((await here.localState.read()).boundaries.pending?.settings?.sites).toEqual([])
})

test('the proposal is answered once: a budget beside what there is, or none', async () => {
  const observing = { from: '2026-10-20' as const, until: '2026-10-27' as const }
  const taken = from({ settings: { observing } })
  await answerProposal(taken.ports, 45)
  expect((await taken.localState.read()).settings.observing).toBeNull()
  expect((await taken.localState.read()).boundaries.current.budgets).toEqual([
    ...half.budgets,
    budget('id-1', 'all', 45),
  ])
  const declined = from({ settings: { observing } })
  await answerProposal(declined.ports, null)
  expect((await declined.localState.read()).settings.observing).toBeNull()
  expect((await declined.localState.read()).boundaries.current).toEqual(half)
})

test('without any boundary a setting opens nothing, and holds at once, but not while the person is with someone', async () => {
  const here = from({ set: setOf() })
  const { sites } = (await here.localState.read()).settings
  expect((await changeSettings(here.ports, { sites: sites.slice(1) }, parse)).pendingFrom).toBeNull()
  expect(await sitesOf(here)).toEqual(['x.com'])
  await here.localState.save({ presence: { startedAtMs: here.nowMs, untilMs: here.nowMs + 60_000 } })
  expect((await changeSettings(here.ports, { sites: [] }, parse)).pendingFrom).toBe('2026-11-04')
  expect(await sitesOf(here)).toEqual(['x.com'])
})

const dinner = {
  id: 'dinner',
  name: '',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  fromMinutes: 1080,
  toMinutes: 1140,
  sites: 'all' as const,
}
const zoneOf = async (here: ReturnType<typeof from>) => (await here.localState.read()).settings.zone

test('another clock for the quiet times that there are waits, whichever way it goes, and is noted', async () => {
  for (const zone of ['Asia/Tokyo', 'America/Los_Angeles']) {
    const here = from({ set: { ...half, quietTimes: [dinner] } })
    expect((await changeSettings(here.ports, { zone }, parse)).pendingFrom).toBe('2026-11-04')
    expect(await zoneOf(here)).toBeNull()
    expect(here.noted).toMatchObject([{ kind: 'loosened', parts: ['zone'] }])
    here.nowMs = dayStartMs('2026-11-04', 240)
    await here.look(true)
    expect(await zoneOf(here)).toBe(zone)
  }
})

test('nor do quiet times that go together with their clock, or come with it', async () => {
  const here = from({ set: { ...half, quietTimes: [dinner] } })
  await changeBoundaries(here.ports, half)
  expect((await changeSettings(here.ports, { zone: 'Asia/Tokyo' }, parse)).pendingFrom).toBe('2026-11-04')
  expect(await zoneOf(here)).toBeNull()
  const { settings } = await here.localState.read()
  await restoreLocalState(here.ports, {
    settings: { ...settings, zone: 'Asia/Kolkata' },
    boundaries: {
      version: 1,
      current: { ...half, quietTimes: [{ ...dinner, id: 'supper' }] },
      pending: null,
    },
    passes: [],
  })
  expect(await zoneOf(here)).toBeNull()
  expect((await here.localState.read()).boundaries.pending?.settings?.zone).toBe('Asia/Kolkata')
})

test('a clock without quiet times holds at once, so that those that are added go by it', async () => {
  const here = from()
  expect((await changeSettings(here.ports, { zone: 'Asia/Tokyo' }, parse)).pendingFrom).toBeNull()
  expect(await zoneOf(here)).toBe('Asia/Tokyo')
  // Beside something looser too.
  await changeBoundaries(here.ports, hour)
  expect((await changeSettings(here.ports, { zone: 'Asia/Kolkata' }, parse)).pendingFrom).toBe('2026-11-04')
  expect(await zoneOf(here)).toBe('Asia/Kolkata')
})

test('to choose again what holds now takes back what waited of it, and leaves the rest waiting', async () => {
  const here = from({ set: { ...half, quietTimes: [dinner] } })
  await changeSettings(here.ports, { zone: 'Asia/Tokyo' }, parse)
  await changeSettings(here.ports, { idleSeconds: 15 }, parse)
  await changeSettings(here.ports, { zone: null }, parse)
  expect((await here.localState.read()).boundaries.pending?.settings).toMatchObject({
    zone: null,
    idleSeconds: 15,
  })
  await changeSettings(here.ports, { idleSeconds: 60 }, parse)
  expect((await here.localState.read()).boundaries.pending).toBeNull()
})

const site = budget('one', ['reddit.com'], 10)

test('in the first run a budget over all feeds takes the place of the one there is, the others stay, and nobody looks on', async () => {
  const here = from({
    set: setOf(site, budget('all', 'all', 30)),
    settings: { firstRun: { step: 'budget' } },
  })
  await observeFirst(here.ports)
  expect(await setPooledBudget(here.ports, 45)).toBeNull()
  const { settings, boundaries } = await here.localState.read()
  expect(boundaries.current.budgets).toEqual([budget('all', 'all', 45), site])
  expect(settings.observing).toBeNull()
})

test('where there is no budget over all feeds, one is made', async () => {
  const here = from({ set: setOf(site), settings: { firstRun: { step: 'budget' } } })
  expect(await setPooledBudget(here.ports, 20)).toBeNull()
  const [made, ...others] = (await here.localState.read()).boundaries.current.budgets
  expect(made).toMatchObject({ sites: 'all', minutesByWeekday: [20, 20, 20, 20, 20, 20, 20] })
  expect(others).toEqual([site])
})

test('after the first run a looser budget from its steps waits as any other, and a tighter one holds at once', async () => {
  const here = from({ settings: { firstRun: { step: 'done' } } })
  expect(await setPooledBudget(here.ports, 60)).toBe('2026-11-04')
  expect((await here.localState.read()).boundaries.current).toEqual(half)
  expect(await setPooledBudget(here.ports, 15)).toBeNull()
  expect((await here.localState.read()).boundaries.current).toEqual(setOf(budget('all', 'all', 15)))
})

test('looking on first lasts seven days from today, the day that began at four', async () => {
  const here = from({ nowMs: dayStartMs('2026-11-04', 120), settings: { firstRun: { step: 'budget' } } })
  await observeFirst(here.ports)
  const { settings, boundaries } = await here.localState.read()
  expect(settings.observing).toEqual({ from: '2026-11-03', until: '2026-11-10' })
  expect(boundaries.current).toEqual(half)
})

const lunch = { ...dinner, id: 'lunch', fromMinutes: 720, toMinutes: 780 }
const wishOf = async (here: ReturnType<typeof from>): Promise<BoundarySet> => {
  const { current, pending } = (await here.localState.read()).boundaries
  return pending?.set ?? current
}

test('two changes that two pages made to the same boundaries both hold', async () => {
  const seen = { ...half, quietTimes: [dinner], calm: ['youtube-shorts'] }
  const here = from({ set: seen })
  const [longer, without] = [budget('all', 'all', 45), { ...seen, quietTimes: [] }]
  await changeBoundaries(here.ports, { ...seen, budgets: [longer, site], entryPause: ['x.com'] }, { seen })
  await changeBoundaries(here.ports, { ...without, calm: [], coolingOffHours: 12 }, { seen })
  await changeBoundaries(here.ports, { ...seen, quietTimes: [dinner, lunch] }, { seen })
  expect(await wishOf(here)).toEqual({
    budgets: [longer, site],
    quietTimes: [lunch],
    entryPause: ['x.com'],
    calm: [],
    coolingOffHours: 12,
  })
})

test('what two pages changed of one boundary is as the later wanted it, also one that the other took away', async () => {
  const seen = setOf(budget('all', 'all', 30), site)
  const here = from({ set: seen })
  await changeBoundaries(here.ports, setOf(budget('all', 'all', 25)), { seen })
  const both = setOf(budget('all', 'all', 20), budget('one', ['reddit.com'], 5))
  await changeBoundaries(here.ports, both, { seen })
  expect(await wishOf(here)).toEqual(both)
  await changeBoundaries(here.ports, setOf(budget('all', 'all', 20)), { seen })
  expect(await wishOf(here)).toEqual(setOf(budget('all', 'all', 20)))
})

test('what is taken away and brought back leaves alone what another page changed meanwhile', async () => {
  const seen = { ...half, quietTimes: [dinner, lunch] }
  const here = from({ set: seen })
  const without = { ...half, quietTimes: [lunch] }
  await changeBoundaries(here.ports, without, { seen })
  await changeBoundaries(here.ports, { ...without, entryPause: ['x.com'] }, { seen: without })
  await changeBoundaries(here.ports, seen, { seen: without })
  expect(await wishOf(here)).toEqual({ ...seen, entryPause: ['x.com'] })
})

test('a file that was taken back leaves alone what was changed since, and brings back all else', async () => {
  const here = from({ settings: { theme: 'light', badge: 'used' } })
  const { settings } = await here.localState.read()
  const watched = [...settings.sites, siteNamed('tiktok.com')]
  const restored = await restoreLocalState(here.ports, {
    settings: {
      ...settings,
      theme: 'dark',
      badge: 'off',
      sites: watched,
      people: { ...settings.people, perDay: 3, giveAndTake: !settings.people.giveAndTake },
    },
    boundaries: {
      version: 1,
      current: { ...setOf(budget('all', 'all', 20)), quietTimes: [dinner], calm: ['youtube-shorts'] },
      pending: null,
    },
    passes: [passOf('ended', here.nowMs - 600_000)],
  })
  const now = await wishOf(here)
  await changeBoundaries(here.ports, { ...now, quietTimes: [lunch, dinner] }, { seen: now })
  await changeSettings(
    here.ports,
    { badge: 'left', people: { ...(await here.localState.read()).settings.people, perDay: 2 } },
    parse,
  )
  await here.localState.save({
    passes: [...(await here.localState.read()).passes, passOf('own', here.nowMs - 1000)],
  })
  await takeBackRestored(here.ports, restored)
  const after = await here.localState.read()
  expect(after.settings).toMatchObject({ theme: 'light', badge: 'left', deviceId: settings.deviceId })
  expect(after.settings.people).toEqual({ ...settings.people, perDay: 2 })
  expect(after.passes.map(({ id }) => id)).toEqual(['own'])
  // What that loosens waits, as any change.
  expect(after.boundaries.current.budgets).toEqual([budget('all', 'all', 20)])
  expect(await wishOf(here)).toEqual({ ...half, quietTimes: [lunch] })
  expect(after.boundaries.pending?.settings?.sites.map((one) => one.site)).toEqual(['reddit.com', 'x.com'])
})

test('what waited before a file came waits again when the file is taken back', async () => {
  const here = from()
  await changeBoundaries(here.ports, hour)
  const { settings } = await here.localState.read()
  const boundaries = { version: 1 as const, current: setOf(budget('all', 'all', 10)), pending: null }
  const restored = await restoreLocalState(here.ports, { settings, boundaries })
  await takeBackRestored(here.ports, restored)
  expect(await wishOf(here)).toEqual(hour)
})

test('a file without boundaries leaves those that hold and those that wait', async () => {
  const here = from()
  await changeBoundaries(here.ports, hour)
  const { settings } = await here.localState.read()
  await restoreLocalState(here.ports, { settings: { ...settings, theme: 'dark' } })
  const after = await here.localState.read()
  expect(after.settings.theme).toBe('dark')
  expect(after.boundaries).toMatchObject({ current: half, pending: { set: hour } })
})
