import { databaseMark } from '@/lib/data/first-paint/mark'
import { localStateKeys } from '@/lib/data/first-paint/local-state-keys'

/** A short text that changes after every change to the data of today's view. Rejects without a database. */
export async function markOfToday(
  readLocal: (keys: readonly string[]) => Promise<Record<string, unknown>>,
): Promise<string> {
  const [data, state] = await Promise.all([databaseMark(), readLocal(localStateKeys)])
  return `${data} ${JSON.stringify(localStateKeys.map((name) => state[name]))}`
}
