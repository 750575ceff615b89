import { expect, test } from 'vitest'
import { attended, type Signs } from '@/lib/domain/time/signs'
import type { IdleState } from '@/lib/domain/time/front'
import type { Place, Span } from '@/lib/domain/time/span'

const feed: Place = { site: 'reddit.com', surface: 'feed' }
const other: Place = { site: 'x.com', surface: 'feed' }
const noon = 1_800_000_000_000
const halfHour = 30 * 60_000

/** Looks every five seconds, as the timer does; `at` looks once more as told. */
function watching(from: Signs = { lastAtMs: null, idleTold: false }) {
  let signs = from
  let open: Span | null = null
  let nowMs = noon
  const at = ({
    afterMs = 0,
    place = feed as Place | null,
    idle = 'active' as IdleState,
    heard = false,
  } = {}) => {
    nowMs += afterMs
    const answer = attended({ signs, open, place, idle, heard, nowMs })
    signs = answer.signs
    open = answer.place && { ...answer.place, id: 's', startedAtMs: noon, endedAtMs: nowMs, visit: false }
    return answer.place
  }
  /** How long (ms) the feed counts while so much time passes with nothing but the timer. */
  const stay = (ms: number) => {
    let counted = 0
    for (const endMs = nowMs + ms; nowMs < endMs;) if (at({ afterMs: 5000 })) counted += 5000
    return counted
  }
  return { at, stay, signs: () => signs }
}

test('a page that nothing was heard of for half an hour is counted no longer', () => {
  const page = watching()
  page.at({ heard: true })
  expect(page.stay(3 * 3_600_000)).toBe(halfHour - 5000)
})

test('the next sign of somebody counts it again, for another half hour', () => {
  const page = watching()
  page.at({ heard: true })
  page.stay(3_600_000)
  expect(page.at({ heard: true })).toEqual(feed)
  expect(page.stay(3_600_000)).toBe(halfHour - 5000)
})

test('signs that keep coming keep it counted', () => {
  const page = watching()
  for (let hours = 0; hours < 8; hours++) {
    page.at({ heard: true })
    expect(page.stay(25 * 60_000)).toBe(25 * 60_000)
  }
})

test('a browser that has ever told of idleness is believed when it does not', () => {
  const page = watching()
  page.at({ heard: true })
  page.at({ afterMs: 5000, place: null, idle: 'idle' })
  page.at({ afterMs: 5000, heard: true })
  expect(page.stay(3 * 3_600_000)).toBe(3 * 3_600_000)
  expect(page.signs().idleTold).toBe(true)
})

test('a locked screen says nothing of idleness', () => {
  const page = watching()
  page.at({ idle: 'locked', place: null })
  expect(page.signs().idleTold).toBe(false)
})

test('another place, a gap such as sleep, and a new session are signs too', () => {
  const half = halfHour - 60_000
  const moved = watching()
  moved.at({ heard: true })
  moved.stay(half)
  moved.at({ afterMs: 5000, place: other })
  expect(moved.stay(half)).toBe(half)

  const slept = watching()
  slept.at({ heard: true })
  slept.stay(half)
  slept.at({ afterMs: 8 * 3_600_000 })
  expect(slept.stay(half)).toBe(half)

  const begun = watching({ lastAtMs: null, idleTold: false })
  expect(begun.at()).toEqual(feed)
})

test('a sign "later" than now, by a clock since set back, starts the half hour anew', () => {
  const page = watching({ lastAtMs: noon + 3_600_000, idleTold: false })
  expect(page.stay(3_600_000)).toBe(halfHour)
})
