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
import type { Channel } from '@/lib/domain/people/reach/channel'
import type { Contact } from '@/lib/domain/people/contact'
import type { Dismissal } from '@/lib/domain/people/dismissal'
import type { HardTime } from '@/lib/domain/people/hard-time'
import type { Memory } from '@/lib/domain/people/memory'
import type { Merge } from '@/lib/domain/people/merge'
import type { NudgeRecord } from '@/lib/domain/people/nudge/nudge-record'
import type { Person } from '@/lib/domain/people/person'
import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import type { Settings } from '@/lib/domain/settings'
import type { Reading } from '@/lib/domain/time/advance'
import type { Attention } from '@/lib/domain/time/attention'
import type { Day } from '@/lib/domain/time/day'
import type { FrontTab, IdleState } from '@/lib/domain/time/front'
import type { WatchedSite } from '@/lib/domain/time/site'
import type { CountedSpan, Place, Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Instant, Minutes } from '@/lib/domain/time/units'

export interface Clock {
  read(): Reading
}

/** The timer that asks for the next look; setting it again replaces it. Losing it with the worker is covered by alarms. */
export interface Timer {
  after(ms: number): void
  stop(): void
}

/** A tab that shows a watched and granted site. No other tab is ever seen. */
export interface Page {
  tabId: number
  place: Place
  /** It is its window's active tab. */
  active: boolean
}

export interface Tabs {
  seen(
    settings: Pick<Settings, 'sites' | 'idleSeconds'>,
  ): Promise<{ front: FrontTab[]; idle: IdleState; pages: Page[] }>
  /** Asks a page to show something over itself; may take as long as the page does. A page that is gone is no error. */
  show(tabId: number, order: OverlayOrder): Promise<void>
}

/** The small things in storage.local. */
export interface LocalState {
  settings: Settings
  boundaries: Boundaries
  passes: Pass[]
  attention: Attention
  /** "I am with someone until …" */
  presence: Presence | null
  /** Every boundary is off for some days. */
  breakUntil: Break | null
  /** The short pauses that were waited out at the visits going on. */
  entries: Entries
}

/** Reads them parsed and repaired. Only the background saves them. */
export interface LocalStateStore {
  read(): Promise<LocalState>
  save(values: Partial<LocalState>): Promise<void>
}

export interface Usages {
  totalsOn(day: Day): Promise<DayTotal[]>
  /** The recorded spans that touch a stretch of time (epoch ms, end excluded). */
  spansBetween(fromMs: Instant, toMs: Instant): Promise<Span[]>
  /** Records closed spans with their totals, once each however often it is asked. One that names no day is cut at each. */
  record(recording: {
    spans: (Span | CountedSpan)[]
    deviceId: string
    dayStartMinutes: Minutes
  }): Promise<void>
}

/** Keeps new navigations away from the feeds of the closed sites, and from no others. */
export interface NetworkRules {
  close(sites: { closed: WatchedSite[]; open: WatchedSite[] }): Promise<void>
}

/** Keeps pages of some sites calm, those that are open and those that will open, and no others. */
export interface CalmPages {
  keep(places: CalmPlace[]): Promise<void>
}

/** How the calm switches are doing, kept beside the boundaries. Only the background saves it. */
export interface CalmHealths {
  read(): Promise<CalmHealthById>
  save(health: CalmHealthById): Promise<void>
}

/** What the browser lets Porchlight see. */
export interface Grants {
  /** Gives back what only these sites needed; what others still need stays. */
  giveBack(gone: WatchedSite[], needed: WatchedSite[]): Promise<void>
}

export interface Badge {
  /** Text of at most four characters; empty shows nothing. */
  show(text: string): Promise<void>
}

export interface Alarms {
  /** Rings once at an instant (epoch ms). */
  at(name: AlarmName, whenMs: Instant): Promise<void>
  /** Rings every so many minutes, half a minute at least. */
  every(name: AlarmName, minutes: Minutes): Promise<void>
  clear(name: AlarmName): Promise<void>
}

export const alarmNames = ['heartbeat', 'day-start', 'pass-end', 'turn', 'reminder'] as const
export type AlarmName = (typeof alarmNames)[number]

/** What belongs to one browser session and must outlive the worker. */
export interface SessionMemory {
  /** When the pause in a tab began to show (epoch ms). */
  pausedSinceMs(tabId: number): Promise<number | null>
  pauseBegan(tabId: number, atMs: Instant): Promise<void>
}

/** Whether this worker is the first since the browser started; forgotten when it ends, however it ends. */
export interface BrowserSession {
  begun(): Promise<boolean>
  begin(): Promise<void>
}

export interface Notices {
  allowed(): Promise<boolean>
  /** Shows it, or takes the place of the one with the same id. `buttons` are left out where the browser has none. */
  show(notice: { id: string; title: string; message: string; buttons: string[] }): Promise<void>
}

/** Something planned with somebody, by name. */
export interface PlanAhead {
  name: string
  /** In the person's own words ("Coffee"). */
  what: string
  /** Epoch ms; null: some time that day. */
  atMs: Instant | null
}

/** What is agreed or comes round with somebody. */
export interface Plans {
  /** What the day of that instant (epoch ms) still has ahead; what has a time first. */
  ahead(at: { nowMs: Instant; dayStartMinutes: Minutes }): Promise<PlanAhead[]>
}

/** What was made of the chosen moments so far; null while reminders are off. Only the background saves it. */
export interface Reminders {
  read(): Promise<Reminded | null>
  save(reminded: Reminded | null): Promise<void>
}

/** Everything that choosing today's person needs, as it stands in the database. */
interface NudgeData {
  /** Those with a rhythm, and those whose hard time asks to be remembered; nobody else is ever suggested. */
  people: Person[]
  /** There is nobody at all, with or without a rhythm. */
  nobody: boolean
  contacts: Contact[]
  nudges: NudgeRecord[]
  checkIns: CheckIn[]
  hardTimes: HardTime[]
  selfCheckIn: SelfCheckIn | null
}

export interface People {
  /** What was decided for a day so far; little to read, however many people and years there are. */
  soFar(day: Day): Promise<Pick<NudgeData, 'nudges' | 'selfCheckIn'>>
  /** Undefined when they are not there or were removed. */
  person(id: string): Promise<Person | undefined>
  nudgeData(day: Day): Promise<NudgeData>
  channelsOf(personId: string): Promise<Channel[]>
  /** Stores a nudge and answers the one that holds for its day, of which there may be as many as `perDay`. */
  offer(offer: Pick<NudgeRecord, 'day' | 'personId' | 'reason'> & { perDay: number }): Promise<NudgeRecord>
}

/** The person's own log of ways past a boundary. */
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
}

export type RecordTable = keyof Records
/** The tables whose records may belong to a person. */
export type OwnedTable = { [T in RecordTable]: 'personId' extends keyof Records[T] ? T : never }[RecordTable]

/**
 * Reads and writes within one transaction. Only its own promises may be awaited in between: the database commits as
 * soon as nothing is asked of it. Records that were removed are not there, unless `removed` asks for them too.
 */
export interface Transaction {
  get<T extends RecordTable>(
    table: T,
    id: string,
    also?: { removed: boolean },
  ): Promise<Records[T] | undefined>
  /** The records whose indexed field holds one of these values, in the order of their ids. */
  where<T extends RecordTable, F extends string & keyof Records[T]>(
    table: T,
    field: F,
    values: readonly Records[T][F][],
    also?: { removed: boolean },
  ): Promise<Records[T][]>
  all<T extends RecordTable>(table: T, also?: { removed: boolean }): Promise<Records[T][]>
  add<T extends RecordTable>(table: T, record: Records[T]): Promise<void>
  /**
   * Sets those fields of a record that is there; otherwise does nothing. Of a set or map (`contexts`, `members`,
   * `dates`) the members that are named change, and all others stay.
   */
  change<T extends RecordTable>(table: T, id: string, set: Partial<Omit<Records[T], 'id'>>): Promise<void>
  /**
   * Puts fields of a record back as they were before they were set, each only where it still is as it was set; of sets and
   * maps each member by itself. What was kept of them is read as anything stored is.
   */
  putBack(
    table: RecordTable,
    id: string,
    fields: { set: Record<string, unknown>; before: Record<string, unknown> },
  ): Promise<void>
  /** Marks a record as removed, so that it can be restored. */
  remove(table: RecordTable, id: string): Promise<void>
  restore(table: RecordTable, id: string): Promise<void>
  /** Erases a record for good. */
  forget(table: RecordTable, id: string): Promise<void>
  /** Erases people for good, with every record that belongs to them or names them. */
  forgetPeople(ids: readonly string[]): Promise<void>
}

/** Takes back what was done; to be called once. */
export type Undo = () => Promise<unknown>

/** What a use case answers, and what takes it back. */
export interface Done<T> {
  answer: T
  undo: Undo
}

/** People's records. Pages and the background write them, at the same time. */
export interface Store {
  /** The tables whose records belong to one person, follow them into a merge, and go with them. */
  readonly owned: readonly OwnedTable[]
  /**
   * Runs work as one transaction, which is all or nothing. `undo` puts back in one transaction what this one wrote, each
   * field only where it still is as this one left it; what was forgotten stays so.
   */
  run<T>(work: (records: Transaction) => Promise<T>): Promise<Done<T>>
}

/** What pages showed last, which they show first the next time. */
export interface LastViews {
  forget(): void
}

/** What use cases on people's records need. */
export interface RecordPorts {
  store: Store
  /** Epoch milliseconds. */
  now: () => number
  newId: NewId
  /** Minutes after midnight at which a day begins. */
  dayStartMinutes: Minutes
}
