import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCoalesced, createTurns } from '@/lib/app/in-turn'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

test('what is given in turn never overlaps and keeps its order', async () => {
  const inTurn = createTurns()
  const seen: string[] = []
  const run = (name: string, ms: number) =>
    inTurn(async () => {
      seen.push(`${name} begins`)
      await after(ms)
      seen.push(`${name} ends`)
      return name
    })
  const all = Promise.all([run('a', 30), run('b', 1), run('c', 10)])
  await vi.runAllTimersAsync()
  expect(await all).toEqual(['a', 'b', 'c'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('one that fails tells its caller and holds up nobody', async () => {
  const inTurn = createTurns()
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(async () => 'next')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
})

test('a thousand hints in a second make few runs, and the last hint is always followed by one', async () => {
  let ranAtMs: number[] = []
  const hint = createCoalesced(
    async () => {
      ranAtMs.push(Date.now())
      await after(20)
    },
    { spacingMs: 250, burstMs: 750 },
  )
  const startMs = Date.now()
  for (let count = 0; count < 1000; count++) {
    void hint()
    await vi.advanceTimersByTimeAsync(1)
  }
  const lastHintMs = startMs + 999
  await vi.advanceTimersByTimeAsync(2000)
  expect(ranAtMs[0]).toBe(startMs)
  expect(ranAtMs.length).toBeGreaterThanOrEqual(3)
  expect(ranAtMs.at(-1)).toBeGreaterThanOrEqual(lastHintMs)
  for (const atMs of ranAtMs)
    expect(ranAtMs.filter((other) => other >= atMs && other < atMs + 1000).length).toBeLessThanOrEqual(2)
  ranAtMs = []
  void hint()
  expect(ranAtMs).toEqual([Date.now()])
})

test('a hint during a run is answered by a run that begins after it', async () => {
  const began: number[] = []
  const hint = createCoalesced(
    async () => {
      began.push(Date.now())
      await after(100)
    },
    { spacingMs: 50 },
  )
  void hint()
  await vi.advanceTimersByTimeAsync(99)
  const hintedMs = Date.now()
  void hint()
  await vi.advanceTimersByTimeAsync(500)
  expect(began).toHaveLength(2)
  expect(began[1]).toBeGreaterThanOrEqual(hintedMs)
})

test('a run that fails is told to its caller, and the next hint runs again', async () => {
  let runs = 0
  const hint = createCoalesced(
    async () => {
      if (++runs === 1) throw new Error('no')
    },
    { spacingMs: 250 },
  )
  await expect(hint()).rejects.toThrow('no')
  const next = hint()
  await vi.advanceTimersByTimeAsync(300)
  await next
  expect(runs).toBe(2)
})
