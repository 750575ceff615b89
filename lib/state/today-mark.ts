import { databaseMark } from '@/lib/data/mark'
import { keptKeys } from '@/lib/data/kept-keys'

const key = 'porchlight.today-mark'

/** A short text that is another one after anything changed that today's view is made of. Rejects without a database. */
export async function markOfToday(
  readLocal: (keys: readonly string[]) => Promise<Record<string, unknown>>,
): Promise<string> {
  const [data, kept] = await Promise.all([databaseMark(), readLocal(keptKeys)])
  return `${data} ${JSON.stringify(keptKeys.map((name) => kept[name]))}`
}

/** Keeps the mark of the cached view. It must have been read before the view was. */
export const keepMark = (storage: Pick<Storage, 'setItem'>, mark: string) => storage.setItem(key, mark)

/** The mark of the cached view; null when there is none. */
export const keptMark = (storage: Pick<Storage, 'getItem'>): string | null => storage.getItem(key)

/** Forgets it: the next page reads the truth itself. */
export const forgetMark = (storage: Pick<Storage, 'removeItem'>) => storage.removeItem(key)
