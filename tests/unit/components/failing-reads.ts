import { onTestFinished } from 'vitest'

const reads = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const

/**
 * Lets reads of some stores of IndexedDB fail until the test ends, or until none is named any more. `read` are the stores
 * that were asked for anything, of each database: what another test left behind may still be reading its own.
 */
export function failingReads() {
  const failing = new Set<string>()
  const read = new Map<string, Set<string>>()
  const wrap = (prototype: IDBObjectStore | IDBIndex, storeOf: (self: never) => IDBObjectStore) => {
    for (const name of reads) {
      const real = (prototype as unknown as Record<string, (...asked: unknown[]) => unknown>)[name]
      if (!real) continue
      Object.assign(prototype, {
        [name](this: never, ...asked: unknown[]) {
          const { name: store, transaction } = storeOf(this)
          const { name: database } = transaction.db
          read.set(database, (read.get(database) ?? new Set()).add(store))
          if (failing.has(store)) throw new DOMException('the disk', 'UnknownError')
          return real.apply(this, asked)
        },
      })
      onTestFinished(() => void Object.assign(prototype, { [name]: real }))
    }
  }
  wrap(IDBObjectStore.prototype, (self: IDBObjectStore) => self)
  wrap(IDBIndex.prototype, (self: IDBIndex) => self.objectStore)
  return { failing, read }
}
