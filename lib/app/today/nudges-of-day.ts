import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Day } from '@/lib/domain/time/day'
import type { Transaction } from '../ports'

interface PersonAndDays {
  personId: string
  days: readonly Day[]
}

const nudgesAbout = async (records: Transaction, { personId, days }: PersonAndDays) =>
  (await records.where('nudges', 'day', days)).filter((nudge) => nudge.personId === personId)

/** The undecided nudge for that person on one of those days. */
export const undecidedNudgeOf = async (
  records: Transaction,
  whose: PersonAndDays,
): Promise<NudgeRecord | undefined> =>
  (await nudgesAbout(records, whose)).find(({ outcome }) => outcome === null)

/** The nudge on one of those days that was answered by reaching that person. */
export const reachedNudgeOf = async (
  records: Transaction,
  whose: PersonAndDays,
): Promise<NudgeRecord | undefined> =>
  (await nudgesAbout(records, whose)).find(({ outcome }) => outcome === 'reached')
