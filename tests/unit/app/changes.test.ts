import { expect, test } from 'vitest'
import { changeBoundaries, changeSettings, restoreKept, takeBackPending } from '@/lib/app/changes'
import { parseSettings } from '@/lib/data/parse/settings'
import { dayStartMs } from '@/lib/domain/time/day'
import { background } from '@/tests/support/background'
import { freshDatabase } from '../data/database-for-test'
import { budget, setOf } from '../domain/boundaries/samples'

const half = setOf(budget('all', 'all', 30))
const hour = setOf(budget('all', 'all', 60))
const from = (fields = {}) =>
  background({ db: freshDatabase(), nowMs: dayStartMs('2026-11-03', 720), set: half, ...fields })
const parse = (value: unknown) => parseSettings(value).settings

test('a looser budget answers the day it waits for, and what holds goes on holding', async () => {
  const here = from()
  expect(await changeBoundaries(here.ports, hour)).toBe('2026-11-04')
  expect((await here.kept.read()).boundaries).toMatchObject({ current: half, pending: { set: hour } })
})

test('at two in the morning tomorrow is the day that begins at four', async () => {
  const here = from({ nowMs: dayStartMs('2026-11-04', 120) })
  expect(await changeBoundaries(here.ports, hour)).toBe('2026-11-04')
})

test('a tighter budget holds at once', async () => {
  const here = from()
  const tighter = setOf(budget('all', 'all', 15))
  expect(await changeBoundaries(here.ports, tighter)).toBeNull()
  expect((await here.kept.read()).boundaries).toEqual({ version: 2, current: tighter, pending: null })
})

test('what waits can be taken back until its day', async () => {
  const here = from()
  await changeBoundaries(here.ports, hour)
  await takeBackPending(here.ports)
  expect((await here.kept.read()).boundaries).toEqual({ version: 2, current: half, pending: null })
})

test('a change after its day has come starts from the looser set, even before any look', async () => {
  const here = from()
  await changeBoundaries(here.ports, hour)
  here.nowMs = dayStartMs('2026-11-04', 300)
  expect(await changeBoundaries(here.ports, hour)).toBeNull()
  expect((await here.kept.read()).boundaries).toEqual({ version: 2, current: hour, pending: null })
})

test('during the first run everything holds at once', async () => {
  const here = from({ settings: { firstRun: { step: 'budget' } } })
  expect(await changeBoundaries(here.ports, hour)).toBeNull()
  expect((await here.kept.read()).boundaries.current).toEqual(hour)
})

test('settings change by field, and neither version nor device is theirs to change', async () => {
  const here = from()
  const before = (await here.kept.read()).settings
  const patch = { theme: 'dark', deviceId: 'another', version: 9 }
  const next = { ...before, theme: 'dark' }
  expect(await changeSettings(here.ports, patch, parse)).toEqual({ settings: next, pendingFrom: null })
  expect((await here.kept.read()).settings).toEqual(next)
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
  const before = await here.kept.read()
  await restoreKept(here.ports, {
    settings: { ...before.settings, theme: 'dark', deviceId: 'another' },
    boundaries: { version: 2, current: hour, pending: null },
    passes: [passOf('running', here.nowMs + 600_000), passOf('ended', here.nowMs - 600_000)],
  })
  const after = await here.kept.read()
  expect(after.settings).toEqual({ ...before.settings, theme: 'dark' })
  expect(after.boundaries).toMatchObject({ current: half, pending: { set: hour } })
  expect(after.passes.map(({ id }) => id)).toEqual(['ended'])
})

test('after everything was erased a file gives all of it back, what was waiting included', async () => {
  const here = from({ settings: { firstRun: { step: 'welcome' } } })
  const { settings } = await here.kept.read()
  const boundaries = {
    version: 2 as const,
    current: half,
    pending: { set: hour, settings: null, from: '2026-11-04' as const },
  }
  const passes = [passOf('running', here.nowMs + 600_000)]
  await restoreKept(here.ports, { settings: { ...settings, firstRun: { step: 'done' } }, boundaries, passes })
  expect(await here.kept.read()).toMatchObject({
    boundaries,
    passes,
    settings: { firstRun: { step: 'done' } },
  })
})

test('a copy that was taken during a first run does not begin it again', async () => {
  const here = from()
  const { settings } = await here.kept.read()
  await restoreKept(here.ports, {
    settings: { ...settings, firstRun: { step: 'sites' } },
    boundaries: { version: 2, current: half, pending: null },
    passes: [],
  })
  expect((await here.kept.read()).settings.firstRun).toEqual({ step: 'done' })
})
