import { type PorchlightDatabase, steady, writable } from './database'

/**
 * Erases every record of every store in one transaction and returns how many are left, which must be 0.
 * Rejects with a NewerDataError when a newer release wrote the data.
 */
export const eraseEverything = (db: PorchlightDatabase): Promise<number> =>
  steady(db, async () => {
    await writable(db)
    return db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear()
      let left = 0
      for (const table of db.tables) left += await table.count()
      return left
    })
  })
