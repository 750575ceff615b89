import { mayBeSuggested } from '@/lib/domain/people/nudge/may-be-suggested'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Day } from '@/lib/domain/time/day'
import type { People, RecordPorts, Transaction } from '../ports'

/** False for somebody who was removed, erased, put to rest or said goodbye to since this morning. */
async function isLivingPerson(records: Transaction, personId: string): Promise<boolean> {
  const person = await records.get('people', personId)
  return person !== undefined && mayBeSuggested(person)
}

/** The nudge that already holds for the offer's day: for the same person, or the one that fills the day. */
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
 * Stores a nudge and returns the one that holds for its day. When `perDay` nudges exist already, that is one
 * of those; when this person was already suggested that day, that one, decided or not. Two pages that offer
 * at the same time get the same result.
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

/** `offer` of the People port, with ports made at each call. */
export const offering =
  (ports: () => Promise<RecordPorts>): People['offer'] =>
  async (nudge) =>
    offerNudge(await ports(), nudge)
