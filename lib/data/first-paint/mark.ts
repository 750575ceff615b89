import { clockKey, revisionKey } from './meta-keys'

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Opens what is there and creates nothing: rejects when there is no such database. */
function openWithoutDexie(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => request.transaction?.abort()
  return settled(request)
}

/**
 * A short text that is another one after anything was written to the database. It is read without Dexie, so that a page
 * which only wants to know whether it is still true need not load it. Rejects where there is no database.
 */
export async function databaseMark(name = 'porchlight'): Promise<string> {
  const db = await openWithoutDexie(name)
  try {
    const { meta, spans } = openStores(db.transaction(['meta', 'spans']))
    const found = await Promise.all([
      settled<{ value?: unknown } | undefined>(meta.get(clockKey)),
      settled<{ value?: unknown } | undefined>(meta.get(revisionKey)),
      settled(spans.count()),
      settled(spans.openKeyCursor(null, 'prev')),
    ])
    const [clock, revision, count, last] = found
    return JSON.stringify([db.version, clock?.value, revision?.value, count, last?.key])
  } finally {
    db.close()
  }
}

const openStores = (transaction: IDBTransaction) => ({
  meta: transaction.objectStore('meta'),
  spans: transaction.objectStore('spans'),
})
