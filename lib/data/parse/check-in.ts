import * as v from 'valibot'
import { type CheckIn, families } from '@/lib/domain/check-ins/check-in'
import { channelKinds } from '@/lib/domain/people/channel'
import { field, type Fields, repairFields } from './fields'
import { filledText, instant, instantOrNull, text } from './values'

export const checkInFields: Fields<CheckIn> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  family: field(v.picklist(families), 'catchingUp'),
  channelKind: field(v.picklist([...channelKinds, 'copy']), 'copy'),
  openedAtMs: field(instant, 0),
  went: field(v.nullable(v.picklist(['yes', 'not-yet', 'no'])), null),
  wentAtMs: field(instantOrNull, null),
  word: field(v.nullable(v.picklist(['replied', 'not-now', 'quiet'])), null),
  wordAtMs: field(instantOrNull, null),
}

export const parseCheckIn = (value: unknown) => repairFields(checkInFields, value)
