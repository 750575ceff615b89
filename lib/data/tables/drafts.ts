import * as v from 'valibot'
import { families } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { field } from '../parse/fields'
import { dayOrNull, filledText, instant, text, textOrNull } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A line of your own. */
export const drafts: SyncedTableOf<OwnDraft> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['text'],
  fields: {
    id: field(filledText, ''),
    /** For whom; null: for everybody. */
    personId: field(textOrNull, null),
    /** The kind of message. */
    family: field(v.picklist(families), 'catchingUp'),
    /** Your words; `{name}` stands where the name goes. */
    text: field(text, ''),
    /** When. */
    savedAtMs: field(instant, 0),
    /** Null: a line to use again. A day: one message that waits for a second look from then on; erased once it went. */
    waitsUntil: field(dayOrNull, null),
  },
}
