import { expect, it } from 'vitest'
import { parseBoundaries } from '@/lib/data/parse/boundaries'
import { parseCalmHealth } from '@/lib/data/parse/calm-health'

it('calm switches are read with the boundaries, those of a newer release too; what is none is left out and named', () => {
  const { boundaries, repaired } = parseBoundaries({
    current: { budgets: [], calm: ['x.explore', 7, 'later.feed'] },
  })
  expect(boundaries.current.calm).toEqual(['x.explore', 'later.feed'])
  expect(repaired).toEqual(['current.calm[1]'])
})

it('boundaries from before there were any have none, and nothing is wrong with them', () => {
  const { boundaries, repaired } = parseBoundaries({ current: { budgets: [] } })
  expect(boundaries.current.calm).toEqual([])
  expect(repaired).toEqual([])
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
