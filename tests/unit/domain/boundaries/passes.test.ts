import { expect, test } from 'vitest'
import { cooldownMs, grantPass, nextPassAtMs, recentPasses, waitMs } from '@/lib/domain/boundaries/passes'
import { minute, pass } from './samples'

const nowMs = 1000 * minute
const ask = {
  id: 'new',
  minutes: 10,
  passes: [pass()],
  budgetIds: ['all'],
  pausedSinceMs: nowMs - waitMs,
  nowMs,
}

test('a pass is five, ten or fifteen minutes long, and no other', () => {
  for (const minutes of [5, 10, 15])
    expect(grantPass({ ...ask, minutes })).toEqual({
      ok: true,
      pass: { id: 'new', budgetIds: ['all'], minutes, grantedAtMs: nowMs, untilMs: nowMs + minutes * minute },
    })
  for (const minutes of [0, -5, 1, 20, 60, NaN, Infinity])
    expect(grantPass({ ...ask, minutes })).toMatchObject({ ok: false, reason: 'minutes' })
})

test('the pause stands eight seconds before a pass can be had', () => {
  expect(waitMs).toBe(8000)
  expect(grantPass({ ...ask, pausedSinceMs: nowMs - 7999 })).toEqual({
    ok: false,
    reason: 'wait',
    atMs: nowMs + 1,
  })
  expect(grantPass({ ...ask, pausedSinceMs: nowMs - 8000 }).ok).toBe(true)
})

test('fifteen minutes lie between the end of a pass and the next', () => {
  expect(cooldownMs).toBe(15 * minute)
  const passes = [pass({ grantedAtMs: nowMs - 25 * minute + 1, untilMs: nowMs - 15 * minute + 1 })]
  expect(grantPass({ ...ask, passes })).toEqual({ ok: false, reason: 'cooldown', atMs: nowMs + 1 })
  expect(grantPass({ ...ask, passes, nowMs: nowMs + 1 }).ok).toBe(true)
})

test('a pass over other budgets does not cool these, one that shares a budget does', () => {
  const untilMs = nowMs - minute
  const other = pass({ grantedAtMs: nowMs - 11 * minute, untilMs, budgetIds: ['x'] })
  const shared = { ...other, budgetIds: ['x', 'all'] }
  const budgetIds = ['all', 'own']
  expect(nextPassAtMs({ passes: [other], budgetIds, nowMs })).toBe(nowMs)
  expect(nextPassAtMs({ passes: [other, shared], budgetIds, nowMs })).toBe(untilMs + cooldownMs)
})

test('a pass from the future of a clock since set back keeps nobody waiting', () => {
  const passes = [pass({ grantedAtMs: nowMs + 60 * minute, untilMs: nowMs + 70 * minute })]
  expect(grantPass({ ...ask, passes }).ok).toBe(true)
})

test('a day after its end a pass is forgotten, and not before', () => {
  const dayMs = 24 * 60 * minute
  const passes = [
    pass({ id: 'old', untilMs: nowMs - dayMs }),
    pass({ id: 'kept', untilMs: nowMs - dayMs + 1 }),
  ]
  expect(recentPasses(passes, nowMs).map(({ id }) => id)).toEqual(['kept'])
})
