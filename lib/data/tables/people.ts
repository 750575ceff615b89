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
import type { Rest } from '@/lib/domain/people/nudge/rest'
import { field } from '../parse/fields'
import {
  day,
  dayOrNull,
  filledText,
  instant,
  instantOrNull,
  minuteOfDayOrNull,
  text,
  textOrNull,
  yesNo,
} from '../parse/values'
import type { SyncedTableOf } from './define'

const rhythm = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(1)))
// The set preserves contexts that this release does not know.
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

// Checks the form only: a zone that this browser does not know is kept, and not shown.
const timeZone = v.pipe(v.string(), v.regex(/^[\w+/-]{1,64}$/))

/** A person, or a group with members. */
export const people: SyncedTableOf<Person> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: [
    // People without a rhythm are not in this index, so that candidates are found without reading everybody.
    'rhythmDays',
    // The list begins with the closest people, by name; this index gives its first rows without reading
    // everybody.
    '[circle+name]',
  ],
  about: 'id',
  byMember: { contexts: 'set', members: 'set', dates: 'map' },
  private: ['notes', 'nextTime', 'valued', 'dates', 'leaveAlone', 'goodbye'],
  privateByChoice: ['name'],
  fields: {
    id: field(filledText, ''),
    name: field(text, ''),
    /** How close they are. */
    circle: field(v.picklist(circles), 'wider'),
    /** Where you know them from: `family` `friends` `work` `neighbours` `community` `learning` `online`. */
    contexts: field(contexts, {}),
    /** The wished days between contacts. Null: not suggested, except for a follow-up in a hard time. */
    // The fallback is no rhythm, so that nobody is suggested by mistake.
    rhythmDays: field(rhythm, null),
    /** The channel that drafts open in. */
    preferredChannelId: field(textOrNull, null),
    notes: field(text, ''),
    /** What to ask next time. */
    nextTime: field(text, ''),
    /** When `nextTime` was written or postponed; after a later contact it is not used any more. */
    nextTimeAtMs: field(instantOrNull, null),
    /** What you value in them. */
    valued: field(text, ''),
    addedAtMs: field(instant, 0),
    /** When the rhythm's clock was restarted, which is not contact. */
    clockResetAtMs: field(instantOrNull, null),
    /**
     * When a slower rhythm was last taken or declined, or another one chosen; earlier skips lead to no offer.
     */
    slowerAnsweredAtMs: field(instantOrNull, null),
    /** Not suggested before that day. */
    snoozedUntil: field(dayOrNull, null),
    /** Never suggested while true. */
    resting: field(yesNo, false),
    /** The days that do not count for the rhythm; `until` is the first day after the rest, or null. */
    rests: field(rests, []),
    /** A group (a choir) has members. */
    kind: field(v.picklist(['person', 'group']), 'person'),
    /** By the id of a person. */
    members: field(members, {}),
    /**
     * By id; `month` 1–12, `day` 1–31 (29 allowed in February), `year` null when it is not known. Null
     * instead of a date: it was removed.
     */
    dates: field(v.record(v.string(), v.nullable(importantDate)), {}),
    /** What not to bring up with them. */
    leaveAlone: field(text, ''),
    /** The earliest time of day to contact them, in their zone. */
    notBeforeMinutes: field(minuteOfDayOrNull, null),
    /** The latest time of day to contact them, in their zone. */
    notAfterMinutes: field(minuteOfDayOrNull, null),
    noCalls: field(yesNo, false),
    /** An IANA name (`Europe/Lisbon`). Null: the device's own zone. */
    timeZone: field(v.nullable(timeZone), null),
    /** How freely you write to them. */
    comfort: field(v.nullable(v.picklist(comforts)), null),
    /** After an import they wait until they are given a circle; only sorted people have a rhythm. */
    sorting: field(v.picklist(sortings), 'sorted'),
    /** Not suggested before that day, which spreads the first nudges after an import. */
    notBefore: field(dayOrNull, null),
    /** Never suggested again; the day is null when it is not known or not said. */
    goodbye: field(v.nullable(goodbye), null),
    /** The import that brought them. */
    importId: field(textOrNull, null),
    /** The person that this record was merged into; the record is no longer listed itself. */
    mergedInto: field(textOrNull, null),
  },
}
