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

/** Something to do together again and again. */
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
    /** With whom. */
    personId: field(text, ''),
    /** In the person's own words. */
    what: field(text, ''),
    /** How often. */
    cadence: field(v.picklist(cadences), 'month'),
    /** The first one, or the one on which it was picked up again. */
    // So far ahead that nobody is asked after it: the quiet way to be wrong.
    firstDay: field(day, '9999-12-31'),
    /** By the clock of `zone`; null: some time that day. */
    atMinutes: field(minuteOfDayOrNull, null),
    /** How long it may take. */
    minutes: field(lengthMinutes, 60),
    /** By whose clock; null: the device's own. */
    zone: field(zone, null),
    /** Where a call takes place. */
    meetingUrl: field(meetingUrl, ''),
    /** When it last took place. */
    lastHeldDay: field(dayOrNull, null),
    addedAtMs: field(instant, 0),
  },
}
