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

/** The version of the stores below. Each version is frozen once released; a new one gets its own entry. */
export const schemaVersion = 4

/** Primary key, then indexes, of every store of version 1. */
export const storesV1 = {
  people: 'id',
  channels: 'id, personId',
  contacts: 'id, personId, atMs',
  nudges: 'id, day, personId',
  checkIns: 'id, personId, openedAtMs',
  selfCheckIns: 'id, day',
  spans: 'id, startedAtMs, site',
  dayTotals: '[deviceId+day+site+surface], day',
  outbox: 'key',
  meta: 'key',
} as const

/** The stores that version 2 adds. */
export const storesV2 = {
  overrides: 'id, atMs',
  afterVisits: 'id, visitEndedAtMs',
} as const

/** The stores and indexes that version 3 adds. */
export const storesV3 = {
  // Who has no rhythm is not in that index: whom to suggest is found without looking at everybody.
  people: 'id, rhythmDays',
  hardTimes: 'id, personId',
  memories: 'id, personId',
  merges: 'id, keptId, mergedId',
  dismissals: 'id',
  imports: 'id, atMs',
} as const

/**
 * The stores and indexes that version 4 adds. An older release would read a goodbye without a day as none, and must not
 * write here.
 */
export const storesV4 = {
  plans: 'id, personId',
  rituals: 'id, personId',
  // The list begins with the closest, in order of name: its first rows are found without reading everybody.
  people: 'id, rhythmDays, [circle+name]',
  drafts: 'id, personId',
} as const

/** What every record of a synced table carries besides its own fields. */
export interface Upkeep {
  /** For each field, the hybrid clock stamp of its last change; a member of a set or map is `contexts.family`. */
  stamps: Record<string, string>
  /** When it was removed (epoch ms); null while it lives. */
  deletedAtMs: number | null
}

export type Stored<T> = T & Upkeep

/** The tables that two machines will share, with what they hold. */
export interface SyncedRecords {
  people: Person
  channels: Channel
  contacts: Contact
  nudges: NudgeRecord
  checkIns: CheckIn
  selfCheckIns: SelfCheckIn
  overrides: Override
  afterVisits: AfterVisit
  hardTimes: HardTime
  memories: Memory
  plans: Plan
  rituals: Ritual
  merges: Merge
  dismissals: Dismissal
  imports: PeopleImport
  drafts: OwnDraft
}

export type SyncedTable = keyof SyncedRecords

export const syncedTables = [
  'people',
  'channels',
  'contacts',
  'nudges',
  'checkIns',
  'selfCheckIns',
  'overrides',
  'afterVisits',
  'hardTimes',
  'memories',
  'plans',
  'rituals',
  'merges',
  'dismissals',
  'imports',
  'drafts',
] as const satisfies readonly SyncedTable[]

/** Tables whose records belong to one person, follow them into a merge, and go with them. */
export const personalTables = [
  'channels',
  'contacts',
  'nudges',
  'checkIns',
  'hardTimes',
  'memories',
  'drafts',
  'plans',
  'rituals',
] as const satisfies readonly SyncedTable[]

/** What every row of the outbox has. */
interface Noted {
  /** `table/id`; `table/stamp` for many. */
  key: string
  table: SyncedTable
  /** Of the change; for many, of when they were noted. */
  stamp: string
  /** Erased for good; nothing is left but the id. */
  forgotten: boolean
}

/**
 * A record that changed since it was last shared, once however often it changes, or many that changed in one go. A
 * record may stand in several rows; whether it is still in its table tells what became of it.
 */
export type OutboxRow = Noted & ({ id: string } | { ids: string[] })

export interface MetaRow {
  key: string
  value: unknown
}

export const isSynced = (table: string): table is SyncedTable =>
  (syncedTables as readonly string[]).includes(table)
