import { describe, expect, it, vi } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { createAskedStore } from '@/lib/pages/asked'

/** A promise, and how to end it from outside. */
function pending<T>() {
  let resolve!: (value: T) => void
  let reject!: (problem: Error) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

describe('what a page asked for and has no answer to', () => {
  it('gathers until everything is answered, and is gone only when what is kept was read again', async () => {
    const [first, second, read] = [pending<string>(), pending<string>(), pending<void>()]
    const asked = createAskedStore({ readAgain: () => read.promise })
    const answers = Promise.all([
      asked.ask({ settings: { theme: 'dark' } }, () => first.promise),
      asked.ask({ settings: { idleSeconds: 60 }, set: noBoundaries }, () => second.promise),
    ])
    const all = { settings: { theme: 'dark', idleSeconds: 60 }, set: noBoundaries }
    expect(asked.getState()).toEqual(all)
    first.resolve('one')
    second.resolve('two')
    await Promise.all([first.promise, second.promise])
    expect(asked.getState()).toEqual(all)
    read.resolve()
    expect(await answers).toEqual(['one', 'two'])
    expect(asked.getState()).toEqual({ settings: {}, set: null })
  })

  it('stays for a later change while an earlier one is answered', async () => {
    const later = pending<void>()
    const asked = createAskedStore({ readAgain: async () => {} })
    const saving = asked.ask({ settings: { theme: 'light' } }, () => later.promise)
    await asked.ask({ settings: { theme: 'dark', idleSeconds: 60 } }, async () => {})
    expect(asked.getState().settings).toEqual({ theme: 'dark', idleSeconds: 60 })
    later.resolve()
    await saving
    expect(asked.getState().settings).toEqual({})
  })

  it('answers yes to what was saved, though it could not be read again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const asked = createAskedStore({ readAgain: () => Promise.reject(new Error('gone')) })
    expect(await asked.ask({ set: noBoundaries }, async () => true)).toBe(true)
    expect(asked.getState().set).toBeNull()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })

  it('is gone after a failure too, which is handed on', async () => {
    const asked = createAskedStore({ readAgain: async () => {} })
    const saving = asked.ask({ set: noBoundaries }, () => Promise.reject(new Error('asleep')))
    await expect(saving).rejects.toThrow('asleep')
    expect(asked.getState().set).toBeNull()
  })
})
