/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import type { Surface } from '@/lib/domain/time/span'
import { placeOf, siteFromAddress } from '@/lib/domain/time/surfaces'
import { sleep } from '../support/browser/counted'
import { quiet } from '../support/browser/phase'
import { startWatching, type Watching } from '../support/browser/watching'

const domains = ['instagram.com', 'reddit.com']
const sites = domains.map((domain) => siteFromAddress(domain)!)
const feed = 'https://www.instagram.com/'
const other = 'https://www.reddit.com/r/all'

/** What came in front, and when (epoch ms) by the browser's own stamps: no event has to arrive for them. */
interface Note {
  atMs: number
  place: string | null
}

const placeAt = (url: string) => {
  const place = placeOf(url, sites)
  return place && `${place.site} ${place.surface}`
}

/** How long each place was in front between two instants (epoch ms). */
function inFrontBetween(notes: Note[], fromMs: number, toMs: number): Record<string, number> {
  const ms: Record<string, number> = {}
  for (const [index, { atMs, place }] of notes.entries()) {
    const untilMs = Math.min(notes[index + 1]?.atMs ?? toMs, toMs)
    const stayMs = untilMs - Math.max(atMs, fromMs)
    if (place && stayMs > 0) ms[place] = (ms[place] ?? 0) + stayMs
  }
  return ms
}

/** Drives the browser, and notes what each action brought in front. */
function createDriver({ porchlight, ledger, elsewhere }: Watching) {
  const notes: Note[] = []
  const noteFront = async () => {
    const [tab] = await ledger.page.evaluate(() =>
      chrome.tabs.query({ active: true, lastFocusedWindow: true }),
    )
    // A tab that is in front already may have gone to its address later than it came in front.
    const atMs = Math.max(tab!.lastAccessed!, notes.at(-1)?.atMs ?? 0)
    notes.push({ atMs, place: placeAt(tab!.url ?? '') })
  }
  const driver = {
    notes,
    async toFront(page: Page) {
      await page.bringToFront()
      await noteFront()
    },
    away: () => driver.toFront(elsewhere),
    async goTo(page: Page, address: string) {
      await page.goto(address, { waitUntil: 'commit' })
      notes.push({ atMs: await page.evaluate('bornAtMs'), place: placeAt(address) })
    },
    async open(address = feed) {
      const page = await porchlight.context.newPage()
      await page.addInitScript('globalThis.bornAtMs = performance.timeOrigin + performance.now()')
      await noteFront()
      await driver.goTo(page, address)
      return page
    },
    /** Within the page, as sites do it. */
    async navigate(page: Page, path: string) {
      const atMs = await page.evaluate<number>(
        `history.pushState({}, '', '${path}'), performance.timeOrigin + performance.now()`,
      )
      notes.push({ atMs, place: placeAt(page.url()) })
    },
    async close(page: Page) {
      await page.close()
      await noteFront()
    },
    async toAndFro(pages: [Page, Page], times: number, staysMs: [number, number]) {
      for (let turn = 0; turn < times; turn++)
        for (const side of [0, 1] as const) {
          await driver.toFront(pages[side])
          await sleep(staysMs[side])
        }
    },
    async visits(times: number, staysMs: [number, number]) {
      const page = await driver.open()
      await driver.toAndFro([page, elsewhere], times, staysMs)
      await driver.close(page)
    },
  }
  return driver
}

type Phase = [title: string, run: (driver: ReturnType<typeof createDriver>, at: Watching) => Promise<void>]

/** Some 150 s on watched sites in which hardly anything lasts. */
const phases: Phase[] = [
  [
    'a stay of 20 s',
    async (driver) => {
      const page = await driver.open()
      await sleep(20_000)
      await driver.away()
      await driver.close(page)
    },
  ],
  ['8 visits of 2 s', (driver) => driver.visits(8, [2_000, 1_000])],
  ['12 visits of 1 s', (driver) => driver.visits(12, [1_000, 500])],
  ['12 visits of 0.3 s', (driver) => driver.visits(12, [300, 300])],
  [
    'two sites in turn, 8 times',
    async (driver) => {
      const pages: [Page, Page] = [await driver.open(), await driver.open(other)]
      await driver.toAndFro(pages, 8, [900, 700])
      await driver.away()
      for (const page of pages) await driver.close(page)
    },
  ],
  [
    'feed and messages in one tab',
    async (driver) => {
      const page = await driver.open()
      for (let turn = 0; turn < 8; turn++) {
        await sleep(1_100)
        await driver.navigate(page, '/direct/inbox/')
        await sleep(900)
        await driver.navigate(page, '/')
      }
      await sleep(500)
      await driver.away()
      await driver.close(page)
    },
  ],
  [
    'one site in two tabs',
    async (driver) => {
      const pages: [Page, Page] = [await driver.open(), await driver.open(`${feed}explore/`)]
      await driver.toAndFro(pages, 6, [900, 900])
      await driver.away()
      for (const page of pages) await driver.close(page)
    },
  ],
  [
    '6 tabs that go elsewhere',
    async (driver) => {
      for (let turn = 0; turn < 6; turn++) {
        const page = await driver.open()
        await sleep(1_500)
        await driver.goTo(page, 'https://recipes.example/soup')
        await sleep(700)
        await driver.close(page)
      }
    },
  ],
  [
    '8 tabs that are closed',
    async (driver) => {
      for (let turn = 0; turn < 8; turn++) {
        const page = await driver.open()
        await sleep(1_500)
        await driver.close(page)
        await sleep(700)
      }
    },
  ],
  [
    '4 visits that start the worker',
    async (driver, at) => {
      const page = await driver.open()
      for (let turn = 0; turn < 4; turn++) {
        await driver.away()
        await quiet(at.ledger)
        await at.porchlight.stopWorker()
        await driver.toFront(page)
        await sleep(2_500)
      }
      await driver.away()
      await driver.close(page)
    },
  ],
]

const seconds = (ms: number) => `${(ms / 1000).toFixed(2).padStart(6)} s`
const sum = (values: number[]) => values.reduce((all, ms) => all + ms, 0)

/** Browses for some minutes and prints how far what was counted is from what was in front. */
export async function measureCounting(extension: string): Promise<void> {
  const at = await startWatching(domains, { extension })
  try {
    const driver = createDriver(at)
    const places = ['instagram.com feed', 'instagram.com people', 'reddit.com feed']
    // tsx wraps inner functions in a helper of its own, which pages do not have.
    await at.ledger.page.evaluate('globalThis.__name = (one) => one')
    const counts = () =>
      Promise.all(
        places.map(async (place) => {
          const [site, surface] = place.split(' ') as [string, Surface]
          return (await at.ledger.counted(site, surface)).ms
        }),
      )
    const all = { trueMs: 0, offMs: 0, tooMuchMs: 0 }
    await driver.away()
    for (const [title, run] of phases) {
      const [before, fromMs] = [await counts(), Date.now()]
      await run(driver, at)
      await sleep(1_000)
      await quiet(at.ledger)
      const after = await counts()
      const truth = inFrontBetween(driver.notes, fromMs, Date.now())
      const offs = places.map((place, index) => after[index]! - before[index]! - (truth[place] ?? 0))
      const [trueMs, offMs, tooMuchMs] = [sum(Object.values(truth)), sum(offs.map(Math.abs)), sum(offs)]
      all.trueMs += trueMs
      all.offMs += offMs
      all.tooMuchMs += tooMuchMs
      console.log(
        `${title.padEnd(32)} ${seconds(trueMs)}, off by ${seconds(offMs)}, in sum ${seconds(tooMuchMs)}`,
      )
    }
    const share = ((all.offMs / all.trueMs) * 100).toFixed(2)
    const [trueMs, offMs, tooMuchMs] = [all.trueMs, all.offMs, all.tooMuchMs].map(seconds)
    console.log(
      `${'counting, all of it'.padEnd(32)} ${trueMs}, off by ${offMs} (${share} %), in sum ${tooMuchMs}`,
    )
  } finally {
    await at.close()
  }
}
