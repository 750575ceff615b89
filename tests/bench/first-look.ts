import type { Page } from 'playwright-core'

/** Makes the next look the first of its day: nobody was chosen yet, and nothing stands in the cache. */
export const forgetToday = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('porchlight')
      request.onsuccess = () => resolve(request.result)
    })
    const work = db.transaction('nudges', 'readwrite')
    work.objectStore('nudges').clear()
    await new Promise((resolve) => (work.oncomplete = resolve))
    db.close()
    localStorage.clear()
  })
