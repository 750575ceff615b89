import type { Field, Fields } from '../parse/fields'

/** Something that must hold between the fields of one record. */
interface RecordRule<T> {
  /** The field that is at fault where it does not hold. */
  field: keyof T & string
  holds(record: T): boolean
  /** What stands in for the field then. */
  fallback(record: T): T[keyof T]
  /** A file in which it does not hold was made to do harm. */
  hostile?: true
}

/** What is declared of a table that a file holds. */
export interface FileTableOf<T> {
  /** The data version with which it came. A field that came later says so itself. */
  since: number
  /** Its primary key in Dexie's syntax. */
  key: 'id' | `[${string}]`
  /** Its indexes in Dexie's syntax. */
  indexes: readonly string[]
  /** How each field is read, and what stands in for it where it cannot be. */
  fields: Fields<T>
  rules?: readonly RecordRule<T>[]
  /** Words about oneself or others, which a lock keeps from sight. */
  private: readonly (keyof T & string)[]
  /** Names, numbers and addresses, which a lock keeps from sight where the person chooses so. */
  privateByChoice?: readonly (keyof T & string)[]
}

/** A table whose records two machines share: each record has stamps, and each change is noted in the outbox. */
export interface SyncedTableOf<T extends { id: string }> extends FileTableOf<T> {
  synced: true
  key: 'id'
  /**
   * How a record refers to people. `id`: it is a person. `personId`: it belongs to one, follows them into a merge and goes
   * when they are forgotten. `names`: the ids of people whom it names; it goes when one of them is forgotten. Null: to nobody.
   */
  about: T extends { personId: string | null }
    ? 'personId'
    : 'id' | { names(record: T): readonly string[] } | null
  /** Fields that are merged member by member: sets (`true` is in it) and maps (null is not in it). */
  byMember?: { readonly [K in keyof T]?: 'set' | 'map' }
}

/** A table whose records only the device writes that counted them; they are in the file, and have no stamps. */
export interface CountedTableOf<T> extends FileTableOf<T> {
  synced: false
}

/** A table for the upkeep of the others, which is not in the file. */
export interface InternalTableOf<Row> {
  since: number
  key: string
  indexes: readonly string[]
  /** Never set: it carries the type of a row. */
  row?: Row
}

/** Any table, where the type of its records does not matter. */
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
