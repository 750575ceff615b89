import * as v from 'valibot'
import { type AfterVisit, feltAfterVisit } from '@/lib/domain/boundaries/override'
import { field } from '../parse/fields'
import { filledText, instant, text } from '../parse/values'
import type { SyncedTableOf } from './define'

/** How you felt after a visit, if you said so. */
export const afterVisits: SyncedTableOf<AfterVisit> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['visitEndedAtMs'],
  about: null,
  private: ['feltAfter'],
  fields: {
    id: field(filledText, ''),
    /** Main host of the site. */
    site: field(text, ''),
    /** The visit's end; together with `site` it identifies the visit. */
    visitEndedAtMs: field(instant, 0),
    feltAfter: field(v.picklist(feltAfterVisit), 'same'),
  },
}
