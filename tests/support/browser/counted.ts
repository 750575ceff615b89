/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import type { Span, Surface } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import { type Attention, noAttention } from '@/lib/domain/time/attention'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import type { Porchlight } from './porchlight'

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The time counted so far on one surface of one site. */
interface Counted {
  ms: number
  visits: number
}

/** Reads what Porchlight has stored, from a page of its own that neither shows nor wakes anything. */
export interface Ledger {
  page: Page
  /** Watches sites by their domains, with the first run done, and changes settings. */
  watch(domains: string[], settings?: Record<string, unknown>): Promise<void>
  bound(set: BoundarySet): Promise<void>
  counted(site: string, surface: Surface): Promise<Counted>
  /** The time counted on all sites and surfaces (ms). */
  totalMs(): Promise<number>
  attention(): Promise<Attention>
  /** Everything in storage.local, storage.session and the database, as text to search. */
  everything(): Promise<string>
}

/**
 * Opens the ledger in a tab that stays, and closes the first run, so that no page of Porchlight is in front.
 */
export async function openLedger(porchlight: Omit<Porchlight, 'close'>): Promise<Ledger> {
  const { context } = porchlight
  const page = await porchlight.open('fonts/OFL.txt')
  await sleep(1_500)
  for (const other of context.pages()) if (other !== page) await other.close()

  const command = (name: string, ask: unknown) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { command: name, ask })
  const attention = async () => {
    const kept = await page.evaluate(() => chrome.storage.local.get('attention'))
    return (kept.attention as Attention | undefined) ?? noAttention
  }
  const totals = () => page.evaluate(readStores, ['dayTotals']) as Promise<{ dayTotals: DayTotal[] }>

  /** Sums day totals and the open span, as Porchlight's pages do. */
  const sums = async (wanted: (place: { site: string; surface: Surface }) => boolean): Promise<Counted> => {
    const { open } = await attention()
    const { dayTotals } = await totals()
    const sum = { ms: 0, visits: 0 }
    for (const total of dayTotals.filter(wanted)) {
      sum.ms += total.ms
      sum.visits += total.visits
    }
    if (open && wanted(open)) {
      sum.ms += open.endedAtMs - open.startedAtMs
      sum.visits += open.visit ? 1 : 0
    }
    return sum
  }

  return {
    page,
    async watch(domains, settings = {}) {
      const sites = domains.map((domain) => siteFromAddress(domain)!)
      await command('saveSettings', { patch: { sites, firstRun: { step: 'done' }, ...settings } })
    },
    bound: (set) => command('saveBoundaries', { set }),
    counted: (site, surface) => sums((place) => place.site === site && place.surface === surface),
    totalMs: async () => (await sums(() => true)).ms,
    attention,
    everything: async () =>
      JSON.stringify(
        await page.evaluate(async () => [
          await chrome.storage.local.get(),
          await chrome.storage.session.get(),
        ]),
      ) + JSON.stringify(await page.evaluate(readStores, [])),
  }
}

/** The writes to storage so far; writes within the same milliseconds are joined. */
export interface Writes {
  /** When each write came (ms since an arbitrary moment), and the keys it wrote. */
  written(): Promise<{ atMs: number; keys: string[] }[]>
}

/** Records every write to storage.local from now on, seen from a page of Porchlight. */
export async function noteWrites(page: Page): Promise<Writes> {
  await page.evaluate(() => {
    const notes: { atMs: number; keys: string[] }[] = []
    Object.assign(globalThis, { notes })
    chrome.storage.local.onChanged.addListener((changes) =>
      notes.push({ atMs: performance.now(), keys: Object.keys(changes) }),
    )
  })
  return {
    written: () =>
      page.evaluate(() => (globalThis as unknown as { notes: { atMs: number; keys: string[] }[] }).notes),
  }
}

/** The spans recorded so far, in order of their start; read from a page that wakes nothing. */
export async function recordedSpans(porchlight: Omit<Porchlight, 'close'>): Promise<Span[]> {
  const page = await porchlight.open('fonts/OFL.txt')
  const { spans } = (await page.evaluate(readStores, ['spans'])) as { spans: Span[] }
  await page.close()
  return spans.sort((a, b) => a.startedAtMs - b.startedAtMs)
}

/** Runs in a page: every row of these stores of the database, or of all stores. */
async function readStores(names: string[]): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  const known = (await indexedDB.databases()).some(({ name }) => name === 'porchlight')
  if (!known) return Object.fromEntries(names.map((name) => [name, []]))
  const request = indexedDB.open('porchlight')
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const db = await done(request)
  for (const name of names.length > 0 ? names : db.objectStoreNames)
    rows[name] = await done(db.transaction(name).objectStore(name).getAll())
  db.close()
  return rows
}
