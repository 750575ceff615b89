import type { Memory } from '@/lib/domain/people/memory'
import { type PorchlightDatabase, steady } from '../database'
import { living } from './living'

/** The memories of somebody, the latest first. */
export const memoriesOf = (db: PorchlightDatabase, personId: string): Promise<Memory[]> =>
  steady(db, async () => {
    const rows = await db.memories.where('personId').equals(personId).toArray()
    return living('memories', rows).sort((a, b) => b.atMs - a.atMs)
  })
