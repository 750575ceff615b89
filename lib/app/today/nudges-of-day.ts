import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Day } from '@/lib/domain/time/day'
import type { Transaction } from '../ports'

interface Whose {
  personId: string
  days: readonly Day[]
}

const nudgesOf = async (records: Transaction, { personId, days }: Whose) =>
  (await records.where('nudges', 'day', days)).filter((nudge) => nudge.personId === personId)

/** The nudge of one of those days that put that person forward and is not decided. */
export const undecidedNudgeOf = async (
  records: Transaction,
  whose: Whose,
): Promise<NudgeRecord | undefined> =>
  (await nudgesOf(records, whose)).find(({ outcome }) => outcome === null)

/** The nudge of one of those days by which that person was reached. */
export const reachedNudgeOf = async (records: Transaction, whose: Whose): Promise<NudgeRecord | undefined> =>
  (await nudgesOf(records, whose)).find(({ outcome }) => outcome === 'reached')
