import { expect, it } from 'vitest'
import { parseBoundaries } from '@/lib/data/parse/boundaries'
import { parseCalmHealth } from '@/lib/data/parse/calm-health'
import { changed } from '@/lib/domain/boundaries/change'

it('calm switches are read with the boundaries, those of a newer release too; what is none is left out and named', () => {
  const { boundaries, repaired } = parseBoundaries({
    current: { budgets: [], calm: ['x.explore', 7, 'later.feed'] },
  })
  expect(boundaries.current.calm).toEqual(['x.explore', 'later.feed'])
  expect(repaired).toEqual(['current.calm[1]'])
})

it('boundaries from before there were any have none, and nothing is wrong with them', () => {
  const { boundaries, repaired } = parseBoundaries({ current: { budgets: [] } })
  expect(boundaries.current.calm ?? []).toEqual([])
  expect(repaired).toEqual([])
})

it('a switch holds at once when turned on, and until tomorrow when turned off', () => {
  const having = (calm: string[]) => ({ version: 1 as const, current: { budgets: [], calm }, pending: null })
  const change = (before: string[], after: string[]) =>
    changed({
      boundaries: having(before),
      wanted: { budgets: [], calm: after },
      today: '2026-11-24',
      settingUp: false,
    })
  expect(change([], ['x.explore'])).toEqual(having(['x.explore']))
  expect(change(['x.explore', 'x.for-you'], ['x.for-you', 'reddit.home'])).toMatchObject({
    current: { calm: ['x.explore', 'x.for-you', 'reddit.home'] },
    pending: { set: { calm: ['x.for-you', 'reddit.home'] }, from: '2026-11-25' },
  })
})

it('how switches are doing is read field by field, and what cannot be read counts as well', () => {
  expect(
    parseCalmHealth({
      'x.explore': { missedSinceMs: 5, missedDays: ['2026-11-24'] },
      'x.for-you': { missedSinceMs: 'long', missedDays: ['soon'] },
      'reddit.home': null,
    }),
  ).toEqual({
    'x.explore': { missedSinceMs: 5, missedDays: ['2026-11-24'] },
    'x.for-you': { missedSinceMs: null, missedDays: [] },
    'reddit.home': { missedSinceMs: null, missedDays: [] },
  })
  expect(parseCalmHealth('well')).toEqual({})
})
