import { expect, test } from 'vitest'
import { awayMs, recentWithout, visited } from '@/lib/domain/time/visits'

const feed = { site: 'reddit.com', surface: 'feed' } as const
const people = { site: 'reddit.com', surface: 'people' } as const

test('a visit remembers which surfaces it touched and when it was last seen', () => {
  const before = visited({}, feed, 1000)
  expect(visited(before, people, 2000)).toEqual({
    'reddit.com': { lastAtMs: 2000, feed: true, people: true },
  })
  expect(before).toEqual({ 'reddit.com': { lastAtMs: 1000, feed: true, people: false } })
})

test('a site is forgotten five minutes after it was last seen, each by itself', () => {
  const recent = visited(visited({}, feed, 0), { site: 'x.com', surface: 'feed' }, 1000)
  expect(Object.keys(recentWithout(recent, awayMs - 1))).toEqual(['reddit.com', 'x.com'])
  expect(Object.keys(recentWithout(recent, awayMs))).toEqual(['x.com'])
})

test('a site seen "later" than now, by a clock since set back, is forgotten too', () => {
  expect(recentWithout(visited({}, feed, 3 * awayMs), awayMs)).toEqual({})
})
