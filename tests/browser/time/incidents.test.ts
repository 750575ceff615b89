/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { anewWith } from '../../support/browser/bounded'
import { openLedger } from '../../support/browser/counted'
import { type Desk, openDesk } from '../../support/browser/desk'
import { countedOn, counting, letPass, spendUntil, testingBuild } from '../../support/browser/passing-time'
import { installPorchlight, type Run } from '../../support/browser/restart'

const url = 'https://www.instagram.com/'
/** The most that may be lost with the browser or the extension: one heartbeat. */
const heartbeatMs = 5_000

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

describe('a worker that is stopped in the middle', () => {
  it('knows at the next event what has passed since, and counts it as the same visit', async () => {
    await anewWith(desk, { sites: ['instagram.com'] })
    const page = await desk.porchlight.context.newPage()
    await page.goto(url)
    await page.bringToFront()
    const onFeed = () => countedOn(desk, 'instagram.com', 'feed')
    await spendUntil(desk, async () => (await onFeed()).ms >= 10_000)
    const before = await onFeed()
    const since = Date.now()
    await desk.porchlight.stopWorker()
    await letPass(desk, 10_000)
    expect(await onFeed()).toEqual(before)
    await desk.page.bringToFront()
    await expect.poll(() => counting(desk)).toBeNull()
    const after = await onFeed()
    expect(after.ms - before.ms).toBeGreaterThanOrEqual(10_000)
    // What had not been counted yet when it was asked is a heartbeat at most.
    expect(after.ms - before.ms).toBeLessThanOrEqual(10_000 + Date.now() - since + heartbeatMs)
    expect(after.visits).toBe(1)
  })
})

describe('a feed is in front, and', () => {
  /** A browser of the test's own in which some time was spent on a feed. */
  async function scrolling({ onTestFinished }: TestContext) {
    const installed = installPorchlight(desk.sites.port, testingBuild)
    onTestFinished(() => installed.close())
    const run = await installed.start()
    const ledger = await openLedger(run.porchlight)
    await run.porchlight.grant('instagram.com')
    await ledger.watch(['instagram.com'])
    const page = await run.porchlight.context.newPage()
    await page.goto(url)
    const command = (name: string, ask: unknown) =>
      ledger.page.evaluate((message) => chrome.runtime.sendMessage(message), { command: name, ask })
    const onFeed = () => ledger.counted('instagram.com', 'feed')
    await spendUntil({ page: ledger.page, command }, async () => (await onFeed()).ms >= 20_000)
    const before = await onFeed()
    const since = Date.now()
    const expectKept = async ({ porchlight }: Pick<Run, 'porchlight'>) => {
      const { ms, visits } = await (await openLedger(porchlight)).counted('instagram.com', 'feed')
      expect(ms, 'no more lost than a heartbeat').toBeGreaterThanOrEqual(before.ms - heartbeatMs)
      expect(ms, 'nothing invented').toBeLessThanOrEqual(before.ms + Date.now() - since + heartbeatMs)
      expect(visits).toBe(1)
    }
    return { installed, run, expectKept }
  }

  it('the browser is killed and started again: nothing is lost but a heartbeat, and nothing invented', async (test) => {
    const { installed, run, expectKept } = await scrolling(test)
    await run.signal('SIGKILL')
    await expectKept(await installed.start())
  })

  it('the extension is updated: the visit stays one', async (test) => {
    const { run, expectKept } = await scrolling(test)
    const worker = await run.porchlight.worker()
    // Ends before it could answer.
    void worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
    await expect.poll(() => run.porchlight.context.serviceWorkers().includes(worker)).toBe(false)
    await expectKept(run)
  })

  it('the last window is closed', async (test) => {
    const { installed, run, expectKept } = await scrolling(test)
    // All at once, as a window is closed.
    await Promise.all(run.porchlight.context.pages().map((page) => page.close().catch(() => undefined)))
    await run.signal('SIGKILL')
    await expectKept(await installed.start())
  })
})
