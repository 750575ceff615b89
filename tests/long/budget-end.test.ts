import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { watch } from '../support/browser/arrange'
import { recordedSpans, sleep } from '../support/browser/counted'
import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites, type Sites } from '../support/browser/sites'

const feed = 'https://www.instagram.com/'

let sites: Sites
let porchlight: Porchlight
beforeAll(async () => {
  sites = await serveSites()
})
afterAll(() => sites.close())
beforeEach(async () => {
  porchlight = await launchPorchlight({ sitesPort: sites.port })
})
afterEach(() => porchlight.close())

describe('the moment at which the budget ends', () => {
  /** Opens the feed with a budget of so many seconds, and does something on it; answers how late (ms) the page was covered. */
  async function lateness(seconds: number, meanwhile: (page: Page) => Promise<void>) {
    await watch(porchlight, { sites: ['instagram.com'], minutes: seconds / 60 })
    const page = await porchlight.context.newPage()
    await page.goto(feed)
    await page.bringToFront()
    await page.evaluate(() => {
      const timer = setInterval(() => {
        if (document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName !== 'porchlight-overlay')
          return
        clearInterval(timer)
        Object.assign(window, { coveredAtMs: Date.now() })
      }, 20)
    })
    await meanwhile(page)
    const covered = await page.waitForFunction(() => (window as { coveredAtMs?: number }).coveredAtMs, null, {
      timeout: 30_000,
    })
    const [span] = await recordedSpans(porchlight)
    return ((await covered.jsonValue()) ?? 0) - (span!.startedAtMs + seconds * 1_000)
  }

  test('the page is covered within a second', async () => {
    const lateMs = await lateness(7, async () => undefined)
    expect(lateMs).toBeGreaterThan(-100)
    expect(lateMs).toBeLessThan(1_000)
  })

  test('a stopped worker is woken by the page itself, and is not late', async () => {
    const lateMs = await lateness(9, async (page) => {
      await sleep(3_000)
      await porchlight.stopWorker()
      await page.bringToFront()
    })
    expect(lateMs).toBeLessThan(2_500)
  })
})
