import { expect, test } from 'vitest'
import { proposal, proposalIsDue } from '@/lib/domain/boundaries/proposal'
import { addToDay, type Day } from '@/lib/domain/time/day'
import { minute } from './samples'

const from: Day = '2026-11-03'
const observing = { from, until: addToDay(from, 7) }
const totals = (...minutes: number[]) =>
  minutes.map((each, index) => ({
    day: addToDay(from, index),
    surface: 'feed' as const,
    ms: each * minute,
  }))

test('it proposes about three quarters of the median day, in steps of five minutes, and says what it saw', () => {
  expect(proposal(totals(40, 60, 80, 60, 200, 10, 61), observing)).toEqual({
    minutes: 45,
    medianMinutes: 60,
    daysSeen: 7,
  })
  expect(proposal(totals(40, 50, 60, 80), observing)).toMatchObject({ minutes: 40, medianMinutes: 55 })
})

test('never less than ten minutes nor more than two hours', () => {
  expect(proposal(totals(1, 2, 3), observing).minutes).toBe(10)
  expect(proposal(totals(300, 400, 500), observing).minutes).toBe(120)
})

test('with fewer than three days there is no better idea than half an hour', () => {
  expect(proposal(totals(90, 90), observing)).toEqual({ minutes: 30, medianMinutes: null, daysSeen: 2 })
  expect(proposal([], observing)).toEqual({ minutes: 30, medianMinutes: null, daysSeen: 0 })
})

test('sites of a day are added up; time with people, empty days and other weeks are left out', () => {
  const mixed = [
    ...totals(30, 30, 30),
    ...totals(30, 30, 30),
    ...totals(500, 500).map((total) => ({ ...total, surface: 'people' as const })),
    ...totals(0, 0, 0, 0, 0),
    { day: addToDay(from, -1), surface: 'feed' as const, ms: 900 * minute },
    { day: observing.until, surface: 'feed' as const, ms: 900 * minute },
  ]
  expect(proposal(mixed, observing)).toEqual({ minutes: 45, medianMinutes: 60, daysSeen: 3 })
})

test('it is due from the day after the last day of looking on', () => {
  expect(proposalIsDue(observing, addToDay(from, 6))).toBe(false)
  expect(proposalIsDue(observing, addToDay(from, 7))).toBe(true)
  expect(proposalIsDue(null, addToDay(from, 7))).toBe(false)
})
