import { describe, expect, it, vi } from 'vitest'
import { createKeptStore } from '@/lib/pages/kept'

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

describe('what the background keeps, as pages see it', () => {
  it('stands on defaults and says so until it was read', async () => {
    const area = slowArea({ settings: { theme: 'dark' } })
    const store = createKeptStore(area)
    expect(store.getState()).toMatchObject({ ready: false, settings: { theme: 'system' } })
    area.answer(0)
    await store.firstRead
    expect(store.getState()).toMatchObject({ ready: true, settings: { theme: 'dark' } })
  })

  it('never lets a slow answer overwrite a newer one', async () => {
    const area = slowArea({ settings: { theme: 'light' } })
    const store = createKeptStore(area)
    area.change({ settings: { theme: 'dark' } })
    area.answer(1)
    await vi.waitFor(() => expect(store.getState().settings.theme).toBe('dark'))
    area.answer(0)
    await store.firstRead
    expect(store.getState().settings.theme).toBe('dark')
  })

  it('is read again on request, and a request waits for the newest answer', async () => {
    const area = slowArea({ settings: { theme: 'light' } })
    const store = createKeptStore(area)
    const again = store.readAgain()
    area.change({ settings: { theme: 'dark' } })
    area.answer(1)
    area.answer(2)
    await again
    expect(store.getState().settings.theme).toBe('dark')
  })

  it('reads again only for what it mirrors, and no more once stopped', () => {
    const area = slowArea({})
    const store = createKeptStore(area)
    area.change({ something: 1 })
    expect(area.asked()).toBe(1)
    area.change({ boundaries: {} })
    expect(area.asked()).toBe(2)
    store.stop()
    area.change({ boundaries: {} })
    expect(area.asked()).toBe(2)
  })

  it('keeps one device id for this page while the background has not minted one', async () => {
    const area = slowArea({})
    const store = createKeptStore(area)
    const before = store.getState().settings.deviceId
    area.answer(0)
    await store.firstRead
    expect(before).not.toBe('')
    expect(store.getState().settings.deviceId).toBe(before)
  })
})
