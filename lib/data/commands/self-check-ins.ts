import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { write } from '../write'

/** Keeps a minute with oneself, or that it was waved away for the day. Answers its id. */
export async function addSelfCheckIn(
  db: PorchlightDatabase,
  deps: Deps,
  fields: Pick<SelfCheckIn, 'day'> & Partial<Pick<SelfCheckIn, 'feeling' | 'need' | 'wavedAway'>>,
): Promise<string> {
  const { day, feeling = null, need = null, wavedAway = false } = fields
  const id = deps.newId()
  const checkIn: SelfCheckIn = { id, atMs: deps.now(), day, feeling, need, wavedAway }
  await write(db, deps, [{ table: 'selfCheckIns', add: checkIn }])
  return id
}

/** Takes a self check-in back. */
export const removeSelfCheckIn = (db: PorchlightDatabase, deps: Deps, id: string): Promise<void> =>
  write(db, deps, [{ table: 'selfCheckIns', id, set: { deletedAtMs: deps.now() } }])
