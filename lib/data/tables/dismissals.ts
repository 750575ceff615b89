import { type Dismissal, dismissedPair } from '@/lib/domain/people/dismissal'
import { field } from '../parse/fields'
import { filledText, instant } from '../parse/values'
import type { SyncedTableOf } from './define'

/** Two people who look like duplicates and are not. The `id` is both ids in order, joined by `+`. */
export const dismissals: SyncedTableOf<Dismissal> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: [],
  about: { names: ({ id }) => dismissedPair(id) },
  private: [],
  fields: {
    id: field(filledText, ''),
    /** When you said so. */
    atMs: field(instant, 0),
  },
}
