import { expect, it } from 'vitest'
import { followUpDue, type HardTime } from '@/lib/domain/people/hard-time'
import { addToDay, type Day } from '@/lib/domain/time/day'

const began: Day = '2026-02-26'
const hardTime = (fields: Partial<HardTime> = {}): HardTime => ({
  id: 'h',
  personId: 'maya',
  what: 'her father is ill',
  beganDay: began,
  endedDay: null,
  answeredTwoDaysAtMs: null,
  answeredOneWeekAtMs: null,
  answeredThreeWeeksAtMs: null,
  ...fields,
})
const after = (days: number, fields?: Partial<HardTime>) =>
  followUpDue(hardTime(fields), addToDay(began, days))

it('comes up after two days, a week and three weeks, and stays up until it is answered', () => {
  expect([0, 1, 2, 3, 6].map((days) => after(days))).toEqual([null, null, 'two-days', 'two-days', 'two-days'])
  expect([7, 20].map((days) => after(days))).toEqual(['one-week', 'one-week'])
  expect([21, 35].map((days) => after(days))).toEqual(['three-weeks', 'three-weeks'])
})

it('rests between one answer and the next time', () => {
  const asked = { answeredTwoDaysAtMs: 1 }
  expect([2, 6, 7].map((days) => after(days, asked))).toEqual([null, null, 'one-week'])
  const twice = { ...asked, answeredOneWeekAtMs: 2 }
  expect([7, 20, 21].map((days) => after(days, twice))).toEqual([null, null, 'three-weeks'])
  expect([21, 30].map((days) => after(days, { ...twice, answeredThreeWeeksAtMs: 3 }))).toEqual([null, null])
})

it('does not make up for one that was missed', () => {
  expect(after(8, { answeredOneWeekAtMs: 1 })).toBeNull()
})

it('ends when the hard time is over, and five weeks after it began at the latest', () => {
  expect(after(8, { endedDay: addToDay(began, 8) })).toBeNull()
  expect(after(8, { endedDay: addToDay(began, 9) })).toBe('one-week')
  expect(after(36)).toBeNull()
})

it('says nothing of a hard time that is still to come', () => expect(after(-3)).toBeNull())
