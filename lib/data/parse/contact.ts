import * as v from 'valibot'
import { type Contact, contactKinds, feltMets } from '@/lib/domain/people/contact'
import { field, type Fields, repairFields } from './fields'
import { filledText, instant, text, textOrNull } from './values'

export const contactFields: Fields<Contact> = {
  id: field(filledText, ''),
  personId: field(text, ''),
  atMs: field(instant, 0),
  kind: field(v.picklist(contactKinds), 'other'),
  began: field(v.nullable(v.picklist(['me', 'them'])), null),
  energy: field(v.nullable(v.picklist(['lighter', 'same', 'heavier'])), null),
  feltMet: field(v.nullable(v.picklist(feltMets)), null),
  note: field(text, ''),
  checkInId: field(textOrNull, null),
}

export const parseContact = (value: unknown) => repairFields(contactFields, value)
