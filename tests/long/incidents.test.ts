import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { type Ledger, openLedger, sleep } from '../support/browser/counted'
import { expectWithin, quiet, stopwatch, toleranceMs } from '../support/browser/phase'
import { installPorchlight, type Run } from '../support/browser/restart'
import { serveSites, type Sites } from '../support/browser/sites'

const url = 'https://www.instagram.com/'
/** The most that may be lost with the browser: one heartbeat. */
const heartbeatMs = 5_000

let sites: Sites
beforeAll(async () => {
  sites = await serveSites()
})
afterAll(() => sites?.close())

const openPage = async (run: Run, address: string): Promise<Page> => {
  const page = await run.porchlight.context.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  return page
}
const feedOf = (ledger: Ledger) => ledger.counted('instagram.com', 'feed')

/** A browser of the test's own in which a feed is in front since just now. */
async function scrolling({ onTestFinished }: TestContext) {
  const installed = installPorchlight(sites.port)
  onTestFinished(() => installed.close())
  const run = await installed.start()
  const ledger = await openLedger(run.porchlight)
  await run.porchlight.grant('instagram.com')
  await ledger.watch(['instagram.com'])
  const elsewhere = await openPage(run, 'https://elsewhere.example/')
  const watch = stopwatch()
  await openPage(run, url)
  watch.start()
  const workerRuns = async () => {
    const session = await run.porchlight.context.newCDPSession(ledger.page)
    const { targetInfos } = await session.send('Target.getTargets')
    await session.detach()
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(run.porchlight.id))
  }
  return { installed, run, ledger, elsewhere, watch, workerRuns }
}

describe('time stays true when', () => {
  it('the worker is stopped in the middle and the person leaves before it is back', async (test) => {
    const { run, ledger, elsewhere, watch, workerRuns } = await scrolling(test)
    await sleep(4_000)
    await run.porchlight.stopWorker()
    await sleep(4_000)
    expect(await workerRuns()).toBe(false)
    await elsewhere.bringToFront()
    watch.stop()
    await quiet(ledger)
    expectWithin((await feedOf(ledger)).ms, watch.ms())
  })

  it('the browser is killed and started again', async (test) => {
    const { installed, run, watch } = await scrolling(test)
    await sleep(12_000)
    await run.signal('SIGKILL')
    watch.stop()
    // Less than the alarm's period: so short a gap would be believed within one session of the browser.
    await sleep(6_000)
    const next = await installed.start()
    const ledger = await openLedger(next.porchlight)
    const afterCrash = await feedOf(ledger)
    expect(afterCrash.ms, 'no more lost than a heartbeat').toBeGreaterThanOrEqual(
      watch.ms() - heartbeatMs - toleranceMs,
    )
    expect(afterCrash.ms, 'nothing invented').toBeLessThanOrEqual(watch.ms() + toleranceMs / 2)

    const elsewhere = await openPage(next, 'https://elsewhere.example/')
    const again = stopwatch()
    await openPage(next, url)
    again.start()
    await sleep(4_000)
    await elsewhere.bringToFront()
    again.stop()
    await quiet(ledger)
    const { ms, visits } = await feedOf(ledger)
    expectWithin(ms - afterCrash.ms, again.ms())
    expect(visits).toBe(1)
  })

  it('the worker is stopped in the middle and only its alarm wakes it', async (test) => {
    const { run, ledger, elsewhere, watch, workerRuns } = await scrolling(test)
    await sleep(7_000)
    const { workerLife } = await ledger.attention()
    await run.porchlight.stopWorker()
    await expect.poll(workerRuns, { timeout: 2_000 }).toBe(false)
    const lifeNow = async () => (await ledger.attention()).workerLife
    await expect.poll(lifeNow, { timeout: 32_000 }).not.toBe(workerLife)
    await sleep(2_000)
    await elsewhere.bringToFront()
    watch.stop()
    await quiet(ledger)
    const { ms, visits } = await feedOf(ledger)
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs)
    expect(ms).toBeLessThanOrEqual(watch.ms() + toleranceMs)
    expect(visits).toBe(1)
  })

  it.for([20, 60])('the machine sleeps for %i s with the feed in front', async (seconds, test) => {
    const { run, ledger, elsewhere, watch } = await scrolling(test)
    await sleep(4_000)
    await run.signal('SIGSTOP')
    watch.stop()
    await sleep(seconds * 1_000)
    await run.signal('SIGCONT')
    watch.start()
    await sleep(4_000)
    await elsewhere.bringToFront()
    watch.stop()
    await quiet(ledger)
    const { ms } = await feedOf(ledger)
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs - toleranceMs)
    expect(ms, 'a sleep is not time spent').toBeLessThanOrEqual(watch.ms() + toleranceMs)
  })

  it('the extension is updated in the middle', async (test) => {
    const { run, ledger, watch } = await scrolling(test)
    await sleep(7_000)
    const before = await ledger.attention()
    const worker = await run.porchlight.worker()
    // Ends before it could answer.
    void worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
    await sleep(9_000)
    const elsewhere = await openPage(run, 'https://elsewhere.example/')
    watch.stop()
    await sleep(1_000)
    const after = await openLedger(run.porchlight)
    await elsewhere.close()
    expect((await after.attention()).workerLife).not.toBe(before.workerLife)
    const { ms, visits } = await feedOf(after)
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs - toleranceMs)
    expect(ms).toBeLessThanOrEqual(watch.ms() + toleranceMs)
    expect(visits).toBe(1)
  })

  it('the last window is closed', async (test) => {
    const { installed, run, watch } = await scrolling(test)
    await sleep(7_000)
    // All at once, as a window is closed.
    await Promise.all(run.porchlight.context.pages().map((page) => page.close().catch(() => undefined)))
    watch.stop()
    await sleep(8_000)
    await run.signal('SIGKILL')
    const next = await installed.start()
    const { ms, visits } = await feedOf(await openLedger(next.porchlight))
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs - toleranceMs)
    expect(ms).toBeLessThanOrEqual(watch.ms() + toleranceMs)
    expect(visits).toBe(1)
  })

  it('the alarms are lost with the worker, until the next event', async (test) => {
    const { run, ledger, elsewhere, watch, workerRuns } = await scrolling(test)
    await sleep(4_000)
    await (await run.porchlight.worker()).evaluate(() => chrome.alarms.clearAll())
    await run.porchlight.stopWorker()
    watch.stop()
    // Longer than any gap that is believed, and nobody is there to count it.
    await sleep(37_000)
    expect(await workerRuns()).toBe(false)
    await run.porchlight.context
      .pages()
      .at(-1)!
      .evaluate(() => history.pushState({}, '', '/explore/'))
    watch.start()
    await sleep(4_000)
    const alarms = await ledger.page.evaluate(() => chrome.alarms.getAll())
    expect(alarms.map(({ name }) => name)).toEqual(expect.arrayContaining(['day-start', 'heartbeat']))
    await elsewhere.bringToFront()
    watch.stop()
    await quiet(ledger)
    const { ms } = await feedOf(ledger)
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs - toleranceMs)
    expect(ms, 'nothing invented').toBeLessThanOrEqual(watch.ms() + toleranceMs)
  })
})
