import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'
import { type PorchlightDatabase, steady } from './database'
import { living } from './living'
import { parseHardTime } from './parse/hard-time'
import { parseMemory } from './parse/memory'

/** The hard times of one person, or of everybody, the latest first. */
export const hardTimesOf = (db: PorchlightDatabase, personId?: string): Promise<HardTime[]> =>
  steady(db, async () => {
    const rows = personId === undefined ? db.hardTimes : db.hardTimes.where('personId').equals(personId)
    const all = living('hardTimes', parseHardTime, await rows.toArray())
    return all.sort((a, b) => (a.beganDay < b.beganDay ? 1 : -1))
  })

/** What is kept of somebody, the latest first. */
export const memoriesOf = (db: PorchlightDatabase, personId: string): Promise<Memory[]> =>
  steady(db, async () => {
    const rows = await db.memories.where('personId').equals(personId).toArray()
    return living('memories', parseMemory, rows).sort((a, b) => b.atMs - a.atMs)
  })
