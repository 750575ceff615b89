import { Dexie, type Table } from 'dexie'
import { NewerDataError, readOnlyWhenNewer } from './read-only'
import { type DataFormat, dataFormat, type Rows, storesOf } from './schema'

/** IndexedDB counts Dexie's version 1 as 10; 11 to 19 are repairs that Dexie makes within it. */
const isNewer = (nativeVersion: number, { version }: DataFormat) => nativeVersion >= (version + 1) * 10

/** The key of a row: an id, except for day totals, which have no id. */
type KeyIn<T> = T extends 'dayTotals' ? [string, string, string, string] : string

type DexieTables = { [T in keyof Rows]: Table<Rows[T], KeyIn<T>> }

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- Dexie makes a property for each table of the schema
export interface PorchlightDatabase extends DexieTables {}

export class PorchlightDatabase extends Dexie {
  /** Set on opening: a newer release wrote this data, so that it may be read but not written. */
  newerThanCode = false

  constructor(
    name: string,
    /** The version and tables to open the database with. */
    readonly format: DataFormat = dataFormat,
  ) {
    const factory = globalThis.indexedDB
    super(name, {
      // Dexie's cache would not notice bulk changes (write-many.ts), and nothing here repeats a query.
      cache: 'disabled',
      indexedDB: {
        // Without an explicit version IndexedDB never upgrades; otherwise Dexie would add its own stores to
        // newer data (dexie#2097).
        open: (store: string, version?: number) =>
          this.newerThanCode ? factory.open(store) : factory.open(store, version),
        deleteDatabase: (store: string) => factory.deleteDatabase(store),
        databases: () => factory.databases(),
        cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
      } as IDBFactory,
    })
    this.version(format.version).stores(storesOf(format))
    this.use(readOnlyWhenNewer(() => this.newerThanCode))
    this.on(
      'ready',
      () => {
        this.newerThanCode = isNewer(this.backendDB().version, format)
      },
      true,
    )
  }

  /** Opens the database, after checking the stored version before anything could change it. */
  override open() {
    return Dexie.Promise.resolve(this.lookAtVersion()).then(() => super.open()) as ReturnType<Dexie['open']>
  }

  private async lookAtVersion() {
    // A profile without storage may refuse to list databases; opening then gives the actual error.
    const all = await globalThis.indexedDB.databases().catch(() => [])
    this.newerThanCode = all.some((one) => one.name === this.name && isNewer(one.version ?? 0, this.format))
  }
}

/**
 * The database with that name. It opens on first use; call `open()` to learn early whether it can be opened.
 */
export const openDatabase = (name = 'porchlight', format = dataFormat) => new PorchlightDatabase(name, format)

/**
 * Runs the work; when the connection turns out to be closed, reopens it and runs the work once more. A worker
 * that the browser froze and woke has lost its connection (dexie#1805).
 */
export async function steady<T>(db: PorchlightDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const closed = error instanceof Error && error.name === 'DatabaseClosedError'
    if (!closed || Dexie.currentTransaction) throw error
    await db.open()
    return await work()
  }
}

/** Opens the database if need be, and rejects with a NewerDataError when it may only be read. */
export async function writable(db: PorchlightDatabase): Promise<void> {
  if (!db.isOpen()) await db.open()
  if (db.newerThanCode) throw new NewerDataError()
}
