import * as v from 'valibot'
import { isMonthDay } from '@/lib/domain/people/month-day'
import {
  circles,
  comforts,
  dateLabels,
  type Goodbye,
  type ImportantDate,
  type Person,
  sortings,
} from '@/lib/domain/people/person'
import type { Rest } from '@/lib/domain/people/rest'
import { field, type Fields, repairFields } from './fields'
import {
  day,
  dayOrNull,
  filledText,
  instant,
  instantOrNull,
  minuteOfDay,
  text,
  textOrNull,
  yesNo,
} from './values'

const rhythm = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(1)))
// A context that this release does not know stays in the set.
const contexts = v.record(v.string(), v.boolean()) as v.GenericSchema<unknown, Person['contexts']>
const members = v.record(v.string(), v.boolean())

const year = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))

const importantDate: v.GenericSchema<unknown, ImportantDate> = v.pipe(
  v.looseObject({
    label: v.picklist(dateLabels),
    text: v.string(),
    month: v.number(),
    day: v.number(),
    year: v.nullable(year),
  }),
  v.check(({ month, day: date }) => isMonthDay(month, date)),
)

const rests: v.GenericSchema<unknown, Rest[]> = v.array(v.looseObject({ from: day, until: dayOrNull }))

const goodbye: v.GenericSchema<unknown, Goodbye> = v.looseObject({
  kind: v.picklist(['died', 'parted']),
  day: dayOrNull,
})

// The shape only: a zone that this browser does not know is kept, and not shown.
const timeZone = v.pipe(v.string(), v.regex(/^[\w+/-]{1,64}$/))

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
  nextTimeAtMs: field(instantOrNull, null),
  valued: field(text, ''),
  addedAtMs: field(instant, 0),
  clockResetAtMs: field(instantOrNull, null),
  slowerAnsweredAtMs: field(instantOrNull, null),
  snoozedUntil: field(dayOrNull, null),
  resting: field(yesNo, false),
  rests: field(rests, []),
  kind: field(v.picklist(['person', 'group']), 'person'),
  members: field(members, {}),
  dates: field(v.record(v.string(), v.nullable(importantDate)), {}),
  leaveAlone: field(text, ''),
  notBeforeMinutes: field(v.nullable(minuteOfDay), null),
  notAfterMinutes: field(v.nullable(minuteOfDay), null),
  noCalls: field(yesNo, false),
  timeZone: field(v.nullable(timeZone), null),
  comfort: field(v.nullable(v.picklist(comforts)), null),
  sorting: field(v.picklist(sortings), 'sorted'),
  notBefore: field(dayOrNull, null),
  goodbye: field(v.nullable(goodbye), null),
  importId: field(textOrNull, null),
  mergedInto: field(textOrNull, null),
}

export const parsePerson = (value: unknown) => repairFields(personFields, value)
