import type { Contact } from '@/lib/domain/people/contact'
import { type Day, dayOf } from '@/lib/domain/time/day'
import type { Instant } from '@/lib/domain/time/units'
import type { RecordPorts, Transaction } from '../ports'
import { reachedNudgeOf, undecidedNudgeOf } from '../today/nudges-of-day'
import { answerFollowUps, takeBackFollowUps } from './hard-times'

/**
 * After contact on a day: marks the open nudge for that person as reached and a due follow-up as answered.
 */
export async function reach(
  records: Transaction,
  { personId, atMs }: Contact,
  { day, nowMs }: { day: Day; nowMs: Instant },
): Promise<void> {
  await answerFollowUps(records, { personId, day, atMs })
  const nudge = await undecidedNudgeOf(records, { personId, days: [day] })
  if (nudge) await records.change('nudges', nudge.id, { outcome: 'reached', decidedAtMs: nowMs })
}

/**
 * After a contact was removed: reopens the nudge of its day that it had reached and the follow-up that it had
 * answered, unless the two talked since the nudge was offered.
 */
export async function takeBackReach(
  records: Transaction,
  contact: Contact,
  { dayStartMinutes }: Pick<RecordPorts, 'dayStartMinutes'>,
): Promise<void> {
  const { personId, atMs } = contact
  await takeBackFollowUps(records, contact)
  const nudge = await reachedNudgeOf(records, { personId, days: [dayOf(atMs, dayStartMinutes)] })
  if (!nudge) return
  const others = await records.where('contacts', 'personId', [personId])
  if (!others.some((one) => one.atMs >= nudge.offeredAtMs))
    await records.change('nudges', nudge.id, { outcome: null, decidedAtMs: null })
}
