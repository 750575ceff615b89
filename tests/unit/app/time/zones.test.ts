import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBoundaries } from '@/lib/app/boundaries/changes'
import { settleLastSession } from '@/lib/app/time/settle-last-session'
import { lengthMs } from '@/lib/domain/time/span'
import { background, feedOf } from '@/tests/support/background'
import { travelTo, zonesOfTheEarth } from '@/tests/support/zones'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, minute, setOf } from '@/tests/unit/domain/boundaries/samples'

const hour = 60 * minute

function traveller({ from, atMs, minutes }: { from: string; atMs: number; minutes: number }) {
  travelTo(from)
  const db = freshDatabase()
  const here = background({ db, nowMs: atMs, set: setOf(budget('all', 'all', minutes)) })
  const feedMs = async () => {
    const { attention } = await here.localState.read()
    const totals = await db.dayTotals.toArray()
    return totals.reduce((sum, { ms }) => sum + ms, attention.open ? lengthMs(attention.open) : 0)
  }
  /** Scrolls for as long as it is let; answers how long that was. */
  const scroll = async (ms: number) => {
    const before = await feedMs()
    here.inFront(feedOf('reddit.com'))
    await here.look()
    await here.stay(ms)
    here.inFront(null)
    await here.look()
    return (await feedMs()) - before
  }
  return { db, here, feedMs, scroll }
}

test('a budget spent in New York after midnight is not renewed in Los Angeles', async () => {
  // 04:30 in New York, where the day has begun; 01:30 in Los Angeles.
  const { here, scroll } = traveller({
    from: 'America/New_York',
    atMs: Date.UTC(2026, 10, 4, 9, 30),
    minutes: 5,
  })
  expect(await scroll(6 * minute)).toBe(5 * minute)
  travelTo('America/Los_Angeles')
  expect(await scroll(6 * minute)).toBe(0)
  // Its own 04:00 comes and begins nothing: that day is the one that is spent.
  here.nowMs = Date.UTC(2026, 10, 4, 12, 1)
  await here.look(true)
  expect(await scroll(6 * minute)).toBe(0)
  here.nowMs = Date.UTC(2026, 10, 5, 12, 1)
  expect(await scroll(6 * minute)).toBe(5 * minute)
})

test('a laptop told that it is in Tokyo gets no new day at noon', async () => {
  const { here, scroll } = traveller({
    from: 'America/Los_Angeles',
    atMs: Date.UTC(2026, 10, 3, 20),
    minutes: 5,
  })
  expect(await scroll(6 * minute)).toBe(5 * minute)
  travelTo('Asia/Tokyo')
  expect(await scroll(6 * minute)).toBe(0)
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  travelTo('America/Los_Angeles')
  expect(await scroll(6 * minute)).toBe(0)
})

test('time goes to the day that is counted, also while the local clock names another', async () => {
  const { db, here, scroll } = traveller({
    from: 'America/Los_Angeles',
    atMs: Date.UTC(2026, 10, 3, 20),
    minutes: 60,
  })
  await scroll(2 * minute)
  travelTo('Asia/Tokyo')
  await scroll(3 * minute)
  expect((await db.dayTotals.toArray()).map(({ day, ms }) => [day, ms])).toEqual([['2026-11-03', 5 * minute]])
  here.inFront(feedOf('reddit.com'))
  await here.look()
  await here.stay(minute)
  // The browser ends, and the next session settles what it left.
  await settleLastSession({ ...here, session: { begun: async () => false, begin: async () => undefined } })
  expect((await db.dayTotals.toArray()).map(({ day, ms }) => [day, ms])).toEqual([['2026-11-03', 6 * minute]])
})

test('what waits until tomorrow is not hurried by a flight, in either direction', async () => {
  const { here } = traveller({ from: 'Asia/Tokyo', atMs: Date.UTC(2026, 10, 3, 20), minutes: 5 })
  here.inFront(feedOf('reddit.com'))
  await here.look()
  // It is the 4th in Tokyo. In Los Angeles it is the 3rd again, and "tomorrow" there has begun already.
  travelTo('America/Los_Angeles')
  const clock = here.ports.clock
  expect(
    await changeBoundaries(
      { clock, localState: here.localState, overrides: { note: async () => {} } },
      setOf(),
    ),
  ).toBe('2026-11-05')
  travelTo('Pacific/Kiritimati')
  await here.look(true)
  expect((await here.localState.read()).boundaries.pending).not.toBeNull()
})

test('an alarm set by the clock of another zone, or lost, holds up a new day until the next hint only', async () => {
  const { here, scroll } = traveller({
    from: 'America/New_York',
    atMs: Date.UTC(2026, 10, 4, 20),
    minutes: 5,
  })
  await scroll(6 * minute)
  here.inFront(feedOf('reddit.com'))
  await here.look()
  expect(here.badge).toBe('0')
  here.inFront(null)
  await here.look()
  travelTo('Europe/Berlin')
  here.nowMs = Date.UTC(2026, 10, 5, 6)
  expect(here.closedSites).toEqual(['reddit.com', 'x.com'])
  const before = here.area.writes.length
  // Any event, such as another tab that is not watched.
  await here.look()
  expect(here.badge).toBe('5')
  expect(here.closedSites).toEqual([])
  expect(here.area.writes.length).toBe(before + 1)
  await here.look()
  expect(here.area.writes.length).toBe(before + 1)
})

const flight = fc.record({
  minutes: fc.integer({ min: 0, max: 14 * 60 }),
  to: fc.constantFrom(...zonesOfTheEarth),
})

test('no sequence of zones permits more feed than one budget for every 20 hours begun', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
      fc.array(flight, { minLength: 2, maxLength: 10 }),
      async (startMs, flights) => {
        const { here, feedMs, scroll } = traveller({ from: 'UTC', atMs: startMs, minutes: 1 })
        await scroll(2 * minute)
        const began = (await here.localState.read()).attention.today!.beganAtMs
        for (const { minutes, to } of flights) {
          travelTo(to)
          here.nowMs += minutes * minute
          await scroll(2 * minute)
          const budgets = 1 + Math.floor((here.nowMs - began) / (20 * hour))
          // Each ends at a look, five seconds late at most.
          expect(await feedMs()).toBeLessThanOrEqual(budgets * (minute + 5000))
        }
      },
    ),
    { numRuns: 12, seed: Number(process.env.SEED ?? 20_261_123) },
  )
})

test('at home a day begins its budget at its own start, after a night and after a week away', async () => {
  for (const away of [24 * hour, 7 * 24 * hour]) {
    const { here, scroll } = traveller({
      from: 'Europe/Berlin',
      atMs: Date.UTC(2026, 10, 3, 20),
      minutes: 1,
    })
    expect(await scroll(2 * minute)).toBe(minute)
    here.nowMs = Date.UTC(2026, 10, 3, 3) + away
    expect(await scroll(2 * minute)).toBe(minute)
  }
})
