/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import type { Settings } from '@/lib/domain/settings'
import type { Porchlight } from './porchlight'
import { giveBack, type Launch, sharedRunning, startRunning } from './running'
import type { Sites } from './sites'

export type Row = Record<string, unknown>
export type Rows = Record<string, Row[]>

type Patch = Partial<Omit<Settings, 'reminder' | 'quietHours' | 'firstRun'>> & {
  reminder?: Partial<Settings['reminder']>
  quietHours?: Partial<Settings['quietHours']>
  firstRun?: Settings['firstRun']
}

/** A browser shared by many tests, with a tab from which they prepare and inspect what is stored. */
export interface Desk {
  porchlight: Porchlight
  sites: Sites
  readonly page: Page
  /** Resets Porchlight to the state after installing, with the first run's tab closed. */
  asInstalled(): Promise<void>
  /**
   * Resets Porchlight to the state after a first run in which everything was skipped; without quiet hours and
   * self check-in.
   */
  anew(settings?: Patch): Promise<void>
  set(settings: Patch): Promise<unknown>
  command(name: string, ask: unknown): Promise<unknown>
  /** Writes rows unchanged. */
  put(rows: Rows): Promise<void>
  /**
   * Changes every row of a store with the fields that `change` returns. `change` runs in the page, so it must
   * not use variables from outside.
   */
  alter(store: string, change: (row: Row) => Row): Promise<void>
  rows(store: string): Promise<Row[]>
  /** Rows that were not removed. */
  living(store: string): Promise<Row[]>
  /** Every row of every store. */
  database(): Promise<Rows>
  local(): Promise<Row>
  /** Everything stored anywhere, as text to search in. */
  everything(): Promise<string>
  close(): Promise<void>
}

interface DeskOptions extends Launch {
  /** The size of tabs, instead of the browser's own. */
  viewport?: { width: number; height: number }
  /** A different build of the extension than the released one. */
  build?: string
}

/**
 * Opens a desk: in the browser that all files of a worker process share, or in a separate one where something
 * must differ from the start. Begin every test with `anew` or `asInstalled`.
 */
export async function openDesk({ viewport, build, ...launch }: DeskOptions = {}): Promise<Desk> {
  const isShared = Object.keys(launch).length === 0
  const running = isShared
    ? await sharedRunning(build)
    : await startRunning({ ...launch, ...(build && { extension: build }) })
  running.resize(viewport ?? null)
  const { porchlight, sites } = running
  const evaluate = ((work: never, given: never) => running.page().evaluate(work, given)) as Page['evaluate']

  const command = (name: string, ask: unknown) =>
    evaluate((message) => chrome.runtime.sendMessage(message), { command: name, ask })
  const set = (patch: Patch) => command('saveSettings', { patch })
  // Passed as text, because the driver takes seconds for thousands of rows as objects.
  const inStores = async (work: StoreWork) =>
    JSON.parse(await evaluate(workInStores, JSON.stringify(work))) as Rows
  const read = (stores: string[]) => inStores({ read: stores })
  const rows = async (store: string) => (await read([store]))[store]!
  const database = () => read([])
  const local = () => evaluate(() => chrome.storage.local.get())

  return {
    porchlight,
    sites,
    get page() {
      return running.page()
    },
    asInstalled: () => running.putBackToNew(),
    command,
    set,
    rows,
    database,
    local,
    async put(written) {
      await inStores({ write: written })
    },
    async alter(store, change) {
      const changed = (await rows(store)).map((row) => ({ ...row, ...change(row) }))
      await inStores({ write: { [store]: changed } })
    },
    living: async (store) => (await rows(store)).filter(({ deletedAtMs }) => (deletedAtMs ?? null) === null),
    async anew(settings = {}) {
      await running.putBackToNew()
      await set({
        firstRun: { step: 'done' },
        selfCheckIn: false,
        quietHours: { on: false },
        ...settings,
      })
    },
    async everything() {
      const others = await evaluate(async () => [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        await caches.keys(),
      ])
      return JSON.stringify([others, await database()])
    },
    async close() {
      running.resize(null)
      await (isShared ? giveBack(running, build) : running.close())
    },
  }
}

interface StoreWork {
  write?: Rows
  /** The stores to read; all of them when empty. */
  read?: string[]
}

/** Runs in a page: accesses Porchlight's stores without Porchlight's code. Input and output are JSON. */
async function workInStores(asked: string): Promise<string> {
  const { write, read } = JSON.parse(asked) as StoreWork
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const db = await done(indexedDB.open('porchlight'))
  const names = [...db.objectStoreNames]
  const found: Rows = {}
  const work = db.transaction(names, write ? 'readwrite' : 'readonly')
  const written = new Promise<void>((resolve, reject) => {
    work.oncomplete = () => resolve()
    work.onabort = () => reject(work.error)
  })
  // Not awaited one by one, which takes seconds for thousands of rows.
  for (const [name, rows] of Object.entries(write ?? {}))
    for (const row of rows) work.objectStore(name).put(row)
  // Changed as an import does, which makes cached data outdated.
  if (write) work.objectStore('meta').put({ key: 'revision', value: crypto.randomUUID() })
  if (read)
    for (const name of read.length > 0 ? read : names)
      found[name] = await done(work.objectStore(name).getAll())
  await written
  db.close()
  return JSON.stringify(found)
}
