import { slowerRhythmOffered } from '@/lib/domain/people/nudge/slower'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import type { Days } from '@/lib/domain/time/units'
import { logContact } from '../people/contacts'
import type { Done, RecordPorts, Transaction } from '../ports'

/** "Later this week" brings the nudge back after this many days. */
const laterDays = 3

/** How today's person is decided. */
export type Decision = 'talked' | 'not-today' | 'later'

/** The result of a decision: the slower rhythm (days) to offer after a skip; null: none. */
export interface Decided {
  slowerDays: Days | null
}

/**
 * Logs contact with today's person, or sets them aside, which is never contact. Returns null, changing
 * nothing, when the nudge was decided meanwhile, for instance on another page.
 */
export async function decideNudge(
  ports: RecordPorts,
  { how, nudgeId, personId }: { how: Decision; nudgeId: string; personId: string },
): Promise<Done<Decided | null>> {
  const { store, now, dayStartMinutes } = ports
  const today = dayOf(now(), dayStartMinutes)
  if (how === 'talked') {
    const { undo } = await logContact(ports, { personId, kind: 'other', began: null }, { day: today })
    return { answer: { slowerDays: null }, undo }
  }
  return store.run(async (records) => {
    const nudge = await records.get('nudges', nudgeId)
    if (!nudge || nudge.outcome !== null) return null
    const outcome = how === 'later' ? 'snoozed' : 'skipped'
    await records.change('nudges', nudgeId, { outcome, decidedAtMs: now() })
    if (how === 'not-today') return { slowerDays: await slowerFor(records, personId) }
    await records.change('people', nudge.personId, { snoozedUntil: addToDay(today, laterDays) })
    return { slowerDays: null }
  })
}

/** The slower rhythm (days) to offer for somebody who was just skipped; null: none. */
async function slowerFor(records: Transaction, personId: string): Promise<number | null> {
  const person = await records.get('people', personId)
  if (!person) return null
  const nudges = await records.where('nudges', 'personId', [personId])
  const contacts = await records.where('contacts', 'personId', [personId])
  return slowerRhythmOffered({ person, nudges, contacts })
}
