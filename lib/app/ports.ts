import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Entries } from '@/lib/domain/boundaries/entry'
import type { Break } from '@/lib/domain/boundaries/break'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import type { AfterVisit, Override } from '@/lib/domain/boundaries/override'
import type { CalmHealthById } from '@/lib/domain/boundaries/calm/health'
import type { CalmPlace } from '@/lib/domain/boundaries/calm/switches'
import type { OverlayOrder } from '@/lib/domain/boundaries/overlay-order'
import type { CheckIn } from '@/lib/domain/check-ins/check-in'
import type { OwnDraft } from '@/lib/domain/check-ins/own-draft'
import type { Plan } from '@/lib/domain/check-ins/plan'
import type { Reminded } from '@/lib/domain/check-ins/reminder'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import type { Channel, ChannelKind } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { Dismissal } from '@/lib/domain/people/dismissal'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { PeopleImport } from '@/lib/domain/people/import/people-import'
import type { AddressReading } from '@/lib/domain/people/reach/address-reading'
import type { Memory } from '@/lib/domain/people/memory'
import type { Merge } from '@/lib/domain/people/merge'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import type { Settings } from '@/lib/domain/settings'
import type { Reading } from '@/lib/domain/time/advance'
import type { Attention } from '@/lib/domain/time/attention'
import type { Day } from '@/lib/domain/time/day'
import type { Seen, SeenTab } from '@/lib/domain/time/front'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { CountedSpan, Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Instant, Minutes } from '@/lib/domain/time/units'

export interface Clock {
  read(): Reading
}

/**
 * The timer that triggers the next look; setting it again replaces it. If it is lost with the worker, alarms
 * take over.
 */
export interface Timer {
  after(ms: number): void
  stop(): void
}

/** A tab that shows a watched and granted site, with what the extension did to it. */
export interface Page extends SeenTab {
  /** Its tab was muted because of a pause. */
  silenced: boolean
}

export interface Tabs {
  /** What the browser shows now, and the watched sites with only those of their hosts that are granted. */
  seen(
    settings: Pick<Settings, 'sites' | 'idleSeconds'>,
  ): Promise<Seen & { tabs: Page[]; granted: WatchedSite[] }>
  /**
   * Asks a page to show an overlay, unless it shows the same already; resolves when the page answers, however long that
   * takes. A page that no longer exists is no error.
   */
  show(page: Pick<Page, 'tabId' | 'audible'> & { inSight: boolean }, order: OverlayOrder): Promise<void>
  /** Unmutes a tab that was muted because of a pause, and no other. */
  giveSound(tabId: number): Promise<void>
}

/** The state in storage.local. */
export interface LocalState {
  settings: Settings
  boundaries: Boundaries
  passes: Pass[]
  attention: Attention
  /** "I am with someone until …" */
  presence: Presence | null
  /** The break in which every boundary is off; null without one. */
  breakUntil: Break | null
  /** The short pauses that were waited out, for the visits going on. */
  entries: Entries
}

/** Reads the state parsed and repaired. Only the background saves it. */
export interface LocalStateStore {
  read(): Promise<LocalState>
  save(values: Partial<LocalState>): Promise<void>
}

export interface Usages {
  totalsOn(day: Day): Promise<DayTotal[]>
  /** The recorded spans that overlap a time range (epoch ms, end excluded). */
  spansBetween(fromMs: Instant, toMs: Instant): Promise<Span[]>
  /**
   * Records closed spans with their totals. Idempotent: a span recorded again changes nothing. A span without
   * a day is split at day boundaries.
   */
  record(recording: {
    spans: (Span | CountedSpan)[]
    deviceId: string
    dayStartMinutes: Minutes
  }): Promise<void>
}

/** Blocks new navigations to the feeds of the closed sites, and to no others. */
export interface NetworkRules {
  close(sites: { closed: WatchedSite[]; open: WatchedSite[] }): Promise<void>
}

/** Applies calm switches to open and future pages of some sites, and of no others. */
export interface CalmPages {
  keep(places: CalmPlace[]): Promise<void>
}

/** The health of the calm switches. Only the background saves it. */
export interface CalmHealths {
  read(): Promise<CalmHealthById>
  save(health: CalmHealthById): Promise<void>
}

/** The sites that the browser lets Porchlight see. */
export interface Grants {
  /** Gives back the host permissions that only the `gone` sites needed; those of the `needed` sites stay. */
  giveBack(gone: WatchedSite[], needed: WatchedSite[]): Promise<void>
}

export interface Badge {
  /** Text of at most four characters; empty shows nothing. */
  show(text: string): Promise<void>
}

export interface Alarms {
  /** Fires once at an instant (epoch ms). */
  at(name: AlarmName, whenMs: Instant): Promise<void>
  /** Fires every so many minutes, at least half a minute. */
  every(name: AlarmName, minutes: Minutes): Promise<void>
  clear(name: AlarmName): Promise<void>
}

export const alarmNames = ['heartbeat', 'day-start', 'pass-end', 'turn', 'reminder'] as const
export type AlarmName = (typeof alarmNames)[number]

/** State of one browser session that has to outlive the worker. */
export interface SessionMemory {
  /** When the pause in a tab appeared (epoch ms). */
  pausedSinceMs(tabId: number): Promise<number | null>
  pauseBegan(tabId: number, atMs: Instant): Promise<void>
}

/**
 * Whether this worker is the first of the browser session; forgotten when the session ends, even by a crash.
 */
export interface BrowserSession {
  begun(): Promise<boolean>
  begin(): Promise<void>
}

export interface Notices {
  allowed(): Promise<boolean>
  /**
   * Shows a notice, replacing one with the same id. `buttons` are ignored where the browser supports none.
   */
  show(notice: { id: string; title: string; message: string; buttons: string[] }): Promise<void>
}

/** A plan or ritual of a day, with the person's name. */
export interface PlanAhead {
  name: string
  /** In the person's own words ("Coffee"). */
  what: string
  /** Epoch ms; null: at no particular time of the day. */
  atMs: Instant | null
}

/** Plans and rituals with people. */
export interface Plans {
  /** What is still ahead on the person's day at that instant (epoch ms); entries with a time come first. */
  ahead(at: { nowMs: Instant; dayStartMinutes: Minutes }): Promise<PlanAhead[]>
}

/** How far the reminder moments were handled; null while reminders are off. Only the background saves it. */
export interface Reminders {
  read(): Promise<Reminded | null>
  save(reminded: Reminded | null): Promise<void>
}

/** Everything in the database that choosing today's person needs. */
interface NudgeData {
  /** People with a rhythm, and people whose hard time has a follow-up due; nobody else is ever suggested. */
  people: Person[]
  /** True when there are no people at all, with or without a rhythm. */
  nobody: boolean
  contacts: Contact[]
  nudges: NudgeRecord[]
  checkIns: CheckIn[]
  hardTimes: HardTime[]
  selfCheckIn: SelfCheckIn | null
}

export interface People {
  /** The decisions of a day so far. Cheap to read, however many people and years there are. */
  soFar(day: Day): Promise<Pick<NudgeData, 'nudges' | 'selfCheckIn'>>
  /** Undefined when they do not exist or were removed. */
  person(id: string): Promise<Person | undefined>
  nudgeData(day: Day): Promise<NudgeData>
  channelsOf(personId: string): Promise<Channel[]>
  /** Stores a nudge and returns the one that holds for its day; a day has at most `perDay`. */
  offer(offer: Pick<NudgeRecord, 'day' | 'personId' | 'reason'> & { perDay: number }): Promise<NudgeRecord>
}

/** The person's own log of ways taken past a boundary. */
export interface Overrides {
  note(override: Omit<Override, 'id' | 'atMs'>): Promise<void>
}

export type NewId = () => string

/** Each kind of record that use cases read and write, by its table. */
export interface Records {
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
  drafts: OwnDraft
  imports: PeopleImport
}

export type RecordTable = keyof Records
/** The tables whose records may belong to a person. */
export type OwnedTable = { [T in RecordTable]: 'personId' extends keyof Records[T] ? T : never }[RecordTable]

/**
 * Reads and writes within one transaction. Await nothing but its own promises: the database commits as soon
 * as it has no pending request. Removed records are left out unless `removed` asks for them.
 */
export interface Transaction {
  get<T extends RecordTable>(
    table: T,
    id: string,
    also?: { removed: boolean },
  ): Promise<Records[T] | undefined>
  /** The records whose indexed field has one of these values, in order of id. */
  where<T extends RecordTable, F extends string & keyof Records[T]>(
    table: T,
    field: F,
    values: readonly Records[T][F][],
    also?: { removed: boolean },
  ): Promise<Records[T][]>
  all<T extends RecordTable>(table: T, also?: { removed: boolean }): Promise<Records[T][]>
  add<T extends RecordTable>(table: T, record: Records[T]): Promise<void>
  /**
   * Sets fields of an existing record; does nothing without one. Of a set or map (`contexts`, `members`,
   * `dates`) the named entries change, and all others stay.
   */
  change<T extends RecordTable>(table: T, id: string, set: Partial<Omit<Records[T], 'id'>>): Promise<void>
  /**
   * Restores a record's fields to their values before they were set, each only if it still has the value that
   * was set; sets and maps entry by entry. The values in `before` are parsed like anything stored.
   */
  putBack(
    table: RecordTable,
    id: string,
    fields: { set: Record<string, unknown>; before: Record<string, unknown> },
  ): Promise<void>
  /** Marks a record as removed; it can be restored. */
  remove(table: RecordTable, id: string): Promise<void>
  restore(table: RecordTable, id: string): Promise<void>
  /** Erases a record for good. */
  forget(table: RecordTable, id: string): Promise<void>
  /** Erases people for good, with every record that belongs to them or names them. */
  forgetPeople(ids: readonly string[]): Promise<void>
}

/** Undoes what was done. Call it at most once. */
export type Undo = () => Promise<unknown>

/** A use case's result and what undoes it. */
export interface Done<T> {
  answer: T
  undo: Undo
}

/** People's records. Pages and the background may write at the same time. */
export interface Store {
  /**
   * The tables whose records belong to one person: they follow the person into a merge and are erased with
   * them.
   */
  readonly owned: readonly OwnedTable[]
  /**
   * Runs work in one transaction, all or nothing. `undo` reverts, in one transaction, what this one wrote,
   * each field only if it still is as this one left it; erased records stay erased.
   */
  run<T>(work: (records: Transaction) => Promise<T>): Promise<Done<T>>
}

/** The views that pages showed last and will show at their next first paint. */
export interface LastViews {
  forget(): void
}

/** What use cases on people's records depend on. */
export interface RecordPorts {
  store: Store
  /** Epoch milliseconds. */
  now: () => number
  newId: NewId
  /** Minutes after midnight at which a day begins. */
  dayStartMinutes: Minutes
}

/**
 * Reports the progress of long work (0 to 1), and yields to the page after each time slice. Rejects once
 * cancelled.
 */
export type Pace = (done: number) => Promise<void>

export interface PaceParts {
  signal?: AbortSignal
  onProgress?: (done: number) => void
}

/**
 * Receives the progress of a long write (0 to 1), at each hundredth. When it throws, the write is rolled
 * back.
 */
export type OnProgress = (done: number) => void

/** A record as it is stored, removed or not. */
export interface StoredRecord<T> {
  record: T
  removed: boolean
  /** The names of the fields that were set later than `field`; for a set or map its members, as `dates.<id>`. */
  changedSince(field: string & keyof T): string[]
}

/**
 * Like `Transaction`, for thousands of records: the page stays responsive, and the store does not remember how
 * to undo the writes.
 */
export interface ManyRecords {
  /** Every record of a table, removed ones included, in order of id. */
  every<T extends RecordTable>(table: T): Promise<StoredRecord<Records[T]>[]>
  /** Like `every`, but only the id and owner of each record, so that nothing else has to be parsed. */
  everyOwner(table: OwnedTable): Promise<{ id: string; personId: string | null; removed: boolean }[]>
  /** Adds records. None of their ids may exist yet. */
  add(records: { [T in RecordTable]?: Records[T][] }, between?: OnProgress): Promise<void>
  /**
   * Calls `change` with each record as it is now, and sets the fields that it returns; null changes nothing.
   * Removed records are left out. Returns how many records were changed.
   */
  change<T extends RecordTable>(
    table: T,
    ids: readonly string[],
    change: (record: Records[T]) => Partial<Omit<Records[T], 'id'>> | null,
  ): Promise<number>
  /** Erases records. */
  forget(ids: { [T in RecordTable]?: string[] }, between?: OnProgress): Promise<void>
}

/** Like `Store`, for thousands of records. */
export interface ManyStore {
  /** All records of some tables at the same instant, without the removed ones. */
  all<T extends RecordTable>(tables: readonly T[]): Promise<{ [K in T]: Records[K][] }>
  /** Runs work as one transaction, which is all or nothing. */
  run<T>(work: (records: ManyRecords) => Promise<T>): Promise<T>
}

/** What use cases need to parse addresses and to read and write thousands of records. */
export interface ManyPorts extends RecordPorts {
  many: ManyStore
  createPace(parts?: PaceParts): Pace
  /** Parses the address of a channel; `region` (`US`) is used for numbers without a country code. */
  readAddress(kind: ChannelKind, raw: string, region: string | null): Promise<AddressReading>
}
