import * as v from 'valibot'
import { cadences } from '@/lib/domain/check-ins/cadence'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import { field } from '../parse/fields'
import {
  day,
  dayOrNull,
  filledText,
  instant,
  lengthMinutes,
  meetingUrl,
  minuteOfDayOrNull,
  text,
  zone,
} from '../parse/values'
import type { SyncedTableOf } from './define'

/** Something to do together regularly. */
export const rituals: SyncedTableOf<Ritual> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['what'],
  privateByChoice: ['meetingUrl'],
  fields: {
    id: field(filledText, ''),
    /** The person it is with. */
    personId: field(text, ''),
    /** What it is, in your own words. */
    what: field(text, ''),
    /** How often it comes round. */
    cadence: field(v.picklist(cadences), 'month'),
    /** The first turn, or the turn at which it was picked up again. */
    // The fallback is so far ahead that nobody is asked about it: the safer error.
    firstDay: field(day, '9999-12-31'),
    /** The time of day in `zone`; null: at no particular time. */
    atMinutes: field(minuteOfDayOrNull, null),
    /** How long it may take. */
    minutes: field(lengthMinutes, 60),
    /** The time zone; null: the device's own. */
    zone: field(zone, null),
    /** The address of a call. */
    meetingUrl: field(meetingUrl, ''),
    /** When it last took place. */
    lastHeldDay: field(dayOrNull, null),
    addedAtMs: field(instant, 0),
  },
}
