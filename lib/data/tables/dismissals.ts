import { type Dismissal, dismissedPair } from '@/lib/domain/people/dismissal'
import { field } from '../parse/fields'
import { filledText, instant } from '../parse/values'
import type { SyncedTableOf } from './define'

/** Two people who look like one and are not. The `id` is both ids in order, with `+` between them. */
export const dismissals: SyncedTableOf<Dismissal> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: [],
  about: { names: ({ id }) => dismissedPair(id) },
  private: [],
  fields: {
    id: field(filledText, ''),
    /** When it was said. */
    atMs: field(instant, 0),
  },
}
