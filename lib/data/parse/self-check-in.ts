import * as v from 'valibot'
import { feelings, needs, type SelfCheckIn } from '@/lib/domain/self/self-check-in'
import { field, type Fields, repairFields } from './fields'
import { day, filledText, instant, yesNo } from './values'

export const selfCheckInFields: Fields<SelfCheckIn> = {
  id: field(filledText, ''),
  atMs: field(instant, 0),
  day: field(day, '1970-01-01'),
  feeling: field(v.nullable(v.picklist(feelings)), null),
  need: field(v.nullable(v.picklist(needs)), null),
  wavedAway: field(yesNo, false),
}

export const parseSelfCheckIn = (value: unknown) => repairFields(selfCheckInFields, value)
