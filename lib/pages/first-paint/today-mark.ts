import { databaseMark } from '@/lib/data/first-paint/mark'
import { keptKeys } from '@/lib/data/first-paint/kept-keys'

/** A short text that is another one after anything changed that today's view is made of. Rejects without a database. */
export async function markOfToday(
  readLocal: (keys: readonly string[]) => Promise<Record<string, unknown>>,
): Promise<string> {
  const [data, kept] = await Promise.all([databaseMark(), readLocal(keptKeys)])
  return `${data} ${JSON.stringify(keptKeys.map((name) => kept[name]))}`
}
