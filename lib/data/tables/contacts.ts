import * as v from 'valibot'
import { type Contact, contactKinds, feltMets } from '@/lib/domain/people/contact'
import { field } from '../parse/fields'
import { filledText, instant, text, textOrNull } from '../parse/values'
import type { SyncedTableOf } from './define'

/** Something that really happened between two people. An opened draft or a skipped nudge is no contact. */
export const contacts: SyncedTableOf<Contact> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId', 'atMs'],
  about: 'personId',
  private: ['energy', 'feltMet', 'note'],
  fields: {
    id: field(filledText, ''),
    /** The person it was with. */
    personId: field(text, ''),
    /** When it happened. */
    atMs: field(instant, 0),
    kind: field(v.picklist(contactKinds), 'other'),
    /** Who began it; null: not said. */
    began: field(v.nullable(v.picklist(['me', 'them'])), null),
    /** How you felt after it. */
    energy: field(v.nullable(v.picklist(['lighter', 'same', 'heavier'])), null),
    /** Whether you felt met. */
    feltMet: field(v.nullable(v.picklist(feltMets)), null),
    note: field(text, ''),
    /** The check-in that led to it. */
    checkInId: field(textOrNull, null),
  },
}
