import { millisecondsInDay } from 'date-fns/constants'
import type { PeopleImport } from '@/lib/domain/people/people-import'
import type { Instant } from '@/lib/domain/time/units'
import { personalTables } from '../write/about-people'
import { type PorchlightDatabase, steady } from '../database'
import type { Deps } from '../deps'
import { inPages } from '../in-pages'
import { living } from '../reads/living'
import { inOneGo } from '../write/write'
import { type OnProgress, forgetAll } from '../write/write-many'

/** How long an import can be undone. */
const undoableMs = 30 * millisecondsInDay

/** The imports that can still be undone, newest first. */
export const undoablePeopleImports = (db: PorchlightDatabase, nowMs: Instant): Promise<PeopleImport[]> =>
  steady(db, async () => {
    const rows = await db.imports
      .where('atMs')
      .above(nowMs - undoableMs)
      .toArray()
    return living('imports', rows).sort((a, b) => b.atMs - a.atMs)
  })

/** The tables whose records are erased with a person when their import is undone. */
const brought = ['channels', 'nudges'] as const satisfies readonly (typeof personalTables)[number][]

/**
 * Tables that only the person's own actions fill. Whoever has a record in one of them is more than an entry
 * of the file.
 */
const lived = personalTables.filter((table) => !brought.some((one) => one === table))

/**
 * Fields that the person fills in. A circle and its rhythm are not among them, since sorting alone sets them.
 */
const noted =
  /^(?:name|notes|nextTime|valued|leaveAlone|timeZone|notBeforeMinutes|notAfterMinutes|noCalls|comfort|goodbye|(?:dates|contexts)\..+)$/

/** True when something was written about them since, or corrected. */
const wasNoted = ({ stamps }: { stamps: Record<string, string> }): boolean =>
  Object.entries(stamps).some(([field, stamp]) => stamp > stamps.importId! && noted.test(field))

/** The people who must stay: something was noted about them since, or they were merged with somebody. */
async function lastingAmong(db: PorchlightDatabase, ids: ReadonlySet<string>): Promise<Set<string>> {
  const lasting = new Set<string>()
  for (const table of lived) {
    for (const row of await db
      .table<{ personId: string | null; deletedAtMs: Instant | null }>(table)
      .toArray())
      if (row.deletedAtMs === null && row.personId && ids.has(row.personId)) lasting.add(row.personId)
  }
  for (const { keptId, mergedId } of await db.merges.toArray())
    for (const id of [keptId, mergedId]) if (ids.has(id)) lasting.add(id)
  return lasting
}

/**
 * Undoes an import in one transaction: erases everybody it added, except people about whom something was
 * noted since. Returns how many were erased and how many stay.
 */
export const undoPeopleImport = (
  db: PorchlightDatabase,
  deps: Deps,
  importId: string,
  between?: OnProgress,
): Promise<{ gone: number; staying: number }> =>
  inOneGo(db, async () => {
    const people = (await inPages(db.people)).filter((person) => person.importId === importId)
    const came = people.map(({ id }) => id)
    const lasting = await lastingAmong(db, new Set(came))
    for (const person of people) if (person.deletedAtMs === null && wasNoted(person)) lasting.add(person.id)
    const going = came.filter((id) => !lasting.has(id))
    const theirs = new Set(going)
    const owned = async (table: (typeof brought)[number]) => {
      const rows = await inPages(db.table<{ id: string; personId: string }, string>(table))
      return rows.filter(({ personId }) => theirs.has(personId)).map(({ id }) => id)
    }
    await forgetAll(
      db,
      deps,
      {
        people: going,
        channels: await owned('channels'),
        nudges: await owned('nudges'),
        imports: [importId],
      },
      between,
    )
    return { gone: going.length, staying: lasting.size }
  })
