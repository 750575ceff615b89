import { expect, test } from 'vitest'
import { advance } from '@/lib/domain/time/advance'
import { noAttention, type Attention } from '@/lib/domain/time/attention'
import { dayStartMs } from '@/lib/domain/time/day'
import { type CountedSpan, lengthMs, type Place } from '@/lib/domain/time/span'
import { travelTo } from '@/tests/support/zones'

const feed: Place = { site: 'reddit.com', surface: 'feed' }
const messages: Place = { site: 'reddit.com', surface: 'people' }
const elsewhere: Place = { site: 'x.com', surface: 'feed' }
const noon = dayStartMs('2026-11-03', 720)
const minute = 60_000

/** Looks one after the other: `after` the last one on the wall clock, and what the monotonic clock says if not the same. */
function looking({ atMs = noon, dayStartMinutes = 240 } = {}) {
  let attention: Attention = noAttention
  let wallMs = atMs
  let monotonicMs = 0
  let workerLife = 'one'
  let ids = 0
  const closed: CountedSpan[] = []
  return {
    closed,
    open: () => attention.open,
    at(after: number, place: Place | null, { monotonic = after, life = workerLife } = {}) {
      wallMs += after
      monotonicMs = life === workerLife ? monotonicMs + monotonic : 0
      workerLife = life
      const reading = { wallMs, monotonicMs, workerLife }
      const next = advance({ attention, place, reading, dayStartMinutes, newId: () => `s${++ids}` })
      attention = next.attention
      closed.push(...next.closed)
    },
    countedMs: () =>
      [...closed, ...(attention.open ? [attention.open] : [])].reduce((ms, span) => ms + lengthMs(span), 0),
  }
}

test('time in one place grows with each look and closes where it ends', () => {
  const one = looking()
  one.at(0, feed)
  one.at(5000, feed)
  one.at(5000, feed)
  one.at(700, null)
  expect(one.closed).toEqual([
    { ...feed, id: 's1', startedAtMs: noon, endedAtMs: noon + 10_700, visit: true, day: '2026-11-03' },
  ])
  expect(one.open()).toBeNull()
})

test('a gap up to a heartbeat and its grace is believed, a longer one is credited to nobody', () => {
  for (const [life, mostMs] of [
    ['one', 10_000],
    ['two', 35_000],
  ] as const) {
    for (const [gap, counted] of [
      [mostMs, mostMs],
      [mostMs + 1, 0],
      [10 * 60 * minute, 0],
    ] as const) {
      const one = looking()
      one.at(0, feed)
      one.at(gap, feed, { life })
      expect(one.countedMs(), `${gap} ms, life ${life}`).toBe(counted)
      expect(one.open()?.startedAtMs).toBe(life === 'one' && counted ? noon : noon + gap)
    }
  }
})

test('where the clocks disagree the smaller one is believed', () => {
  for (const [wall, monotonic, counted] of [
    [9000, 4000, 4000],
    [4000, 9000, 4000],
    [5000, 5040, 5000],
    [3 * 60 * minute, 5000, 0],
    [-3 * 60 * minute, 5000, 0],
    [5000, 11_000, 0],
    [5000, -1, 0],
  ] as const) {
    const one = looking()
    one.at(0, feed)
    one.at(wall, feed, { monotonic })
    expect(one.countedMs(), `wall ${wall}, monotonic ${monotonic}`).toBe(counted)
  }
})

test('a stretch after the clock was set begins at the new time', () => {
  const one = looking()
  one.at(0, feed)
  one.at(9000, feed, { monotonic: 4000 })
  expect(one.closed.map(({ endedAtMs }) => endedAtMs)).toEqual([noon + 4000])
  expect(one.open()).toMatchObject({ startedAtMs: noon + 9000, visit: false })
})

test('feed and people switch at once, and so do sites', () => {
  const one = looking()
  one.at(0, feed)
  one.at(3000, messages)
  one.at(2000, elsewhere)
  one.at(1000, null)
  expect(one.closed.map((span) => [span.site, span.surface, lengthMs(span)])).toEqual([
    ['reddit.com', 'feed', 3000],
    ['reddit.com', 'people', 2000],
    ['x.com', 'feed', 1000],
  ])
})

test('a span never outlives the worker that counted it, since its id may be recorded already', () => {
  const one = looking()
  one.at(0, feed)
  one.at(20_000, feed, { life: 'two' })
  expect(one.closed.map(lengthMs)).toEqual([20_000])
  expect(one.open()).toMatchObject({ id: 's2', visit: false })
})

test('an empty stretch that is no visit leaves no span', () => {
  const one = looking()
  one.at(0, feed)
  one.at(1000, null)
  one.at(1000, feed)
  one.at(0, null)
  expect(one.closed).toHaveLength(1)
})

test('a visit counts even when it was over at once', () => {
  const one = looking()
  one.at(0, feed)
  one.at(0, null)
  expect(one.closed).toMatchObject([{ visit: true, startedAtMs: noon, endedAtMs: noon }])
})

test('a day start cuts the span there, whether it is 04:00 or midnight', () => {
  for (const dayStartMinutes of [240, 0]) {
    const startMs = dayStartMs('2026-11-03', dayStartMinutes)
    const one = looking({ atMs: startMs - 3000, dayStartMinutes })
    one.at(0, feed)
    one.at(5000, feed)
    one.at(5000, null)
    expect(one.closed).toMatchObject([
      { id: 's1', endedAtMs: startMs, visit: true, day: '2026-11-02' },
      { id: 's1.1', startedAtMs: startMs, endedAtMs: startMs + 7000, visit: false, day: '2026-11-03' },
    ])
  }
})

test('an alt-tab, a reload or a swipe is no new visit; five minutes away is', () => {
  const one = looking()
  one.at(0, feed)
  for (const away of [200, 4000, 5 * minute - 1]) {
    one.at(1000, null)
    one.at(away, feed)
    expect(one.open()!.visit, `${away} ms away`).toBe(false)
  }
  one.at(1000, null)
  one.at(5 * minute, feed)
  expect(one.open()!.visit).toBe(true)
})

test('going to the messages of a site and back is one visit to each', () => {
  const one = looking()
  for (let again = 0; again < 3; again++) {
    one.at(5000, feed)
    one.at(5000, messages)
  }
  one.at(5000, null)
  expect(one.closed.filter(({ visit }) => visit).map(({ surface }) => surface)).toEqual(['feed', 'people'])
})

test('a clock set back by a day forgets visits of the future', () => {
  const one = looking()
  one.at(0, feed)
  one.at(1000, null)
  one.at(-24 * 60 * minute, feed, { monotonic: 1000 })
  expect(one.open()!.visit).toBe(true)
})

test('a zone that changes in the middle of a span neither cuts what was counted nor renames its day', () => {
  for (const [from, to, day] of [
    ['America/New_York', 'America/Los_Angeles', '2026-11-04'],
    ['America/Los_Angeles', 'Asia/Tokyo', '2026-11-04'],
    ['Asia/Tokyo', 'America/Los_Angeles', '2026-11-05'],
  ] as const) {
    travelTo(from)
    // Just after a day began in New York; far from its ends in the other two.
    const one = looking({ atMs: Date.UTC(2026, 10, 4, from === 'America/New_York' ? 9 : 20) })
    one.at(0, feed)
    one.at(5000, feed)
    travelTo(to)
    one.at(5000, feed)
    one.at(5000, null)
    expect(one.closed.map((span) => [span.day, lengthMs(span)])).toEqual([[day, 15_000]])
  }
})

test('a day that a flight ends in the middle of a span ends there, and not before what was counted on it', () => {
  travelTo('America/Los_Angeles')
  // 03:00, 23 hours into the day; in New York it is 06:00 and the next one has begun.
  const atMs = Date.UTC(2026, 10, 4, 11)
  const one = looking({ atMs })
  one.at(0, feed)
  one.at(5000, feed)
  travelTo('America/New_York')
  one.at(5000, feed)
  one.at(5000, null)
  expect(one.closed).toMatchObject([
    { day: '2026-11-03', startedAtMs: atMs, endedAtMs: atMs + 5000 },
    { day: '2026-11-04', startedAtMs: atMs + 5000, endedAtMs: atMs + 15_000 },
  ])
})
