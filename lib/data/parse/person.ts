import * as v from 'valibot'
import { circles, type Person } from '@/lib/domain/people/person'
import { field, type Fields, repairFields } from './fields'
import { dayOrNull, filledText, instant, instantOrNull, text, textOrNull, yesNo } from './values'

const rhythm = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(1)))
// A context that this release does not know stays in the set.
const contexts = v.record(v.string(), v.boolean()) as v.GenericSchema<unknown, Person['contexts']>

export const personFields: Fields<Person> = {
  id: field(filledText, ''),
  name: field(text, ''),
  circle: field(v.picklist(circles), 'wider'),
  contexts: field(contexts, {}),
  // Without a rhythm nobody is suggested: the quiet way to be wrong.
  rhythmDays: field(rhythm, null),
  preferredChannelId: field(textOrNull, null),
  notes: field(text, ''),
  nextTime: field(text, ''),
  valued: field(text, ''),
  addedAtMs: field(instant, 0),
  clockResetAtMs: field(instantOrNull, null),
  snoozedUntil: field(dayOrNull, null),
  resting: field(yesNo, false),
}

export const parsePerson = (value: unknown) => repairFields(personFields, value)
