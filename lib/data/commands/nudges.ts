import type { NudgeRecord } from '@/lib/domain/people/nudge-record'
import { mayStand } from '@/lib/domain/people/may-stand'
import type { Day } from '@/lib/domain/time/day'
import type { PorchlightDatabase } from '../database'
import type { Deps } from '../deps'
import { parseRecord } from '../records'
import { type Change, inOneGo, write } from '../write'

/** The nudge of one of those days that stands for that person and is not decided. */
export async function standingNudgeOf(
  db: PorchlightDatabase,
  { personId, days }: { personId: string; days: readonly Day[] },
): Promise<NudgeRecord | undefined> {
  const offered = await db.nudges.where('day').anyOf(days).toArray()
  return offered.find(
    (nudge) => nudge.personId === personId && nudge.outcome === null && nudge.deletedAtMs === null,
  )
}

/** The nudge of that day by which that person was reached. */
export async function reachedNudgeOf(
  db: PorchlightDatabase,
  { personId, day }: { personId: string; day: Day },
): Promise<NudgeRecord | undefined> {
  const offered = await db.nudges.where('day').equals(day).toArray()
  return offered.find(
    (nudge) => nudge.personId === personId && nudge.outcome === 'reached' && nudge.deletedAtMs === null,
  )
}

/** Somebody removed, forgotten, laid to rest or let go since this morning is put forward no longer. */
async function isPresent(db: PorchlightDatabase, personId: string): Promise<boolean> {
  const person = await db.people.get(personId)
  if (person === undefined || person.deletedAtMs !== null) return false
  return mayStand(parseRecord('people', person).value)
}

/** What already holds for the day of an offer: its nudge for the same person, or the one that fills the day. */
async function holding(
  db: PorchlightDatabase,
  { day, personId, perDay }: { day: Day; personId: string; perDay: number },
): Promise<NudgeRecord | undefined> {
  const sameDay = await db.nudges.where('day').equals(day).sortBy('id')
  const living = sameDay.filter((nudge) => nudge.deletedAtMs === null)
  const same = living.find((nudge) => nudge.personId === personId)
  if (same) return same
  const taken: NudgeRecord[] = []
  for (const nudge of living) {
    const stands = nudge.outcome === null && (await isPresent(db, nudge.personId))
    if (stands || nudge.outcome !== null) taken.push(nudge)
  }
  return taken.length < perDay ? undefined : (taken.find(({ outcome }) => outcome === null) ?? taken[0])
}

/**
 * Stores the nudge of its day and answers the one that holds: when as many as `perDay` already stand or were
 * decided, one of those; when this person was already put forward that day, that one, decided or not. Two
 * pages that offer at once get the same answer.
 */
export const offerNudge = (
  db: PorchlightDatabase,
  deps: Deps,
  { day, personId, reason }: Pick<NudgeRecord, 'day' | 'personId' | 'reason'>,
  { perDay = 1 }: { perDay?: number } = {},
): Promise<NudgeRecord> =>
  inOneGo(db, async () => {
    const already = await holding(db, { day, personId, perDay })
    if (already) return parseRecord('nudges', already).value
    const id = deps.newId()
    const offeredAtMs = deps.now()
    const nudge: NudgeRecord = { id, day, personId, reason, offeredAtMs, outcome: null, decidedAtMs: null }
    await write(db, deps, [{ table: 'nudges', add: nudge }])
    return nudge
  })

/**
 * Decides a nudge: skipped, snoozed (with `snoozedUntil`, the day from which the person may be suggested
 * again) or reached; null takes the decision back, and the snooze with it. Not contact, whatever it says.
 */
export const decideNudge = (
  db: PorchlightDatabase,
  deps: Deps,
  {
    id,
    outcome,
    snoozedUntil = null,
  }: { id: string; outcome: NudgeRecord['outcome']; snoozedUntil?: Day | null },
): Promise<void> =>
  inOneGo(db, async () => {
    const nudge = await db.nudges.get(id)
    if (!nudge) return
    const decidedAtMs = outcome === null ? null : deps.now()
    const changes: Change[] = [{ table: 'nudges', id, set: { outcome, decidedAtMs } }]
    if (outcome === 'snoozed' || nudge.outcome === 'snoozed') {
      changes.push({ table: 'people', id: nudge.personId, set: { snoozedUntil } })
    }
    await write(db, deps, changes)
  })
