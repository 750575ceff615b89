import { expect, test } from 'vitest'
import { createHints } from '@/lib/app/time/hints'
import type { Told } from '@/lib/domain/time/changes'
import type { Seen } from '@/lib/domain/time/front'

const nothing: Seen = { windows: [], tabs: [], idle: 'active' }
const active = (tabId: number): Told => ({ what: 'active', tabId, windowId: 1 })

/** A worker whose wall clock is `aheadMs` ahead of its monotonic one. */
function worker() {
  const world = { ageMs: 0, aheadMs: 1_000_000 }
  const hints = createHints(() => world.ageMs)
  const now = () => ({
    wallMs: Math.round(world.ageMs + world.aheadMs),
    monotonicMs: world.ageMs,
    workerLife: 'one',
  })
  const lookNow = () => {
    const looking = hints.beginLook()
    const heard = looking.hintsUntil(now())
    looking.done(nothing, now())
    return heard.map(({ reading }) => [reading.monotonicMs, reading.wallMs])
  }
  return { world, hints, now, lookNow }
}

test('a hint keeps the instant at which it was heard, by both clocks', () => {
  const { world, hints, lookNow } = worker()
  lookNow()
  world.ageMs = 5_000
  hints.note(active(1))
  world.ageMs = 5_600
  hints.note(active(2))
  world.ageMs = 5_750
  expect(lookNow()).toEqual([
    [5_000, 1_005_000],
    [5_600, 1_005_600],
  ])
  expect(lookNow()).toEqual([])
})

test('the event that started the worker came before it, and those after it came when they came', () => {
  const { world, hints, lookNow } = worker()
  world.ageMs = 140
  hints.note(active(1))
  world.ageMs = 200
  hints.note(active(2))
  world.ageMs = 230
  expect(lookNow().map(([monotonicMs]) => monotonicMs)).toEqual([0, 200])
})

test('what is told while a look is under way is told to the next one too, and not before the last', () => {
  const { world, hints, now, lookNow } = worker()
  lookNow()
  world.ageMs = 1_000
  const looking = hints.beginLook()
  world.ageMs = 1_040
  hints.note(active(1))
  world.ageMs = 1_060.4
  expect(looking.hintsUntil(now())).toHaveLength(1)
  looking.done(nothing, now())
  world.ageMs = 1_300
  expect(lookNow()).toEqual([[1_060.4, 1_001_060]])
})

test('a look that fails leaves the next one all that was told', () => {
  const { world, hints, lookNow } = worker()
  lookNow()
  world.ageMs = 1_000
  hints.note(active(1))
  hints.beginLook()
  world.ageMs = 2_000
  expect(lookNow()).toEqual([[1_000, 1_001_000]])
})

test('a wall clock that is set in between moves no hint before the last look', () => {
  const { world, hints, lookNow } = worker()
  lookNow()
  world.ageMs = 3_000
  hints.note(active(1))
  world.ageMs = 3_500
  world.aheadMs -= 3_200
  // 300 ms after the last look by the wall clock: its hint was before that.
  expect(lookNow()).toEqual([[3_000, 1_000_000]])
})

test('a thousand hints are held, and of more the oldest are let go', () => {
  const { world, hints, lookNow } = worker()
  lookNow()
  for (let count = 0; count < 1_500; count++) {
    world.ageMs++
    hints.note(active(count))
  }
  const heard = lookNow()
  expect(heard).toHaveLength(1_000)
  expect(heard[0]![0]).toBe(501)
})
