import { expect, test } from 'vitest'
import { pauseVariant, pauseVariants, sawVariant } from '@/lib/domain/boundaries/pause-variant'
import { addToDay } from '@/lib/domain/time/day'

test('three days in a row, and three stays in a day, show all three', () => {
  const day = '2026-03-28'
  const turns = [0, 1, 2]
  const byDay = turns.map((later) => pauseVariant(addToDay(day, later), 0))
  const byStay = turns.map((stays) => pauseVariant(day, stays))
  expect(new Set(byDay)).toEqual(new Set(pauseVariants))
  expect(new Set(byStay)).toEqual(new Set(pauseVariants))
})

test('a clock set years back still shows one', () => {
  expect(pauseVariants).toContain(pauseVariant('1999-12-30', 0))
})

test('that it changes is said once, when a second one shows', () => {
  const first = sawVariant({ first: null, said: false }, 'window')
  expect(first).toEqual({ seen: { first: 'window', said: false }, announces: false })
  expect(sawVariant(first.seen, 'window').announces).toBe(false)
  const second = sawVariant(first.seen, 'breath')
  expect(second).toEqual({ seen: { first: 'window', said: true }, announces: true })
  expect(sawVariant(second.seen, 'question').announces).toBe(false)
})
