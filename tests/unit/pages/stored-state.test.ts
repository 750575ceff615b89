import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createFollower } from '@/lib/pages/follower'
import { createStoredParser, storedState } from '@/lib/pages/stored-state'

/** An area whose answers come when the test says so. */
function slowArea(initial: Record<string, unknown>) {
  let kept = initial
  let heard: (keys: string[]) => void = () => {}
  const waiting: (() => void)[] = []
  return {
    get: () => {
      const answer = structuredClone(kept)
      return new Promise<Record<string, unknown>>((resolve) => waiting.push(() => resolve(answer)))
    },
    onChanged: (listener: (keys: string[]) => void) => {
      heard = listener
      return () => {
        heard = () => {}
      }
    },
    change(values: Record<string, unknown>) {
      kept = { ...kept, ...values }
      heard(Object.keys(values))
    },
    answer: (index: number) => waiting[index]?.(),
    asked: () => waiting.length,
  }
}

/** The stored state of an area, followed until the test ends or `stop`. */
function followed(area: ReturnType<typeof slowArea>) {
  const stored = createFollower(storedState(area, createStoredParser()))
  const stop = stored.subscribe(() => {})
  onTestFinished(stop)
  return { ...stored, stop, theme: () => stored.getState().value?.settings.theme }
}

describe('what the background keeps, as pages see it', () => {
  it('is loading until it was read', async () => {
    const area = slowArea({ settings: { theme: 'dark' } })
    const { getState, theme } = followed(area)
    expect(getState()).toEqual({ state: 'loading', value: null })
    area.answer(0)
    await vi.waitFor(() => expect(theme()).toBe('dark'))
    expect(getState().state).toBe('ready')
  })

  it('never lets a slow answer overwrite a newer one', async () => {
    const area = slowArea({ settings: { theme: 'light' } })
    const { theme } = followed(area)
    area.change({ settings: { theme: 'dark' } })
    area.answer(1)
    await vi.waitFor(() => expect(theme()).toBe('dark'))
    area.answer(0)
    await Promise.resolve()
    expect(theme()).toBe('dark')
  })

  it('is read again on request, and a request waits for the newest answer', async () => {
    const area = slowArea({ settings: { theme: 'light' } })
    const { readAgain, theme } = followed(area)
    const again = readAgain()
    area.change({ settings: { theme: 'dark' } })
    area.answer(1)
    area.answer(2)
    await again
    expect(theme()).toBe('dark')
  })

  it('is read again only after a change of what it holds, and no more once nobody follows it', () => {
    const area = slowArea({})
    const { stop } = followed(area)
    area.change({ something: 1 })
    expect(area.asked()).toBe(1)
    area.change({ boundaries: {} })
    expect(area.asked()).toBe(2)
    stop()
    area.change({ boundaries: {} })
    expect(area.asked()).toBe(2)
  })

  it('keeps one device id for this page while the background has not minted one', () => {
    const parse = createStoredParser()
    const { deviceId } = parse({}).settings
    expect(deviceId).not.toBe('')
    expect(parse({}).settings.deviceId).toBe(deviceId)
  })
})
