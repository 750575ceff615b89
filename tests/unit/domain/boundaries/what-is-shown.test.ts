import { expect, test } from 'vitest'
import { badgeText } from '@/lib/domain/boundaries/badge'
import { countdownText, noticeAt } from '@/lib/domain/boundaries/landing'
import { overlayOrder } from '@/lib/domain/boundaries/overlay-order'
import type { Verdict } from '@/lib/domain/boundaries/verdict'
import { budget, minute, setOf, usedMinutes } from './samples'

const feedOf = (site: string) => ({ site, surface: 'feed' }) as const
const badge = (fields: Partial<Parameters<typeof badgeText>[0]> = {}) =>
  badgeText({
    badge: 'left',
    hideNumbers: false,
    observing: false,
    set: setOf(budget('all', 'all', 30), budget('x', ['x.com'], 10)),
    usage: usedMinutes({ 'reddit.com': 4.5, 'x.com': 2 }),
    today: '2026-11-03',
    inFront: null,
    ...fields,
  })

test('the badge says the minutes left, of the front feed when there is one', () => {
  expect(badge()).toBe('24')
  expect(badge({ inFront: feedOf('reddit.com') })).toBe('24')
  expect(badge({ inFront: feedOf('x.com') })).toBe('8')
  expect(badge({ inFront: { site: 'x.com', surface: 'people' } })).toBe('24')
})

test('the badge says the minutes used, or nothing, as chosen', () => {
  expect(badge({ badge: 'used' })).toBe('6')
  expect(badge({ badge: 'off' })).toBe('')
  for (const kind of ['left', 'used'] as const) expect(badge({ badge: kind, hideNumbers: true })).toBe('')
})

test('while Porchlight only looks on the badge says the minutes used', () => {
  expect(badge({ observing: true, set: setOf() })).toBe('6')
  expect(badge({ observing: true, badge: 'off' })).toBe('')
})

test('the badge never goes below nothing and is silent where there is no limit', () => {
  expect(badge({ usage: usedMinutes({ 'x.com': 300 }) })).toBe('0')
  expect(badge({ set: setOf() })).toBe('')
  expect(badge({ set: setOf(budget('all', 'all', null)) })).toBe('')
  expect(badge({ set: setOf(budget('x', ['x.com'], 10)), inFront: feedOf('reddit.com') })).toBe('')
})

const order = (verdict: Verdict, fields: Partial<Parameters<typeof overlayOrder>[0]> = {}) =>
  overlayOrder({ surface: 'feed', verdict, counting: true, hideNumbers: false, ...fields })
const pause: Verdict = { state: 'pause', why: 'budget', closedBy: ['all'], untilMs: 1 }

test('a spent feed shows the pause, a spent site leaves its messages alone', () => {
  expect(order(pause)).toEqual({ show: 'pause' })
  expect(order(pause, { surface: 'people' })).toEqual({ show: 'nothing' })
  expect(order({ state: 'warn', why: 'budget', leftMs: 1 }, { surface: 'people' })).toEqual({
    show: 'nothing',
  })
})

test('the countdown comes with the last five minutes and runs only where time is counted', () => {
  expect(order({ state: 'open', leftMs: null })).toEqual({ show: 'nothing' })
  expect(order({ state: 'open', leftMs: 6 * minute })).toEqual({ show: 'nothing' })
  expect(order({ state: 'warn', why: 'budget', leftMs: 5 * minute })).toMatchObject({
    show: 'countdown',
    leftMs: 5 * minute,
    running: true,
  })
  expect(order({ state: 'warn', why: 'budget', leftMs: minute }, { counting: false })).toMatchObject({
    running: false,
  })
})

test('a pass runs whether or not anybody looks, and counts down from five minutes', () => {
  const stay = (leftMs: number): Verdict => ({ state: 'pass', leftMs, untilMs: leftMs })
  expect(order(stay(5 * minute), { counting: false })).toMatchObject({ show: 'countdown', running: true })
  expect(order(stay(5 * minute + 1))).toEqual({ show: 'nothing' })
})

test('the time until a quiet time runs by itself, that of a budget only where it is counted', () => {
  const until = (why: 'quiet' | 'visit-length') =>
    order({ state: 'warn', why, leftMs: minute }, { counting: false })
  expect(until('quiet')).toMatchObject({ show: 'countdown', running: true })
  expect(until('visit-length')).toMatchObject({ running: false })
})

test('hidden numbers are hidden on the page too', () => {
  expect(order({ state: 'warn', why: 'budget', leftMs: minute }, { hideNumbers: true })).toMatchObject({
    inWords: true,
  })
})

test('the landing says a sentence at five minutes and at one, once each', () => {
  const said: number[] = []
  let last: number | null = null
  for (let leftMs = 6 * minute; leftMs > 0; leftMs -= 250) {
    const notice = noticeAt(leftMs, last)
    if (notice !== null) said.push((last = notice))
  }
  expect(said).toEqual([5 * minute, minute])
})

test('a page that opens long after the moment is told the time and no sentence', () => {
  expect(noticeAt(3 * minute, null)).toBeNull()
  expect(noticeAt(30_000, null)).toBeNull()
  expect(noticeAt(5 * minute - 9_999, null)).toBe(5 * minute)
  expect(noticeAt(5 * minute - 10_000, null)).toBeNull()
})

test('time left is written in minutes down to one, then in seconds, and never below nothing', () => {
  expect(countdownText(4.2 * minute)).toEqual({ unit: 'minutes', count: 5 })
  expect(countdownText(minute + 1)).toEqual({ unit: 'minutes', count: 2 })
  expect(countdownText(minute)).toEqual({ unit: 'seconds', count: 60 })
  expect(countdownText(400)).toEqual({ unit: 'seconds', count: 1 })
  expect(countdownText(-5000)).toEqual({ unit: 'seconds', count: 0 })
})
