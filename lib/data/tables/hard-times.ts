import type { HardTime } from '@/lib/domain/people/hard-time'
import { field } from '../parse/fields'
import { day, dayOrNull, filledText, instantOrNull, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A hard time that somebody is going through. */
export const hardTimes: SyncedTableOf<HardTime> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['what'],
  fields: {
    id: field(filledText, ''),
    /** The person it is about. */
    personId: field(text, ''),
    /** What it is, in your own words. */
    what: field(text, ''),
    // The fallback is so long ago that no follow-up is due: the safer error.
    beganDay: field(day, '1970-01-01'),
    /** Null while it lasts. */
    endedDay: field(dayOrNull, null),
    /** When the two-day follow-up was answered. */
    answeredTwoDaysAtMs: field(instantOrNull, null),
    /** When the one-week follow-up was answered. */
    answeredOneWeekAtMs: field(instantOrNull, null),
    /** When the three-week follow-up was answered. */
    answeredThreeWeeksAtMs: field(instantOrNull, null),
  },
}
