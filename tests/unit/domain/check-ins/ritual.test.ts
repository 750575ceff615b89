import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cadences } from '@/lib/domain/check-ins/cadence'
import {
  lastTurn,
  mayPickUp,
  nextTurn,
  type Ritual,
  turnAtMs,
  turnWithin,
} from '@/lib/domain/check-ins/ritual'
import { addToDay, dayEndMs, dayStartMs, type Day } from '@/lib/domain/time/day'
import { turnsOf } from '@/tests/support/rituals'

const weekly = { cadence: 'week', firstDay: '2026-11-01' as Day, lastHeldDay: null } as const
const ritual = (fields: Partial<Ritual> = {}): Ritual => ({
  id: 'r',
  personId: 'p',
  what: 'Tea',
  cadence: 'week',
  firstDay: '2026-11-01',
  atMinutes: null,
  minutes: 60,
  zone: null,
  meetingUrl: '',
  lastHeldDay: null,
  addedAtMs: 0,
  ...fields,
})

test('turns come round, and one today is still ahead', () => {
  expect(nextTurn(weekly, '2026-10-01')).toBe('2026-11-01')
  expect(nextTurn(weekly, '2026-11-01')).toBe('2026-11-01')
  expect(nextTurn(weekly, '2026-11-02')).toBe('2026-11-08')
  expect(lastTurn(weekly, '2026-11-01')).toBeNull()
  expect(lastTurn(weekly, '2026-11-08')).toBe('2026-11-01')
})

test('a monthly one on the 31st keeps to the last day, and does not slide to the 28th for good', () => {
  const monthly = { cadence: 'month', firstDay: '2027-01-31' as Day } as const
  expect(turnsOf(monthly, 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  const leap = { cadence: 'year', firstDay: '2028-02-29' as Day } as const
  expect(turnsOf(leap, 5)).toEqual(['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'])
})

test('the next turn is never before that day, and there is none between', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cadences),
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: -400, max: 4000 }),
      (cadence, began, later) => {
        const firstDay = addToDay('2024-01-01', began)
        const day = addToDay(firstDay, later)
        const one = { cadence, firstDay }
        const [last, next] = [lastTurn(one, day), nextTurn(one, day)]
        expect(next >= day).toBe(true)
        if (last === null) expect(next).toBe(firstDay)
        else {
          expect(last < day).toBe(true)
          expect(nextTurn(one, addToDay(last, 1))).toBe(next)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('one that went by may be picked up; what was held since the turn before counts for it', () => {
  expect(mayPickUp(weekly, '2026-11-01')).toBe(false)
  expect(mayPickUp(weekly, '2026-11-02')).toBe(true)
  const held = (lastHeldDay: Day) => mayPickUp({ ...weekly, lastHeldDay }, '2026-11-10')
  expect(held('2026-11-08')).toBe(false)
  expect(held('2026-11-07')).toBe(false)
  expect(held('2026-11-01')).toBe(true)
})

test('picked up again it counts from the next turn, and nothing is behind', () => {
  const picked = { ...weekly, firstDay: nextTurn(weekly, '2026-12-09') }
  expect(picked.firstDay).toBe('2026-12-13')
  expect(mayPickUp(picked, '2026-12-13')).toBe(false)
})

test('its time is by its own clock, and its day here the one on which that falls', () => {
  const tokyo = ritual({ atMinutes: 8 * 60, zone: 'Asia/Tokyo', firstDay: '2026-11-01' })
  expect(turnAtMs(tokyo, '2026-11-01')).toBe(Date.UTC(2026, 9, 31, 23))
  expect(turnAtMs(ritual(), '2026-11-01')).toBeNull()
  const within = (one: Ritual, day: Day) =>
    turnWithin(one, { day, fromMs: dayStartMs(day, 240), toMs: dayEndMs(day, 240) })
  const found = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']
    .map((day) => within(tokyo, day as Day))
    .filter((one) => one !== null)
  expect(found).toEqual([{ day: '2026-11-01', atMs: Date.UTC(2026, 9, 31, 23) }])
  expect(within(ritual(), '2026-11-08')).toEqual({ day: '2026-11-08', atMs: null })
  expect(within(ritual(), '2026-11-09')).toBeNull()
})
