import { describe, expect, it, vi } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { createPendingChanges } from '@/lib/pages/pending-changes'

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

describe('changes that were sent and have no answer yet', () => {
  it('gather until everything is answered, and are gone only when the stored state was read again', async () => {
    const [first, second, read] = [pending<string>(), pending<string>(), pending<void>()]
    const changes = createPendingChanges({ readAgain: () => read.promise })
    const answers = Promise.all([
      changes.send({ settings: { theme: 'dark' } }, () => first.promise),
      changes.send({ settings: { idleSeconds: 60 }, set: noBoundaries }, () => second.promise),
    ])
    const all = { settings: { theme: 'dark', idleSeconds: 60 }, set: noBoundaries }
    expect(changes.getState()).toEqual(all)
    first.resolve('one')
    second.resolve('two')
    await Promise.all([first.promise, second.promise])
    expect(changes.getState()).toEqual(all)
    read.resolve()
    expect(await answers).toEqual(['one', 'two'])
    expect(changes.getState()).toEqual({ settings: {}, set: null })
  })

  it('stay for a later change while an earlier one is answered', async () => {
    const later = pending<void>()
    const changes = createPendingChanges({ readAgain: async () => {} })
    const saving = changes.send({ settings: { theme: 'light' } }, () => later.promise)
    await changes.send({ settings: { theme: 'dark', idleSeconds: 60 } }, async () => {})
    expect(changes.getState().settings).toEqual({ theme: 'dark', idleSeconds: 60 })
    later.resolve()
    await saving
    expect(changes.getState().settings).toEqual({})
  })

  it('answer yes to what was saved, though it could not be read again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const changes = createPendingChanges({ readAgain: () => Promise.reject(new Error('gone')) })
    expect(await changes.send({ set: noBoundaries }, async () => true)).toBe(true)
    expect(changes.getState().set).toBeNull()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })

  it('are gone after a failure too, which is handed on', async () => {
    const changes = createPendingChanges({ readAgain: async () => {} })
    const saving = changes.send({ set: noBoundaries }, () => Promise.reject(new Error('asleep')))
    await expect(saving).rejects.toThrow('asleep')
    expect(changes.getState().set).toBeNull()
  })
})
