import * as v from 'valibot'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import { mostTimes, type Plan } from '@/lib/domain/check-ins/plan'
import { field, type Fields, repairFields } from './fields'
import { filledText, instant, instantOrNull, text } from './values'

/** As it is kept, and nothing else: an address from a file is opened one day. */
export const meetingUrl = v.pipe(
  v.string(),
  v.check((url) => meetingUrlOf(url) === url),
)

/** A week at most. */
export const lengthMinutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_080))

export const planFields: Fields<Plan> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  what: field(text, ''),
  proposedMs: field(v.pipe(v.array(instant), v.maxLength(mostTimes)), []),
  atMs: field(instantOrNull, null),
  minutes: field(lengthMinutes, 60),
  meetingUrl: field(meetingUrl, ''),
  outcome: field(v.nullable(v.picklist(['happened', 'called-off'])), null),
  outcomeAtMs: field(instantOrNull, null),
  addedAtMs: field(instant, 0),
}

export const parsePlan = (value: unknown) => repairFields(planFields, value)
