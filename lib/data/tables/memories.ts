import type { Memory } from '@/lib/domain/people/memory'
import { field } from '../parse/fields'
import { filledText, instant, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** A memory of somebody. */
export const memories: SyncedTableOf<Memory> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['personId'],
  about: 'personId',
  private: ['text'],
  fields: {
    id: field(filledText, ''),
    /** The person it is about. */
    personId: field(text, ''),
    text: field(text, ''),
    /** When it was written. */
    atMs: field(instant, 0),
  },
}
