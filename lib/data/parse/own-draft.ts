import * as v from 'valibot'
import { families } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { field, type Fields, repairFields } from './fields'
import { dayOrNull, filledText, instant, text, textOrNull } from './values'

export const ownDraftFields: Fields<OwnDraft> = {
  id: field(filledText, ''),
  personId: field(textOrNull, null),
  family: field(v.picklist(families), 'catchingUp'),
  text: field(text, ''),
  savedAtMs: field(instant, 0),
  waitsUntil: field(dayOrNull, null),
}

export const parseOwnDraft = (value: unknown) => repairFields(ownDraftFields, value)
