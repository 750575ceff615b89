import type { Person } from '@/lib/domain/people/person'
import { restsAfter } from '@/lib/domain/people/rest'
import type { Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { parseRecord } from '../records'
import { type Change, inOneGo, write } from '../write'

/** Lets somebody rest from a day on, or ends that; the days in between are kept, to be taken off their clock. */
export const restPerson = (
  db: PorchlightDatabase,
  deps: Deps,
  id: string,
  { resting, day }: { resting: boolean; day: Day },
): Promise<void> =>
  inOneGo(db, async () => {
    const stored = await db.people.get(id)
    if (!stored) return
    const { rests } = parseRecord('people', stored).value
    await write(db, deps, [
      { table: 'people', id, set: { resting, rests: restsAfter(rests, { resting, day }) } },
    ])
  })

/** The clocks of some people as they were before a fresh start. */
export type Clocks = Pick<Person, 'id' | 'clockResetAtMs' | 'snoozedUntil'>[]

/**
 * Starts the rhythm's clock anew for one, or for everybody (`'all'`) who has a rhythm, and ends what was put off. No
 * contact is recorded. Answers how the clocks stood, for `setClocks`.
 */
export const freshStart = (db: PorchlightDatabase, deps: Deps, whom: string | 'all'): Promise<Clocks> =>
  inOneGo(db, async () => {
    const rows =
      whom === 'all' ? await db.people.toArray() : await db.people.where('id').equals(whom).toArray()
    const people = rows
      .filter(({ deletedAtMs }) => typeof deletedAtMs !== 'number')
      .map((row) => parseRecord('people', row).value)
      .filter(({ rhythmDays }) => rhythmDays !== null)
    const clockResetAtMs = deps.now()
    await write(
      db,
      deps,
      people.map(({ id }): Change => ({ table: 'people', id, set: { clockResetAtMs, snoozedUntil: null } })),
    )
    return people.map(({ id, clockResetAtMs: before, snoozedUntil }) => ({
      id,
      clockResetAtMs: before,
      snoozedUntil,
    }))
  })

/** Puts clocks back as they stood, which undoes a fresh start. */
export const setClocks = (db: PorchlightDatabase, deps: Deps, clocks: Clocks): Promise<void> =>
  write(
    db,
    deps,
    clocks.map(({ id, ...set }): Change => ({ table: 'people', id, set })),
  )
