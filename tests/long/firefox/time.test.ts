import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFirefox, launchFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { serveSites, type Sites } from '../../support/browser/sites'

const feed = 'https://www.instagram.com/'
const elsewhere = 'https://news.example/'
/** The longest time between two looks at a watched page (ms). */
const heartbeatMs = 5_000
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

describe.skipIf(!findFirefox())('time in Firefox', () => {
  let sites: Sites
  let porchlight: PorchlightInFirefox
  let before: Record<string, number>

  beforeAll(async () => {
    sites = await serveSites()
    porchlight = await launchFirefox({
      sitesPort: sites.port,
      hosts: ['www.instagram.com', 'news.example'],
      // Half a minute is too long to wait for; still longer than a heartbeat.
      prefs: { 'extensions.background.idle.timeout': 8_000 },
    })
    await porchlight.watch(['instagram.com'], 60)
  })
  beforeEach(async () => {
    before = await counted()
  })
  afterAll(async () => {
    await porchlight?.close()
    await sites?.close()
  })

  /** Milliseconds on each surface so far, all sites together. */
  async function counted() {
    const ms: Record<string, number> = { feed: 0, people: 0 }
    for (const total of await porchlight.totals()) ms[total.surface]! += total.ms
    return ms
  }
  const since = async (surface: string) => (await counted())[surface]! - before[surface]!
  const arrive = async () => {
    const page = await porchlight.visit(feed)
    await page.waitForSelector('article')
    return { page, arrivedAt: performance.now() }
  }
  const leave = async () => {
    await porchlight.inside.bringToFront()
    const leftAt = performance.now()
    await sleep(1_500)
    return leftAt
  }

  test('is counted for feed and messages apart, across in-page navigation', async () => {
    const { page, arrivedAt } = await arrive()
    await sleep(3_000)
    await page.click('#dm')
    const switchedAt = performance.now()
    await sleep(3_000)
    const leftAt = await leave()
    expect(Math.abs((await since('feed')) - (switchedAt - arrivedAt))).toBeLessThan(1_000)
    expect(Math.abs((await since('people')) - (leftAt - switchedAt))).toBeLessThan(1_000)
    await page.close()
  })

  test('is not counted on a site that was not granted, whose address is not even seen', async () => {
    const page = await porchlight.visit(elsewhere)
    await sleep(1_500)
    expect(await porchlight.tabs()).not.toContain(elsewhere)
    await leave()
    expect(await counted()).toEqual(before)
    await page.close()
  })

  test('is counted while nothing happens for longer than an event page may idle; elsewhere it sleeps', async () => {
    const { page, arrivedAt } = await arrive()
    await sleep(20_000)
    expect(await porchlight.background()).toBe('running')
    const leftAt = await leave()
    expect(Math.abs((await since('feed')) - (leftAt - arrivedAt))).toBeLessThan(1_000)
    await expect.poll(() => porchlight.background(), { timeout: 30_000, interval: 1_000 }).toBe('stopped')
    await page.close()
  })

  test('loses at most a heartbeat when the event page is stopped in the middle, and adds nothing', async () => {
    const { page, arrivedAt } = await arrive()
    await sleep(8_000)
    await porchlight.stopBackground()
    await porchlight.command('look', {})
    await sleep(3_000)
    const leftAt = await leave()
    const trueMs = leftAt - arrivedAt
    expect(await since('feed')).toBeGreaterThan(trueMs - heartbeatMs - 1_000)
    expect(await since('feed')).toBeLessThan(trueMs + 1_000)
    await page.close()
  })
})
