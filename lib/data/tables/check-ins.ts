import * as v from 'valibot'
import { type CheckIn, families } from '@/lib/domain/check-ins/check-in'
import { channelKinds } from '@/lib/domain/people/reach/channel'
import { field } from '../parse/fields'
import { filledText, instant, instantOrNull, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A message that was opened in an app, without its text. */
export const checkIns: SyncedTableOf<CheckIn> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId', 'openedAtMs'],
  about: 'personId',
  private: [],
  fields: {
    id: field(filledText, ''),
    /** The person it was for. */
    personId: field(text, ''),
    /** The kind of message. */
    family: field(v.picklist(families), 'catchingUp'),
    /** Where the draft was opened: a kind of channel, or `copy`. */
    channelKind: field(v.picklist([...channelKinds, 'copy']), 'copy'),
    openedAtMs: field(instant, 0),
    /** The answer to "Did it go?"; null: not answered. */
    went: field(v.nullable(v.picklist(['yes', 'not-yet', 'no'])), null),
    wentAtMs: field(instantOrNull, null),
    /** The answer to "Any word back?". */
    word: field(v.nullable(v.picklist(['replied', 'not-now', 'quiet'])), null),
    wordAtMs: field(instantOrNull, null),
  },
}
