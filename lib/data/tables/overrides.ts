import * as v from 'valibot'
import { type Override, overrideKinds } from '@/lib/domain/boundaries/override'
import { field } from '../parse/fields'
import { amount, filledText, instant, text } from '../parse/values'
import type { SyncedTableOf } from './define'

const whys = ['budget', 'visits', 'visit-length', 'quiet', 'presence', 'entry'] as const
const parts = [
  'budget',
  'quiet',
  'entry',
  'calm',
  'cooling-off',
  'site',
  'idle',
  'day-start',
  'zone',
  'observing',
] as const

/** A way past a boundary that you took; only you can look back on it. */
export const overrides: SyncedTableOf<Override> = {
  synced: true,
  since: 1,
  key: 'id',
  indexes: ['atMs'],
  about: null,
  private: ['intention'],
  fields: {
    id: field(filledText, ''),
    /** When you took it. */
    atMs: field(instant, 0),
    /** A pass; three minutes to finish something; presence ended early; a break; a change that loosens. */
    kind: field(v.picklist(overrideKinds), 'pass'),
    /** The site that it opened; empty when it concerned no single site. */
    site: field(text, ''),
    /** What kept the site closed. */
    why: field(v.nullable(v.picklist(whys)), null),
    /** The budgets and quiet times that it suspended; `presence` counts as one. */
    boundaryIds: field(v.array(filledText), []),
    /** How many minutes were granted. */
    minutes: field(v.nullable(amount), null),
    /** What it was for, in your own words; at most 80 characters. */
    intention: field(text, ''),
    /** What a change loosened. */
    parts: field(v.array(v.picklist(parts)), []),
  },
}
