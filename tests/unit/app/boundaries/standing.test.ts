import { expect, test } from 'vitest'
import { boundaryStatusAt } from '@/lib/app/boundaries/boundary-status'
import { dayStartMs } from '@/lib/domain/time/day'
import type { Span } from '@/lib/domain/time/span'
import { background } from '@/tests/support/background'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, minute, setOf } from '@/tests/unit/domain/boundaries/samples'

const noon = dayStartMs('2026-11-03', 720)
const span = (id: string, startedAtMs: number, minutes: number): Span => ({
  id,
  site: 'reddit.com',
  surface: 'feed',
  startedAtMs,
  endedAtMs: startedAtMs + minutes * minute,
  visit: true,
})
const recorded = (deviceId: string, ...spans: Span[]) => ({ spans, deviceId, dayStartMinutes: 240 })

test('today is what every device recorded and what is still open', async () => {
  const here = background({ db: freshDatabase(), nowMs: noon, set: setOf(budget('all', 'all', 30)) })
  await here.usages.record(recorded('device-a', span('a', noon - 60 * minute, 10)))
  await here.usages.record(recorded('device-b', span('b', noon - 30 * minute, 4)))
  const attention = {
    version: 1 as const,
    open: span('c', noon - minute, 1),
    monotonicMs: 0,
    workerLife: '',
    recent: {},
  }
  const status = await boundaryStatusAt(noon, { ...(await here.localState.read()), attention }, here.usages)
  expect(status).toMatchObject({ today: '2026-11-03', usage: { feedMs: { 'reddit.com': 15 * minute } } })
  expect(status.judge('reddit.com')).toEqual({ state: 'open', leftMs: 15 * minute })
})

test("yesterday's time and a span left open yesterday spend nothing of today", async () => {
  const here = background({ db: freshDatabase(), nowMs: noon, set: setOf(budget('all', 'all', 30)) })
  const yesterday = dayStartMs('2026-11-02', 720)
  await here.usages.record(recorded('device-a', span('a', yesterday, 100)))
  const attention = {
    version: 1 as const,
    open: span('b', yesterday, 100),
    monotonicMs: 0,
    workerLife: '',
    recent: {},
  }
  const status = await boundaryStatusAt(noon, { ...(await here.localState.read()), attention }, here.usages)
  expect(status.usage).toEqual({ feedMs: {}, peopleMs: {} })
})

test('a pending set is judged by from its day on, before anybody has put it in force', async () => {
  const here = background({ db: freshDatabase(), nowMs: noon, set: setOf(budget('all', 'all', 0)) })
  const localState = await here.localState.read()
  localState.boundaries.pending = { set: setOf(), settings: null, from: '2026-11-04' }
  const state = async (atMs: number) =>
    (await boundaryStatusAt(atMs, localState, here.usages)).judge('x.com').state
  expect(await state(noon)).toBe('pause')
  expect(await state(dayStartMs('2026-11-04', 239))).toBe('pause')
  expect(await state(dayStartMs('2026-11-04', 240))).toBe('open')
})
