import { mayBeSuggested } from '@/lib/domain/people/nudge/may-be-suggested'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Day } from '@/lib/domain/time/day'
import type { People, RecordPorts, Transaction } from '../ports'

/** Somebody removed, forgotten, laid to rest or let go since this morning is put forward no longer. */
async function isLivingPerson(records: Transaction, personId: string): Promise<boolean> {
  const person = await records.get('people', personId)
  return person !== undefined && mayBeSuggested(person)
}

/** What already holds for the day of an offer: its nudge for the same person, or the one that fills the day. */
async function holding(
  records: Transaction,
  { day, personId, perDay }: { day: Day; personId: string; perDay: number },
): Promise<NudgeRecord | undefined> {
  const sameDay = await records.where('nudges', 'day', [day])
  const same = sameDay.find((nudge) => nudge.personId === personId)
  if (same) return same
  const taken: NudgeRecord[] = []
  for (const nudge of sameDay) {
    const isOffered = nudge.outcome === null && (await isLivingPerson(records, nudge.personId))
    if (isOffered || nudge.outcome !== null) taken.push(nudge)
  }
  return taken.length < perDay ? undefined : (taken.find(({ outcome }) => outcome === null) ?? taken[0])
}

/**
 * Stores the nudge of its day and answers the one that holds: when as many as `perDay` already stand or were
 * decided, one of those; when this person was already put forward that day, that one, decided or not. Two
 * pages that offer at once get the same answer.
 */
async function offerNudge(
  { store, now, newId }: RecordPorts,
  { day, personId, reason, perDay }: Parameters<People['offer']>[0],
): Promise<NudgeRecord> {
  const { answer } = await store.run(async (records) => {
    const already = await holding(records, { day, personId, perDay })
    if (already) return already
    const nudge = {
      id: newId(),
      day,
      personId,
      reason,
      offeredAtMs: now(),
      outcome: null,
      decidedAtMs: null,
    } satisfies NudgeRecord
    await records.add('nudges', nudge)
    return nudge
  })
  return answer
}

/** Offers nudges with what use cases need by then. */
export const offering =
  (ports: () => Promise<RecordPorts>): People['offer'] =>
  async (nudge) =>
    offerNudge(await ports(), nudge)
