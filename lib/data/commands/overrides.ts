import type { AfterVisit, Override } from '@/lib/domain/boundaries/override'
import { type PorchlightDatabase, steady } from '../database'
import type { Deps } from '../deps'
import { write } from '../write'

/** Notes a way past a boundary that was taken. Answers its id. */
export async function noteOverride(
  db: PorchlightDatabase,
  deps: Deps,
  fields: Omit<Override, 'id' | 'atMs'>,
): Promise<string> {
  const id = deps.newId()
  await write(db, deps, [{ table: 'overrides', add: { ...fields, id, atMs: deps.now() } }])
  return id
}

/** Keeps how a visit felt afterwards; said again about the same visit, the last word counts. Answers its id. */
export const noteAfterVisit = (
  db: PorchlightDatabase,
  deps: Deps,
  { site, visitEndedAtMs, feltAfter }: Omit<AfterVisit, 'id'>,
): Promise<string> =>
  steady(db, async () => {
    const said = await db.afterVisits.where('visitEndedAtMs').equals(visitEndedAtMs).toArray()
    const before = said.find((one) => one.site === site && one.deletedAtMs === null)
    const id = before?.id ?? deps.newId()
    await write(db, deps, [
      before
        ? { table: 'afterVisits', id, set: { feltAfter } }
        : { table: 'afterVisits', add: { id, site, visitEndedAtMs, feltAfter } },
    ])
    return id
  })
