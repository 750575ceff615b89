import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Ledger, openLedger, sleep } from '../../support/browser/counted'
import { expectWithin, quiet, stopwatch, toleranceMs } from '../../support/browser/phase'
import { type Installed, installPorchlight, type Run } from '../../support/browser/restart'
import { serveSites, type Sites } from '../../support/browser/sites'

const url = 'https://www.instagram.com/'
/** The most that may be lost with the browser: one heartbeat. */
const heartbeatMs = 5_000

describe('time stays true when', () => {
  let sites: Sites
  let installed: Installed
  let run: Run
  let ledger: Ledger
  let elsewhere: Page

  beforeAll(async () => {
    sites = await serveSites()
  })
  afterAll(() => sites?.close())
  beforeEach(async () => {
    installed = installPorchlight(sites.port)
    run = await installed.start()
    ledger = await openLedger(run.porchlight)
    await run.porchlight.grant('instagram.com')
    await ledger.watch(['instagram.com'])
    await goElsewhere()
  })
  afterEach(() => installed?.close())

  const goElsewhere = async () => {
    elsewhere = await run.porchlight.context.newPage()
    await elsewhere.goto('https://elsewhere.example/')
  }
  const openFeed = async (): Promise<Page> => {
    const page = await run.porchlight.context.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    return page
  }
  const feed = () => ledger.counted('instagram.com', 'feed')
  const workerRuns = async () => {
    const session = await run.porchlight.context.newCDPSession(ledger.page)
    const { targetInfos } = await session.send('Target.getTargets')
    await session.detach()
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(run.porchlight.id))
  }

  it('the worker is stopped in the middle and only its alarm wakes it', async () => {
    const watch = stopwatch()
    await openFeed()
    watch.start()
    await sleep(7_000)
    const { workerLife } = await ledger.attention()
    await run.porchlight.stopWorker()
    await expect.poll(workerRuns, { timeout: 2_000 }).toBe(false)
    await expect
      .poll(async () => (await ledger.attention()).workerLife, { timeout: 32_000 })
      .not.toBe(workerLife)
    await sleep(2_000)
    await elsewhere.bringToFront()
    watch.stop()
    await quiet(ledger)
    const { ms, visits } = await feed()
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs)
    expect(ms).toBeLessThanOrEqual(watch.ms() + toleranceMs)
    expect(visits).toBe(1)
  })

  it('the worker is stopped in the middle and the person leaves before it is back', async () => {
    const watch = stopwatch()
    await openFeed()
    watch.start()
    await sleep(4_000)
    await run.porchlight.stopWorker()
    await sleep(4_000)
    expect(await workerRuns()).toBe(false)
    await elsewhere.bringToFront()
    watch.stop()
    await sleep(1_500)
    expectWithin((await feed()).ms, watch.ms())
  })

  it('the browser is killed and started again', async () => {
    const watch = stopwatch()
    await openFeed()
    watch.start()
    await sleep(12_000)
    await run.signal('SIGKILL')
    watch.stop()
    // Less than the alarm's period: so short a gap would be believed within one session of the browser.
    await sleep(6_000)
    run = await installed.start()
    ledger = await openLedger(run.porchlight)
    const afterCrash = await feed()
    expect(afterCrash.ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs - toleranceMs)
    expect(afterCrash.ms, 'nothing invented').toBeLessThanOrEqual(watch.ms() + toleranceMs / 2)

    await goElsewhere()
    const again = stopwatch()
    await openFeed()
    again.start()
    await sleep(4_000)
    await elsewhere.bringToFront()
    again.stop()
    await quiet(ledger)
    const { ms, visits } = await feed()
    expectWithin(ms - afterCrash.ms, again.ms())
    expect(visits).toBe(1)
  })

  it.each([20, 60])('the machine sleeps for %i s with the feed in front', async (seconds) => {
    const watch = stopwatch()
    await openFeed()
    watch.start()
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
    const { ms } = await feed()
    expect(ms).toBeGreaterThanOrEqual(watch.ms() - heartbeatMs - toleranceMs)
    expect(ms, 'a sleep is not time spent').toBeLessThanOrEqual(watch.ms() + toleranceMs)
  })
})
