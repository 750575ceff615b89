import * as v from 'valibot'
import { type Contact, contactKinds, feltMets } from '@/lib/domain/people/contact'
import { field } from '../parse/fields'
import { filledText, instant, text, textOrNull } from '../parse/values'
import type { SyncedTableOf } from './define'

/** Something that really happened. A draft that was opened and a nudge that was passed over are none. */
export const contacts: SyncedTableOf<Contact> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId', 'atMs'],
  about: 'personId',
  private: ['energy', 'feltMet', 'note'],
  fields: {
    id: field(filledText, ''),
    /** With whom. */
    personId: field(text, ''),
    /** When. */
    atMs: field(instant, 0),
    kind: field(v.picklist(contactKinds), 'other'),
    /** Who began; null: not said. */
    began: field(v.nullable(v.picklist(['me', 'them'])), null),
    /** How it felt after. */
    energy: field(v.nullable(v.picklist(['lighter', 'same', 'heavier'])), null),
    /** Whether you felt met. */
    feltMet: field(v.nullable(v.picklist(feltMets)), null),
    note: field(text, ''),
    /** The check-in that it came of. */
    checkInId: field(textOrNull, null),
  },
}
