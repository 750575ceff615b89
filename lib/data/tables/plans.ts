import * as v from 'valibot'
import { mostTimes } from '@/lib/domain/check-ins/most-times'
import type { Plan } from '@/lib/domain/check-ins/plan'
import { field } from '../parse/fields'
import { filledText, instant, instantOrNull, lengthMinutes, meetingUrl, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** Something to do together once. */
export const plans: SyncedTableOf<Plan> = {
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
    /** The times proposed. */
    proposedMs: field(v.pipe(v.array(instant), v.maxLength(mostTimes)), []),
    /** The time agreed; null while it is only proposed. */
    atMs: field(instantOrNull, null),
    /** How long it may take. */
    minutes: field(lengthMinutes, 60),
    /** The address of a call. */
    meetingUrl: field(meetingUrl, ''),
    /** What became of it; null: not said. */
    outcome: field(v.nullable(v.picklist(['happened', 'called-off'])), null),
    outcomeAtMs: field(instantOrNull, null),
    addedAtMs: field(instant, 0),
  },
}
