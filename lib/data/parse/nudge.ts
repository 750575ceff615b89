import * as v from 'valibot'
import type { NudgeReason, NudgeRecord } from '@/lib/domain/people/nudge-record'
import { dateLabels } from '@/lib/domain/people/person'
import { field, type Fields, repairFields } from './fields'
import { amount, day, filledText, instant, instantOrNull, text } from './values'

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

export const nudgeFields: Fields<NudgeRecord> = {
  id: field(filledText, ''),
  day: field(day, '1970-01-01'),
  personId: field(text, ''),
  reason: field(reason, { kind: 'new' }),
  offeredAtMs: field(instant, 0),
  outcome: field(v.nullable(v.picklist(['skipped', 'snoozed', 'reached'])), null),
  decidedAtMs: field(instantOrNull, null),
}

export const parseNudge = (value: unknown) => repairFields(nudgeFields, value)
