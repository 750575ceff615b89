import { expect, test } from 'vitest'
import { totalMs, usageOf } from '@/lib/domain/time/usage'

const total = (site: string, surface: 'feed' | 'people', ms: number) => ({ site, surface, ms })

test('a day is summed over devices, feed and people apart, with the span still open', () => {
  const usage = usageOf(
    [total('x.com', 'feed', 1000), total('x.com', 'feed', 500), total('x.com', 'people', 70)],
    { id: 'open', site: 'reddit.com', surface: 'feed', startedAtMs: 10, endedAtMs: 50, visit: true },
  )
  expect(usage).toEqual({ feedMs: { 'x.com': 1500, 'reddit.com': 40 }, peopleMs: { 'x.com': 70 } })
  expect(totalMs(usage.feedMs)).toBe(1540)
})

test('a day without anything is empty', () => {
  expect(usageOf([], null)).toEqual({ feedMs: {}, peopleMs: {} })
  expect(totalMs({})).toBe(0)
})
