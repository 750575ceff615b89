import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { person } from '../reads'
import { write } from '../write'

/** Gives somebody another rhythm (days; null: none). Answers the one before. */
export async function setRhythm(
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  rhythmDays: number | null,
): Promise<number | null> {
  const before = (await person(db, id))?.rhythmDays ?? null
  await write(db, deps, [{ table: 'people', id, set: { rhythmDays } }])
  return before
}
