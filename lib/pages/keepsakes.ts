import type { PorchlightDatabase } from '@/lib/data/database'
import { hardTimesOf } from '@/lib/data/reads/reads'
import { memoriesOf } from '@/lib/data/reads/reads-keepsakes'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'

export interface Keepsakes {
  /** The latest first. */
  hardTimes: HardTime[]
  /** The latest first. */
  memories: Memory[]
}

/** Reads one person's hard times and memories. */
export async function readKeepsakes(db: PorchlightDatabase, personId: string): Promise<Keepsakes> {
  const [hardTimes, memories] = await Promise.all([hardTimesOf(db, personId), memoriesOf(db, personId)])
  return { hardTimes, memories }
}
