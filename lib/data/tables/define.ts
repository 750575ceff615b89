import type { Field, Fields } from '../parse/fields'

/** A constraint between the fields of one record. */
interface RecordRule<T> {
  /** The field that is at fault when the constraint is violated. */
  field: keyof T & string
  holds(record: T): boolean
  /** The field's fallback in that case. */
  fallback(record: T): T[keyof T]
  /** A file that violates the constraint is refused as hostile. */
  hostile?: true
}

/** The declaration of a table that is part of files. */
export interface FileTableOf<T> {
  /** The data version that introduced the table. A field that came later has its own `since`. */
  since: number
  /** Its primary key in Dexie's syntax. */
  key: 'id' | `[${string}]`
  /** Its indexes in Dexie's syntax. */
  indexes: readonly string[]
  /** How each field is parsed, and its fallback. */
  fields: Fields<T>
  rules?: readonly RecordRule<T>[]
  /** Fields with private texts about oneself or others, which a lock encrypts. */
  private: readonly (keyof T & string)[]
  /** Fields with names, numbers and addresses, which a lock encrypts if the person chooses so. */
  privateByChoice?: readonly (keyof T & string)[]
}

/**
 * A table whose records several machines share: each record has stamps, and each change is noted in the
 * outbox.
 */
export interface SyncedTableOf<T extends { id: string }> extends FileTableOf<T> {
  synced: true
  key: 'id'
  /**
   * How a record refers to people. `id`: it is a person. `personId`: it belongs to a person, follows them
   * into a merge and is erased when they are forgotten. `names`: the ids of people it mentions; it is erased
   * when one of them is forgotten. Null: it refers to nobody.
   */
  about: T extends { personId: string | null }
    ? 'personId'
    : 'id' | { names(record: T): readonly string[] } | null
  /** Fields that are merged by member: sets (members are `true`) and maps (removed entries are null). */
  byMember?: { readonly [K in keyof T]?: 'set' | 'map' }
}

/**
 * A table whose records are written only by the device that counted them; they are part of files and have no
 * stamps.
 */
export interface CountedTableOf<T> extends FileTableOf<T> {
  synced: false
}

/** An internal table, which is not part of files. */
export interface InternalTableOf<Row> {
  since: number
  key: string
  indexes: readonly string[]
  /** Never set; it only carries the row's type. */
  row?: Row
}

/** The declaration of any table, where its record type does not matter. */
export interface TableDefinition {
  since: number
  key: string
  indexes: readonly string[]
  synced?: boolean
  fields?: Record<string, Field<unknown>>
  rules?: readonly {
    field: string
    holds(record: object): boolean
    fallback(record: object): unknown
    hostile?: true
  }[]
  about?: 'id' | 'personId' | { names(record: object): readonly string[] } | null
  byMember?: { readonly [field: string]: 'set' | 'map' | undefined }
  private?: readonly string[]
  privateByChoice?: readonly string[]
}
