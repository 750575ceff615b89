import * as v from 'valibot'
import { feelings, needs, type SelfCheckIn } from '@/lib/domain/self/self-check-in'
import { field } from '../parse/fields'
import { day, filledText, instant, yesNo } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A short check-in with yourself. */
export const selfCheckIns: SyncedTableOf<SelfCheckIn> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['day'],
  about: null,
  private: ['feeling', 'need'],
  fields: {
    id: field(filledText, ''),
    atMs: field(instant, 0),
    day: field(day, '1970-01-01'),
    feeling: field(v.nullable(v.picklist(feelings)), null),
    need: field(v.nullable(v.picklist(needs)), null),
    /** You skipped it for that day. */
    wavedAway: field(yesNo, false),
  },
}
