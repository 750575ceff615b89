import * as v from 'valibot'
import { cadences, type Ritual } from '@/lib/domain/check-ins/ritual'
import { field, type Fields, repairFields } from './fields'
import { lengthMinutes, meetingUrl } from './plan'
import { day, dayOrNull, filledText, instant, minuteOfDay, text, zone } from './values'

export const ritualFields: Fields<Ritual> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  what: field(text, ''),
  cadence: field(v.picklist(cadences), 'month'),
  // So far ahead that nobody is asked after it: the quiet way to be wrong.
  firstDay: field(day, '9999-12-31'),
  atMinutes: field(v.nullable(minuteOfDay), null),
  minutes: field(lengthMinutes, 60),
  zone: field(zone, null),
  meetingUrl: field(meetingUrl, ''),
  lastHeldDay: field(dayOrNull, null),
  addedAtMs: field(instant, 0),
}

export const parseRitual = (value: unknown) => repairFields(ritualFields, value)
