import type { InternalTableOf } from './define'

export interface MetaRow {
  key: string
  value: unknown
}

/** Single values about the data itself, under the keys in `meta-keys.ts`. */
export const meta: InternalTableOf<MetaRow> = { since: 1, key: 'key', indexes: [] }
