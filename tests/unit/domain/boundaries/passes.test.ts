import { expect, test } from 'vitest'
import {
  finishPass,
  grantPass,
  lastIntention,
  mayFinish,
  nextPassAtMs,
  recentPasses,
  waitMs,
} from '@/lib/domain/boundaries/passes'
import { minute, pass } from './samples'

const nowMs = 1000 * minute
const dayStartsAtMs = 100 * minute
const ask = {
  id: 'new',
  minutes: 10,
  passes: [pass()],
  over: ['all'],
  intention: '',
  pausedSinceMs: nowMs - waitMs,
  nowMs,
  dayStartsAtMs,
}

test('a pass is five, ten or fifteen minutes long, and no other', () => {
  for (const minutes of [5, 10, 15])
    expect(grantPass({ ...ask, minutes })).toEqual({
      ok: true,
      pass: pass({ id: 'new', minutes, grantedAtMs: nowMs, untilMs: nowMs + minutes * minute }),
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
  const passes = [pass({ grantedAtMs: nowMs - 25 * minute + 1, untilMs: nowMs - 15 * minute + 1 })]
  expect(grantPass({ ...ask, passes })).toEqual({ ok: false, reason: 'cooldown', atMs: nowMs + 1 })
  expect(grantPass({ ...ask, passes, nowMs: nowMs + 1 }).ok).toBe(true)
})

test('the rest between passes grows gently within a day, and begins anew with the next', () => {
  const passes = [0, 1, 2, 3, 4, 5, 6].map((index) =>
    pass({ id: `p${index}`, grantedAtMs: dayStartsAtMs + index * minute, untilMs: nowMs }),
  )
  const rests = passes.map((_, index) => {
    const asked = { passes: passes.slice(0, index + 1), over: ['all'], nowMs, dayStartsAtMs }
    return (nextPassAtMs(asked) - nowMs) / minute
  })
  expect(rests).toEqual([15, 20, 30, 45, 60, 60, 60])
  expect(nextPassAtMs({ passes, over: ['all'], nowMs, dayStartsAtMs: nowMs })).toBe(nowMs + 15 * minute)
})

test('what a pass is for is kept with it, short', () => {
  const intention = (text: string) => {
    const answer = grantPass({ ...ask, intention: text })
    return answer.ok && answer.pass.intention
  }
  expect(intention('  answer Maya ')).toBe('answer Maya')
  expect(intention('🌱'.repeat(90))).toBe('🌱'.repeat(80))
})

test('it is shown back at the end of that pass, for as long as the visit is still going on', () => {
  const passes = [pass({ untilMs: nowMs, intention: 'one recipe' })]
  expect(lastIntention(passes, ['all'], nowMs - 1)).toBe('')
  expect(lastIntention(passes, ['all'], nowMs)).toBe('one recipe')
  expect(lastIntention(passes, ['all'], nowMs + 5 * minute - 1)).toBe('one recipe')
  expect(lastIntention(passes, ['all'], nowMs + 5 * minute)).toBe('')
  expect(lastIntention(passes, ['x'], nowMs)).toBe('')
})

test('what is in the middle may be finished once in a visit, over everything that closes it', () => {
  const since = { all: nowMs - 30 * minute, x: nowMs - 10 * minute }
  const finish = finishPass({ id: 'f', over: ['all'], nowMs: nowMs - 20 * minute })
  expect(finish).toMatchObject({ kind: 'finish', minutes: 3, untilMs: nowMs - 17 * minute })
  expect(mayFinish([], ['all', 'x'], since)).toBe(true)
  expect(mayFinish([finish], ['all', 'x'], since)).toBe(false)
  expect(mayFinish([finish], ['x'], since)).toBe(true)
  expect(mayFinish([finish], ['all'], { all: nowMs - 19 * minute })).toBe(true)
  expect(mayFinish([finish], ['all'], { all: nowMs - 20 * minute })).toBe(false)
  // Nobody was there: nothing can be in the middle.
  expect(mayFinish([], ['all', 'x'], { all: nowMs })).toBe(false)
  expect(mayFinish([], [], {})).toBe(false)
})

test('finishing something makes no pass wait longer', () => {
  const finish = finishPass({ id: 'f', over: ['all'], nowMs: nowMs - minute })
  expect(nextPassAtMs({ passes: [finish], over: ['all'], nowMs, dayStartsAtMs })).toBe(nowMs)
})

test('a pass over other budgets does not cool these, one that shares a budget does', () => {
  const untilMs = nowMs - minute
  const other = pass({ grantedAtMs: nowMs - 11 * minute, untilMs, over: ['x'] })
  const shared = { ...other, over: ['x', 'all'] }
  const asked = { over: ['all', 'own'], nowMs, dayStartsAtMs }
  expect(nextPassAtMs({ ...asked, passes: [other] })).toBe(nowMs)
  expect(nextPassAtMs({ ...asked, passes: [other, shared] })).toBe(untilMs + 15 * minute)
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
