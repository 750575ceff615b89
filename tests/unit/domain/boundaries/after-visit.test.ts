import { expect, test } from 'vitest'
import { visitToAsk } from '@/lib/domain/boundaries/after-visit'
import type { Span } from '@/lib/domain/time/span'

const minute = 60_000
const noon = Date.UTC(2026, 10, 3, 12)

/** From one minute after noon to another. */
const span = (from: number, to: number, fields: Partial<Span> = {}): Span => ({
  id: `${from}`,
  site: 'reddit.com',
  surface: 'feed',
  startedAtMs: noon + from * minute,
  endedAtMs: noon + to * minute,
  visit: true,
  ...fields,
})
const ask = (spans: Span[], atMinute: number, answers: { site: string; visitEndedAtMs: number }[] = []) =>
  visitToAsk({ spans, answers, nowMs: noon + atMinute * minute })
const ended = (atMinute: number, site = 'reddit.com') => ({ site, endedAtMs: noon + atMinute * minute })
const answer = (atMinute: number, site = 'reddit.com') => ({
  site,
  visitEndedAtMs: noon + atMinute * minute,
})

test('a visit is asked about once it has been over for five minutes, and it is known when that will be', () => {
  expect(ask([span(0, 10)], 14)).toEqual({ visit: null, turnsAtMs: noon + 15 * minute })
  expect(ask([span(0, 10)], 15)).toEqual({ visit: ended(10), turnsAtMs: null })
})

test('a look of less than two minutes is not asked about, several in one visit are', () => {
  expect(ask([span(0, 1.9)], 30).visit).toBeNull()
  expect(ask([span(0, 1), span(3, 4)], 30).visit).toEqual(ended(4))
  expect(ask([span(0, 1), span(9, 10)], 30).visit).toBeNull()
})

test('talking with somebody is no visit', () => {
  expect(ask([span(0, 40, { surface: 'people' })], 60).visit).toBeNull()
})

test('each visit is asked about once, and only the latest', () => {
  const spans = [span(0, 10), span(20, 30, { site: 'x.com' })]
  expect(ask(spans, 60).visit).toEqual(ended(30, 'x.com'))
  expect(ask(spans, 60, [answer(30, 'x.com')]).visit).toBeNull()
  expect(ask(spans, 60, [answer(10)]).visit).toEqual(ended(30, 'x.com'))
})

test('after three answers the day is asked no more', () => {
  const spans = [0, 20, 40, 60].map((from) => span(from, from + 10))
  expect(ask(spans, 90, [answer(10), answer(30)]).visit).toEqual(ended(70))
  expect(ask(spans, 90, [answer(10), answer(30), answer(50)])).toEqual({ visit: null, turnsAtMs: null })
})
