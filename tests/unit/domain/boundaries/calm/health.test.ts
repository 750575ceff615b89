import { describe, expect, it } from 'vitest'
import { type CalmHealthById, changedSites, healthOf, withFinding } from '@/lib/domain/boundaries/calm/health'
import { addToDay, type Day, dayStartMs } from '@/lib/domain/time/day'

const first: Day = '2026-11-02'
const onDay = (count: number) => {
  const today = addToDay(first, count)
  return { today, nowMs: dayStartMs(today, 12 * 60) }
}
/** How x.explore is doing after pages on these days: `+` found, `-` missed, a dot: no page of it. */
const after = (days: string) =>
  [...days].reduce<CalmHealthById>(
    (health, what, count) =>
      what === '.' ? health : withFinding(health, { id: 'x.explore', found: what === '+', ...onDay(count) }),
    {},
  )
const changedAfter = (days: string) => changedSites(after(days), onDay(days.length - 1)).length > 0

describe('a site is said to have changed', () => {
  it.each([
    ['--------', 'after a week of pages on every day'],
    ['-.-..-.-', 'after pages on three days of a week'],
    ['+--------', 'when it was well before'],
    ['-.......................---', 'after a long while away, by three days of the last week'],
  ])('%s: %s', (days) => expect(changedAfter(days)).toBe(true))

  it.each([
    ['-------', 'before a week is over'],
    ['-......-', 'for two days with pages'],
    ['---+---', 'when it was found in between'],
    ['--------+', 'once it is found again'],
    ['---.............', 'after nobody was there for a week'],
    ['+++++++++', 'while it is well'],
    ['........', 'when nobody was ever there'],
  ])('%s: not %s', (days) => expect(changedAfter(days)).toBe(false))

  it('not for many pages on one day', () => {
    const many = [...'----'].reduce<CalmHealthById>(
      (health) => withFinding(health, { id: 'x.explore', found: false, ...onDay(7) }),
      after('-'),
    )
    expect(changedSites(many, onDay(8))).toEqual([])
    expect(many['x.explore']!.missedDays).toHaveLength(1)
  })
})

describe('what is kept of it', () => {
  it('is days and an instant, a week at most', () => {
    const health = after('-'.repeat(30))
    expect(Object.keys(health['x.explore']!)).toEqual(['missedSinceMs', 'missedDays'])
    expect(health['x.explore']!.missedDays).toHaveLength(7)
  })

  it('goes with its switch', () => {
    const health = { ...after('-'), 'youtube.home': { missedSinceMs: null, missedDays: [] } }
    expect(Object.keys(healthOf(health, ['youtube.home', 'x.for-you']))).toEqual(['youtube.home'])
  })
})
