/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteWrites, sleep } from '../support/browser/counted'
import { added, expectWithin, stopwatch, toleranceMs } from '../support/browser/phase'
import { startWatching, type Watching } from '../support/browser/watching'

const feed = { site: 'instagram.com', surface: 'feed' } as const
const url = 'https://www.instagram.com/'
const heartbeatMs = 5_000

describe('time ends with what ends it', () => {
  let at: Watching

  beforeAll(async () => {
    at = await startWatching(['instagram.com', 'reddit.com'])
  })
  afterAll(() => at?.close())

  const openFeed = async (watch: ReturnType<typeof stopwatch>, address = url): Promise<Page> => {
    const page = await at.porchlight.context.newPage()
    await page.goto(address, { waitUntil: 'commit' })
    watch.start()
    return page
  }

  it('when the tab crashes, although its address stays in front', async () => {
    const watch = stopwatch()
    let page: Page
    const [counted] = await added(at.ledger, [feed], async () => {
      page = await openFeed(watch)
      await sleep(3_000)
      const session = await at.porchlight.context.newCDPSession(page)
      // It never answers: there is nobody left to.
      void session.send('Page.crash').catch(() => undefined)
      watch.stop()
      // Nothing tells of a crash, so that the next heartbeat finds it.
      await sleep(10_000)
    })
    await page!.close()
    expect(counted!.ms).toBeGreaterThanOrEqual(watch.ms() - toleranceMs)
    expect(counted!.ms).toBeLessThanOrEqual(watch.ms() + heartbeatMs + toleranceMs)
  })

  it('when the tab is discarded it is seen no more, and counts from when it is back', async () => {
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      await openFeed(watch)
      await sleep(3_000)
      await at.elsewhere.bringToFront()
      watch.stop()
      const worker = await at.porchlight.worker()
      const discarded = await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://*.instagram.com/*' })
        return (await chrome.tabs.discard(tab!.id!))?.id
      })
      await sleep(2_000)
      await worker.evaluate((id) => chrome.tabs.update(id!, { active: true }), discarded)
      watch.start()
      await sleep(3_000)
      await worker.evaluate((id) => chrome.tabs.remove(id!), discarded)
      watch.stop()
    })
    expectWithin(counted!.ms, watch.ms())
  })

  it('when the grant is taken back in the middle of a visit', async () => {
    const watch = stopwatch()
    let page: Page
    const [counted] = await added(at.ledger, [{ ...feed, site: 'reddit.com' }], async () => {
      page = await openFeed(watch, 'https://www.reddit.com/r/all')
      await sleep(3_000)
      await at.ledger.page.evaluate(() => chrome.permissions.remove({ origins: ['*://*.reddit.com/*'] }))
      watch.stop()
      await sleep(6_000)
    })
    await page!.close()
    expectWithin(counted!.ms, watch.ms())
    expect(counted!.visits).toBe(1)
  })

  it('a thousand events in a second are one consistent total, and two writes in a second at most', async () => {
    const watch = stopwatch()
    let page: Page
    const { written } = await noteWrites(at.ledger.page)
    const [counted] = await added(at.ledger, [feed], async () => {
      page = await openFeed(watch)
      await sleep(2_000)
      const worker = await at.porchlight.worker()
      const tookMs = await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://*.instagram.com/*' })
        // As the browser itself dispatches it, which no page can make happen so often.
        const updated = chrome.tabs.onUpdated as unknown as {
          dispatch(tabId: number, change: object, tab: object): void
        }
        const beganMs = performance.now()
        for (let event = 0; event < 1_000; event++) {
          updated.dispatch(tab!.id!, { status: 'complete' }, tab!)
          if (event % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 1))
        }
        return performance.now() - beganMs
      })
      expect(tookMs).toBeLessThan(2_000)
      await sleep(2_000)
      await at.elsewhere.bringToFront()
      watch.stop()
    })
    await page!.close()
    expectWithin(counted!.ms, watch.ms())
    const times = (await written()).map(({ atMs }) => atMs)
    // Opening, the burst, and leaving: it was heard.
    expect(times.length).toBeGreaterThan(3)
    for (const atMs of times)
      expect(times.filter((other) => other >= atMs && other < atMs + 1_000).length).toBeLessThanOrEqual(2)
  })
})
