/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchUngranted } from '../support/browser/arrange'
import { openLedger } from '../support/browser/counted'
import { type Display, startDisplay, withoutDisplay } from '../support/browser/programs/display'
import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites, type Sites } from '../support/browser/sites'
import { typing } from '../support/browser/typing'

describe.skipIf(withoutDisplay)(`sharing a page by its key${withoutDisplay}`, () => {
  let sites: Sites
  let display: Display
  let porchlight: Porchlight

  beforeAll(async () => {
    sites = await serveSites()
    display = await startDisplay()
    porchlight = await launchPorchlight({ sitesPort: sites.port, headed: true, env: display.env })
  })
  afterAll(async () => {
    await porchlight?.close()
    display?.close()
    await sites?.close()
  })

  test('takes the page along, and counts no time on a site that was picked and not granted', async () => {
    const ledger = await openLedger(porchlight)
    await watchUngranted(porchlight, { sites: ['reddit.com'], minutes: 600 })
    const page = await porchlight.context.newPage()
    await page.goto('https://www.reddit.com/r/quilts')
    await page.evaluate(() => (document.title = 'a quilt'))
    await display.focus('a quilt')
    typing(display).press('alt+shift+s')
    // The share's own address goes over to the composer's at once.
    const home = () =>
      porchlight.context.pages().find((one) => /home\.html#\/(share|check-in)/.test(one.url()))
    await expect.poll(() => home() !== undefined, { timeout: 10_000 }).toBe(true)
    await home()!.close()

    await page.bringToFront()
    const worker = await porchlight.worker()
    const told = await worker.evaluate(() => chrome.tabs.query({ active: true }))
    // Else nothing would be shown here: the browser does tell of that tab now.
    expect(told.map(({ url }) => url)).toContain('https://www.reddit.com/r/quilts')
    // A heartbeat and more.
    await page.waitForTimeout(7_000)
    expect((await ledger.counted('reddit.com', 'feed')).ms).toBe(0)
    expect(await ledger.totalMs()).toBe(0)
  })
})
