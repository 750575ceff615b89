import type { Person } from '@/lib/domain/people/person'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { person } from '../reads'
import { inOneGo } from '../write'
import { changePerson } from './people'

/** What there was before, to be given back to `changePerson`. */
export type RhythmBefore = Pick<Person, 'rhythmDays' | 'slowerAnsweredAtMs'>

const before = async (db: PorchlightDatabase, id: string): Promise<RhythmBefore> => {
  const { rhythmDays = null, slowerAnsweredAtMs = null } = (await person(db, id)) ?? {}
  return { rhythmDays, slowerAnsweredAtMs }
}

/** Gives somebody another rhythm (days; null: none). Answers what there was before. */
export const setRhythm = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  rhythmDays: number | null,
): Promise<RhythmBefore> =>
  inOneGo(db, async () => {
    const was = await before(db, id)
    await changePerson(db, deps, id, { rhythmDays })
    return was
  })

/** Leaves somebody's rhythm as it is when a slower one was offered, which is not offered again for the same skips. */
export const keepRhythm = (db: PorchlightDatabase, deps: Deps, id: string): Promise<RhythmBefore> =>
  inOneGo(db, async () => {
    const was = await before(db, id)
    await changePerson(db, deps, id, { slowerAnsweredAtMs: deps.now() })
    return was
  })
