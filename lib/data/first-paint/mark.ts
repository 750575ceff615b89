import { clockKey, revisionKey } from './meta-keys'

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Opens an existing database without creating anything; rejects when there is none. */
function openWithoutDexie(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => request.transaction?.abort()
  return settled(request)
}

/**
 * A short text that changes after every write to the database. Read without Dexie, so that a page that only
 * checks whether its cached view is still current need not load Dexie. Rejects when there is no database.
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
