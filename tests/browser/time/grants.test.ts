import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sleep } from '../../support/browser/counted'
import { startWatching, type Watching } from '../../support/browser/watching'

interface Heard {
  heard: { changed: object; tab: chrome.tabs.Tab }[]
}

describe('sites that were not granted', () => {
  let at: Watching

  beforeAll(async () => {
    at = await startWatching(['instagram.com'])
    // Picked, but refused in the browser's question.
    await at.ledger.watch(['instagram.com', 'reddit.com'])
    const worker = await at.porchlight.worker()
    await worker.evaluate(() => {
      const recorder = globalThis as unknown as Heard
      recorder.heard = []
      chrome.tabs.onUpdated.addListener((_id, changed, tab) => recorder.heard.push({ changed, tab }))
    })
  })
  afterAll(() => at?.close())

  /** Walks about on a site: a load, two in-page navigations, a link and a reload. */
  const wander = async (origin: string): Promise<Page> => {
    const page = await at.porchlight.context.newPage()
    await page.goto(`${origin}/first-secret`)
    await page.evaluate(() => {
      document.title = 'a title to keep secret'
      history.pushState({}, '', '/second-secret')
      history.pushState({}, '', '/messages/third-secret')
    })
    await page.goto(`${origin}/fourth-secret#part`)
    await page.reload()
    await sleep(1_000)
    return page
  }
  const heard = async () => {
    const worker = await at.porchlight.worker()
    return worker.evaluate(() => (globalThis as unknown as Heard).heard)
  }
  const queried = async () => {
    const worker = await at.porchlight.worker()
    return worker.evaluate(() => chrome.tabs.query({}))
  }

  it('are invisible, whether they are watched or not', async () => {
    const pages = [await wander('https://www.reddit.com'), await wander('https://diary.example')]
    // Long enough for a heartbeat, were there one.
    await sleep(6_000)
    const [events, tabs, kept] = [await heard(), await queried(), await at.ledger.everything()]

    // Porchlight hears that something happened in some tab, and nothing more.
    expect(events.length).toBeGreaterThan(0)
    const told = JSON.stringify({ events, tabs })
    for (const word of ['secret', 'diary.example', 'www.reddit.com', 'recipes.example'])
      expect(told).not.toContain(word)
    for (const { tab } of events) {
      expect(tab.url ?? tab.pendingUrl ?? tab.title ?? tab.favIconUrl).toBeUndefined()
    }
    expect(tabs.filter(({ url }) => url === undefined).length).toBeGreaterThanOrEqual(pages.length)

    expect(kept).not.toMatch(/secret|diary\.example|www\.reddit\.com/)
    expect((await at.ledger.counted('reddit.com', 'feed')).ms).toBe(0)
    expect(await at.ledger.totalMs()).toBe(0)
    for (const page of pages) await page.close()
  })

  it('are told apart from a granted one, whose address does arrive and is not kept', async () => {
    const page = await wander('https://www.instagram.com')
    const told = JSON.stringify({ events: await heard(), tabs: await queried() })
    expect(told).toContain('https://www.instagram.com/messages/third-secret')
    const kept = await at.ledger.everything()
    expect(kept).toContain('instagram.com')
    expect(kept).not.toContain('secret')
    await page.close()
  })

  it('become visible with their grant', async () => {
    const page = await wander('https://www.reddit.com')
    await at.porchlight.grant('reddit.com')
    await page.bringToFront()
    await expect
      .poll(async () => (await at.ledger.counted('reddit.com', 'feed')).visits, { timeout: 7_000 })
      .toBe(1)
    await page.close()
  })
})
