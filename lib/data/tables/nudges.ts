import * as v from 'valibot'
import type { NudgeReason, NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import { dateLabels } from '@/lib/domain/people/person'
import { field } from '../parse/fields'
import { amount, day, filledText, instant, instantOrNull, text } from '../parse/values'
import type { SyncedTableOf } from './define'

const daysOrNull = v.nullable(amount)

const reason: v.GenericSchema<unknown, NudgeReason> = v.variant('kind', [
  v.looseObject({ kind: v.literal('quiet'), days: amount }),
  v.looseObject({ kind: v.literal('new') }),
  v.looseObject({ kind: v.literal('next-time'), text: v.string(), days: daysOrNull }),
  v.looseObject({ kind: v.literal('promised'), days: daysOrNull }),
  v.looseObject({ kind: v.literal('drifting'), days: amount }),
  v.looseObject({ kind: v.literal('hard-time'), days: daysOrNull }),
  v.looseObject({
    kind: v.literal('date'),
    label: v.picklist(dateLabels),
    text: v.string(),
    inDays: v.pipe(v.number(), v.integer()),
  }),
])

/** A person who was suggested on a day. */
export const nudges: SyncedTableOf<NudgeRecord> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['day', 'personId'],
  about: 'personId',
  private: ['reason'],
  fields: {
    id: field(filledText, ''),
    /** The day on which the person was suggested. */
    day: field(day, '1970-01-01'),
    /** The person. */
    personId: field(text, ''),
    /**
     * Why they were suggested. `days` since the last contact, null without any; `inDays` below 0: belated.
     */
    reason: field(reason, { kind: 'new' }),
    offeredAtMs: field(instant, 0),
    /** Null while undecided. */
    outcome: field(v.nullable(v.picklist(['skipped', 'snoozed', 'reached'])), null),
    decidedAtMs: field(instantOrNull, null),
  },
}
