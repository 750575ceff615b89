import * as v from 'valibot'
import { families } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import { field } from '../parse/fields'
import { dayOrNull, filledText, instant, text, textOrNull } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A line of your own, or a message that waits. */
export const drafts: SyncedTableOf<OwnDraft> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['text'],
  fields: {
    id: field(filledText, ''),
    /** The person it is for; null: for everybody. */
    personId: field(textOrNull, null),
    /** The kind of message. */
    family: field(v.picklist(families), 'catchingUp'),
    /** Your text; `{name}` stands for the name. */
    text: field(text, ''),
    /** When it was saved. */
    savedAtMs: field(instant, 0),
    /**
     * Null: a line to use again. A day: a message that waits for a second look from that day on; erased once
     * it is opened.
     */
    waitsUntil: field(dayOrNull, null),
  },
}
