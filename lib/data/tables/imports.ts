import * as v from 'valibot'
import type { ImportCounts, PeopleImport } from '@/lib/domain/people/import/people-import'
import { field } from '../parse/fields'
import { amount, filledText, instant, text } from '../parse/values'
import type { SyncedTableOf } from './define'

const counts: v.GenericSchema<unknown, ImportCounts> = v.looseObject({
  added: amount,
  known: amount,
  unreadable: amount,
})

/** An import of people from a file. */
export const imports: SyncedTableOf<PeopleImport> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['atMs'],
  about: null,
  private: [],
  privateByChoice: ['source'],
  fields: {
    id: field(filledText, ''),
    /** When it was done; it can be undone for 30 days. */
    atMs: field(instant, 0),
    /** The file's name. */
    source: field(text, ''),
    /** How many cards or rows were added, known already or unreadable. */
    counts: field(counts, { added: 0, known: 0, unreadable: 0 }),
  },
}
