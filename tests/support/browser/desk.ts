/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import type { Settings } from '@/lib/domain/settings'
import { launchPorchlight, type Porchlight } from './porchlight'
import { serveSites, type Sites } from './sites'

export type Row = Record<string, unknown>
export type Rows = Record<string, Row[]>

type Patch = Partial<Omit<Settings, 'reminder' | 'quietHours' | 'firstRun'>> & {
  reminder?: Partial<Settings['reminder']>
  quietHours?: Partial<Settings['quietHours']>
  firstRun?: Settings['firstRun']
}

/** A browser for many tests in turn, with a tab of its own from which they arrange things and look at what is kept. */
export interface Desk {
  porchlight: Porchlight
  sites: Sites
  page: Page
  /** Porchlight as after installing and a first run that skipped everything; nothing quiet, no self check-in. */
  anew(settings?: Patch): Promise<void>
  set(settings: Patch): Promise<unknown>
  command(name: string, ask: unknown): Promise<unknown>
  /** Writes rows as they are. */
  put(rows: Rows): Promise<void>
  /** Changes every row of a store by the fields that `change` answers; it runs in the page, so it closes over nothing. */
  alter(store: string, change: (row: Row) => Row): Promise<void>
  rows(store: string): Promise<Row[]>
  /** Rows that were not removed. */
  living(store: string): Promise<Row[]>
  /** Every row of every store. */
  database(): Promise<Rows>
  local(): Promise<Row>
  /** Everything that is kept anywhere, as text to search. */
  everything(): Promise<string>
  close(): Promise<void>
}

/** Starts a browser and its desk. */
export async function openDesk(
  launch: Omit<Parameters<typeof launchPorchlight>[0], 'sitesPort'> = {},
): Promise<Desk> {
  const sites = await serveSites()
  const porchlight = await launchPorchlight({ sitesPort: sites.port, ...launch })
  const { context } = porchlight
  const page = await porchlight.open('fonts/OFL.txt')
  // Opened before Porchlight does, the database would be empty for good.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'porchlight'),
  )
  await page.waitForFunction(async () => 'settings' in (await chrome.storage.local.get()))
  // The first run opens by itself; later it would come between.
  while (!context.pages().some((one) => one.url().endsWith('#/welcome'))) await page.waitForTimeout(50)

  const command = (name: string, ask: unknown) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { command: name, ask })
  const set = (patch: Patch) => command('saveSettings', { patch })
  const read = (stores: string[]) => page.evaluate(useStores, { read: stores })
  const rows = async (store: string) => (await read([store]))[store]!
  const database = () => read([])
  const local = () => page.evaluate(() => chrome.storage.local.get())

  return {
    porchlight,
    sites,
    page,
    command,
    set,
    rows,
    database,
    local,
    async put(written) {
      await page.evaluate(useStores, { write: written })
    },
    async alter(store, change) {
      const changed = (await rows(store)).map((row) => ({ ...row, ...change(row) }))
      await page.evaluate(useStores, { write: { [store]: changed } })
    },
    living: async (store) => (await rows(store)).filter(({ deletedAtMs }) => (deletedAtMs ?? null) === null),
    async anew(settings = {}) {
      for (const other of context.pages()) if (other !== page) await other.close()
      await page.evaluate(async () => {
        localStorage.clear()
        const { origins } = await chrome.permissions.getAll()
        if (origins?.length) await chrome.permissions.remove({ origins })
      })
      await command('eraseKept', {})
      await page.evaluate(useStores, { clear: true })
      await set({
        firstRun: { step: 'done' },
        selfCheckIn: false,
        quietHours: { on: false },
        ...settings,
      })
    },
    async everything() {
      const others = await page.evaluate(async () => [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        await caches.keys(),
      ])
      return JSON.stringify([others, await database()])
    },
    async close() {
      await porchlight.close()
      await sites.close()
    },
  }
}

interface StoreWork {
  /** Empties every store. */
  clear?: boolean
  write?: Rows
  /** These stores; all of them when none is named. */
  read?: string[]
}

/** Runs in a page: works on Porchlight's stores without Porchlight's code. */
async function useStores({ clear, write, read }: StoreWork): Promise<Rows> {
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const db = await done(indexedDB.open('porchlight'))
  const names = [...db.objectStoreNames]
  const found: Rows = {}
  const work = db.transaction(names, clear || write ? 'readwrite' : 'readonly')
  if (clear) for (const name of names) await done(work.objectStore(name).clear())
  for (const [name, rows] of Object.entries(write ?? {}))
    for (const row of rows) await done(work.objectStore(name).put(row))
  // As an import does: what is cached of the data is old from here on.
  if (write) await done(work.objectStore('meta').put({ key: 'revision', value: crypto.randomUUID() }))
  if (read)
    for (const name of read.length > 0 ? read : names)
      found[name] = await done(work.objectStore(name).getAll())
  db.close()
  return found
}
