import { Dexie, type Table } from 'dexie'
import type { AfterVisit, Override } from '@/lib/domain/boundaries/override'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import type { Channel } from '@/lib/domain/people/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { Dismissal } from '@/lib/domain/people/dismissal'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'
import type { Merge } from '@/lib/domain/people/merge'
import type { NudgeRecord } from '@/lib/domain/people/nudge-record'
import type { PeopleImport } from '@/lib/domain/people/people-import'
import type { Person } from '@/lib/domain/people/person'
import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import { NewerDataError, readOnlyWhenNewer } from './read-only'
import {
  type MetaRow,
  type OutboxRow,
  type Stored,
  schemaVersion,
  storesV1,
  storesV2,
  storesV3,
  storesV4,
} from './schema'

/** IndexedDB counts Dexie's version 1 as 10; 11 to 19 are repairs that Dexie makes within it. */
const isNewer = (nativeVersion: number) => nativeVersion >= (schemaVersion + 1) * 10

export class PorchlightDatabase extends Dexie {
  declare people: Table<Stored<Person>, string>
  declare channels: Table<Stored<Channel>, string>
  declare contacts: Table<Stored<Contact>, string>
  declare nudges: Table<Stored<NudgeRecord>, string>
  declare checkIns: Table<Stored<CheckIn>, string>
  declare selfCheckIns: Table<Stored<SelfCheckIn>, string>
  declare overrides: Table<Stored<Override>, string>
  declare afterVisits: Table<Stored<AfterVisit>, string>
  declare hardTimes: Table<Stored<HardTime>, string>
  declare memories: Table<Stored<Memory>, string>
  declare plans: Table<Stored<Plan>, string>
  declare rituals: Table<Stored<Ritual>, string>
  declare merges: Table<Stored<Merge>, string>
  declare dismissals: Table<Stored<Dismissal>, string>
  declare imports: Table<Stored<PeopleImport>, string>
  declare drafts: Table<Stored<OwnDraft>, string>
  declare spans: Table<Span, string>
  declare dayTotals: Table<DayTotal, [string, string, string, string]>
  declare outbox: Table<OutboxRow, string>
  declare meta: Table<MetaRow, string>

  /** Known once open: a newer release wrote this data, so that it may be read here but not written. */
  newerThanCode = false

  constructor(name: string) {
    const factory = globalThis.indexedDB
    super(name, {
      // What many rows at once changed would not be taken out of it (write-many.ts), and nothing here asks for the same twice.
      cache: 'disabled',
      indexedDB: {
        // Without a version IndexedDB never upgrades: Dexie would add its own stores to newer data (dexie#2097).
        open: (store: string, version?: number) =>
          this.newerThanCode ? factory.open(store) : factory.open(store, version),
        deleteDatabase: (store: string) => factory.deleteDatabase(store),
        databases: () => factory.databases(),
        cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
      } as IDBFactory,
    })
    this.version(1).stores(storesV1)
    this.version(2).stores(storesV2)
    this.version(3).stores(storesV3)
    this.version(4).stores(storesV4)
    this.use(readOnlyWhenNewer(() => this.newerThanCode))
    this.on(
      'ready',
      () => {
        this.newerThanCode = isNewer(this.backendDB().version)
      },
      true,
    )
  }

  /** Opens it, and looks at the stored version before anything could change it. */
  override open() {
    return Dexie.Promise.resolve(this.lookAtVersion()).then(() => super.open()) as ReturnType<Dexie['open']>
  }

  private async lookAtVersion() {
    // A profile that keeps nothing may refuse to list; opening then tells the story.
    const all = await globalThis.indexedDB.databases().catch(() => [])
    this.newerThanCode = all.some((one) => one.name === this.name && isNewer(one.version ?? 0))
  }
}

/** The database under that name. It opens by itself at the first use; `open()` says early whether it can. */
export const openDatabase = (name = 'porchlight') => new PorchlightDatabase(name)

/**
 * Runs the work; when the connection turns out to be closed, opens it again and runs it once more. A worker
 * that the browser froze and woke finds its connection gone (dexie#1805).
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
