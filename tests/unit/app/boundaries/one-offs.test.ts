import { expect, test } from 'vitest'
import { endBreak, endPresence, startBreak, startPresence } from '@/lib/app/boundaries/one-offs'
import { mutedAt, boundaryStatusAt } from '@/lib/app/boundaries/boundary-status'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { dayStartMs } from '@/lib/domain/time/day'
import { background, feedOf } from '@/tests/support/background'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, minute, setOf } from '@/tests/unit/domain/boundaries/samples'

const noon = dayStartMs('2026-11-03', 720)
const closed = setOf(budget('all', 'all', 0))
const from = (set: BoundarySet = setOf(), settings = {}) =>
  background({ db: freshDatabase(), nowMs: noon, set, settings })
type Here = ReturnType<typeof from>
const muted = async (here: Here) => mutedAt(here.nowMs, await here.localState.read())
const stateAt = async (here: Here, nowMs: number) =>
  (await boundaryStatusAt(nowMs, await here.localState.read(), here.usages)).judge('x.com').state

test('presence closes every feed at once, mutes nudges, and ends by itself', async () => {
  const here = from()
  here.inFront(feedOf('x.com'))
  const untilMs = noon + 30 * minute
  expect(await startPresence(here.ports, 30)).toEqual({ untilMs })
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'pause' })
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  expect(here.alarms.get('turn')).toBe(untilMs)
  expect(await muted(here)).toBe(untilMs)
  here.nowMs = untilMs
  await here.look(true)
  expect(here.shown.get(0)).toEqual({ show: 'nothing' })
  expect(here.alarms.has('turn')).toBe(false)
  expect(await muted(here)).toBeNull()
})

test('presence can be made longer and not shorter', async () => {
  const here = from()
  await startPresence(here.ports, 60)
  here.nowMs += minute
  expect(await startPresence(here.ports, 15)).toEqual({ untilMs: noon + 60 * minute })
  expect(await startPresence(here.ports, 120)).toEqual({ untilMs: noon + 121 * minute })
  expect((await here.localState.read()).presence?.startedAtMs).toBe(noon)
})

test('ending presence early takes the same short wait as a pass, and is noted', async () => {
  const here = from()
  await startPresence(here.ports, 60)
  expect(await endPresence(here.ports)).toEqual({ ok: false, reason: 'wait', atMs: noon + 8000 })
  here.nowMs += 7999
  expect(await endPresence(here.ports)).toMatchObject({ ok: false, atMs: noon + 8000 })
  here.nowMs += 1
  expect(await endPresence(here.ports)).toEqual({ ok: true })
  expect((await here.localState.read()).presence).toBeNull()
  expect(here.noted).toMatchObject([{ kind: 'presence-ended', why: 'presence' }])
  expect(await endPresence(here.ports)).toEqual({ ok: true })
  expect(here.noted).toHaveLength(1)
})

test('a wait that was asked for long ago does not count', async () => {
  const here = from()
  await startPresence(here.ports, 60)
  await endPresence(here.ports)
  here.nowMs += 10 * minute
  expect(await endPresence(here.ports)).toMatchObject({ ok: false, atMs: here.nowMs + 8000 })
})

test('a break begins with the next day, switches every boundary off, and is over by itself', async () => {
  const here = from(closed)
  expect(await startBreak(here.ports, '2026-11-06')).toEqual({ from: '2026-11-04' })
  expect(here.noted).toMatchObject([{ kind: 'break' }])
  expect(await stateAt(here, noon)).toBe('pause')
  expect(await stateAt(here, dayStartMs('2026-11-04', 240))).toBe('open')
  expect(await stateAt(here, dayStartMs('2026-11-06', 240) - 1)).toBe('open')
  expect(await stateAt(here, dayStartMs('2026-11-06', 240))).toBe('pause')
  here.nowMs = dayStartMs('2026-11-05', 600)
  expect(await muted(here)).toBe(dayStartMs('2026-11-06', 240))
  await endBreak(here.ports)
  expect(await stateAt(here, here.nowMs)).toBe('pause')
  expect(await muted(here)).toBeNull()
})

test('with a cooling off a break waits for it, and one that would end before it begins is none', async () => {
  const here = from({ ...closed, coolingOffHours: 24 })
  expect(await startBreak(here.ports, '2026-11-08')).toEqual({ from: '2026-11-05' })
  await expect(startBreak(here.ports, '2026-11-05')).rejects.toThrow(RangeError)
})

test('a break that runs is shortened at once and goes on into a longer one', async () => {
  const here = from(closed)
  await startBreak(here.ports, '2026-11-08')
  here.nowMs = dayStartMs('2026-11-05', 600)
  expect(await startBreak(here.ports, '2026-11-07')).toEqual({ from: '2026-11-04' })
  expect(here.noted).toHaveLength(1)
  expect(await startBreak(here.ports, '2026-11-20')).toEqual({ from: '2026-11-04' })
  expect(here.noted).toHaveLength(2)
  await expect(startBreak(here.ports, '2026-11-05')).rejects.toThrow(RangeError)
  expect(await stateAt(here, here.nowMs)).toBe('open')
})

test('a break is over as its day begins by the chosen clock, and another clock makes it no longer', async () => {
  const here = from(closed, { zone: 'Pacific/Kiritimati' })
  await startBreak(here.ports, '2026-11-08')
  const overMs = Date.UTC(2026, 10, 7, 14)
  await here.localState.save({
    settings: { ...(await here.localState.read()).settings, zone: 'Pacific/Niue' },
  })
  // Of the last morning: it ends between two days of the device, at an alarm of its own.
  here.nowMs = overMs - minute
  await here.look(true)
  expect(here.closedSites).toEqual([])
  expect(here.alarms.get('turn')).toBe(overMs)
  expect(await muted(here)).toBe(overMs)
  here.nowMs = overMs
  await here.look(true)
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  expect(await muted(here)).toBeNull()
})

test('however far away its clock is, a break begins with a day of here and not before', async () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
    const here = from(closed, { zone })
    expect(await startBreak(here.ports, '2026-11-06')).toEqual({ from: '2026-11-04' })
    expect(await stateAt(here, noon + 60 * minute)).toBe('pause')
    expect(await stateAt(here, dayStartMs('2026-11-04', 240))).toBe('open')
  }
})

test('an evening with someone, and quiet times that mute, go by the chosen clock', async () => {
  const nowMs = Date.UTC(2026, 10, 3, 12)
  // It is nine in the evening in Tokyo, and seven in the morning in New York.
  const at = (zone: string, set = setOf()) =>
    background({ db: freshDatabase(), nowMs, set, settings: { zone } })
  expect(await startPresence(at('Asia/Tokyo').ports, 'evening')).toEqual({ untilMs: nowMs + 180 * minute })
  expect(await startPresence(at('Europe/Berlin').ports, 'evening')).toEqual({
    untilMs: Date.UTC(2026, 10, 3, 21),
  })
  const late = { id: 'q', name: '', weekdays: [2], fromMinutes: 20 * 60, toMinutes: 22 * 60 }
  const set = { ...setOf(), quietTimes: [{ ...late, sites: 'all' as const }] }
  expect(await muted(at('Asia/Tokyo', set))).toBe(nowMs + 60 * minute)
  expect(await muted(at('America/New_York', set))).toBeNull()
  expect(await stateAt(at('Asia/Tokyo', set), nowMs)).toBe('pause')
  expect(await stateAt(at('America/New_York', set), nowMs)).toBe('open')
})

test('presence holds in a break too: it is asked for now', async () => {
  const here = from(closed)
  await here.localState.save({ breakUntil: { from: '2026-11-03', until: '2026-11-06', zone: null } })
  expect(await stateAt(here, noon)).toBe('open')
  await startPresence(here.ports, 60)
  expect(await stateAt(here, noon)).toBe('pause')
})

test('while Porchlight only looks on nothing closes, and the day after everything does again', async () => {
  const here = from(closed, { observing: { from: '2026-11-01', until: '2026-11-08' } })
  expect(await stateAt(here, noon)).toBe('open')
  expect(await stateAt(here, dayStartMs('2026-11-08', 240))).toBe('pause')
})

test('a quiet time for all feeds mutes nudges, one for a single site does not', async () => {
  const lunch = { id: 'q', name: '', weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinutes: 720, toMinutes: 780 }
  expect(await muted(from({ ...setOf(), quietTimes: [{ ...lunch, sites: 'all' }] }))).toBe(noon + 60 * minute)
  expect(await muted(from({ ...setOf(), quietTimes: [{ ...lunch, sites: ['x.com'] }] }))).toBeNull()
})

test('presence, a break and the short pauses that were waited out survive the worker and the browser', async () => {
  const here = from()
  const values = {
    presence: { startedAtMs: noon, untilMs: noon + minute },
    breakUntil: { from: '2026-11-04', until: '2026-11-06', zone: 'Asia/Tokyo' },
    entries: { 'x.com': { atMs: noon, intention: '' } },
  } as const
  await here.localState.save(values)
  expect(await here.localState.read()).toMatchObject(values)
  await here.area.set({ presence: { startedAtMs: 9, untilMs: 2 }, breakUntil: 'soon', entries: { x: 3 } })
  expect(await here.localState.read()).toMatchObject({ presence: null, breakUntil: null, entries: {} })
})
