import type { HardTime } from '@/lib/domain/people/hard-time'
import { field } from '../parse/fields'
import { day, dayOrNull, filledText, instantOrNull, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** Something hard that somebody is going through. */
export const hardTimes: SyncedTableOf<HardTime> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['what'],
  fields: {
    id: field(filledText, ''),
    /** Whose. */
    personId: field(text, ''),
    /** What it is. */
    what: field(text, ''),
    // So long ago that nobody is asked after it: the quiet way to be wrong.
    beganDay: field(day, '1970-01-01'),
    /** Null while it lasts. */
    endedDay: field(dayOrNull, null),
    /** When the follow-up after two days was answered. */
    answeredTwoDaysAtMs: field(instantOrNull, null),
    /** The same, after one week. */
    answeredOneWeekAtMs: field(instantOrNull, null),
    /** The same, after three weeks. */
    answeredThreeWeeksAtMs: field(instantOrNull, null),
  },
}
