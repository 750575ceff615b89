import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchPorchlight } from '../support/browser/porchlight'
import { type BareBrowser, startBareBrowser } from './bare-browser'
import { figureLine } from './figures'
import { measureOpening } from './opening'

const units = ['day', 'week', 'month', 'year'] as const
type Unit = (typeof units)[number]

const noneYet = (): Record<Unit, number[]> => ({ day: [], week: [], month: [], year: [] })

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What stands above the pictures, in the same render as they do; what is out of sight would not be timed. */
const abovePictures = ' of feed'

const dayAgo = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10)
/** Periods that hold data in both cases, and are over. */
const address: Record<Unit, string> = {
  day: `day/${dayAgo(3)}`,
  week: `week/${dayAgo(10)}`,
  month: `month/${dayAgo(29).slice(0, 7)}`,
  year: `year/${dayAgo(29).slice(0, 4)}`,
}

interface Copy {
  extension: string
  sitesPort: number
}

/** Fills a profile's database with totals of ten sites for so many days; answers the extension's id. */
async function fill(profile: string, { extension, sitesPort }: Copy, days: number): Promise<string> {
  const porchlight = await launchPorchlight({ sitesPort, extension, profile })
  await porchlight.worker()
  const page = await porchlight.open(`history-seed.html#${days}`)
  await page.waitForFunction(() => document.title !== 'Seeding', undefined, { timeout: 120_000 })
  const title = await page.title()
  // Stored to disk a moment later.
  await page.waitForTimeout(3000)
  await porchlight.close()
  if (!title.startsWith('seeded')) throw new Error(title)
  console.log(`${days} days of history, ${title}`)
  return porchlight.id
}

/** Opens the four views of history with 30 days of data and with ten years, and prints how they compare. */
export async function compareHistory(copy: Copy, times: number): Promise<void> {
  console.log('')
  const kinds = { short: 30, long: 3650 }
  const all: { kind: keyof typeof kinds; browser: BareBrowser; id: string; empty(): void }[] = []
  try {
    for (const kind of ['short', 'long'] as const) {
      const profile = mkdtempSync(join(tmpdir(), 'porchlight-bench-history-'))
      const empty = () => rmSync(profile, { recursive: true, force: true })
      const id = await fill(profile, copy, kinds[kind])
      all.push({ kind, id, empty, browser: await startBareBrowser(profile, copy.extension) })
    }
    await sleep(3000)
    const drawnMs = { short: noneYet(), long: noneYet() }
    // In turn, so that whatever else the machine does meets both. The first two fill the caches of compiled code.
    for (let time = -2; time < times; time++)
      for (const unit of units)
        for (const { kind, browser, id } of all) {
          const view = `chrome-extension://${id}/home.html#/time/${address[unit]}`
          const { textMs } = await measureOpening(browser, view, abovePictures)
          if (time >= 0) drawnMs[kind][unit].push(textMs ?? NaN)
        }
    console.log(
      `Views of history with ten years of data against 30 days, ${times} opens each in turn, medians (range), ms until drawn:`,
    )
    for (const unit of units) {
      const [values, blank] = [drawnMs.long[unit], drawnMs.short[unit]]
      console.log(figureLine({ name: unit, values, blank, against: '30 days', target: 1.2 }))
    }
  } finally {
    for (const { browser, empty } of all) {
      await browser.close()
      empty()
    }
  }
}
