import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { countedOn, looked, spend, testingBuild } from '../../support/browser/passing-time'

interface Heard {
  heard: { changed: object; tab: chrome.tabs.Tab }[]
}

describe('sites that were not granted', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk({ build: testingBuild })
    await anewWith(desk, { sites: ['instagram.com'] })
    // Picked, but refused in the browser's question.
    await desk.set({ sites: ['instagram.com', 'reddit.com'].map((site) => siteFromAddress(site)!) })
    const worker = await desk.porchlight.worker()
    await worker.evaluate(() => {
      const recorder = globalThis as unknown as Heard
      recorder.heard = []
      chrome.tabs.onUpdated.addListener((_id, changed, tab) => recorder.heard.push({ changed, tab }))
    })
  })
  afterAll(() => desk.close())

  /** Walks about on a site: a load, two in-page navigations, a link and a reload. */
  const wander = async (origin: string): Promise<Page> => {
    const page = await desk.porchlight.context.newPage()
    await page.goto(`${origin}/first-secret`)
    await page.evaluate(() => {
      document.title = 'a title to keep secret'
      history.pushState({}, '', '/second-secret')
      history.pushState({}, '', '/messages/third-secret')
    })
    await page.goto(`${origin}/fourth-secret#part`)
    await page.reload()
    await page.bringToFront()
    await looked(desk)
    return page
  }
  const heard = async () => {
    const worker = await desk.porchlight.worker()
    return worker.evaluate(() => (globalThis as unknown as Heard).heard)
  }
  const queried = async () => {
    const worker = await desk.porchlight.worker()
    return worker.evaluate(() => chrome.tabs.query({}))
  }

  it('are invisible, whether they are watched or not', async () => {
    const pages = [await wander('https://www.reddit.com'), await wander('https://diary.example')]
    // Counted as attention, were it seen.
    await spend(desk, 10_000)
    const [events, tabs, kept] = [await heard(), await queried(), await desk.everything()]

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
    expect((await countedOn(desk, 'reddit.com', 'feed')).ms).toBe(0)
    await expect.poll(() => desk.rows('dayTotals')).toEqual([])
    for (const page of pages) await page.close()
  })

  it('are told apart from a granted one, whose address does arrive and is not kept', async () => {
    const page = await wander('https://www.instagram.com')
    const told = JSON.stringify({ events: await heard(), tabs: await queried() })
    expect(told).toContain('https://www.instagram.com/messages/third-secret')
    const kept = await desk.everything()
    expect(kept).toContain('instagram.com')
    expect(kept).not.toContain('secret')
    await page.close()
  })

  it('become visible with their grant', async () => {
    const page = await wander('https://www.reddit.com')
    await desk.porchlight.grant('reddit.com')
    await page.bringToFront()
    await expect.poll(async () => (await countedOn(desk, 'reddit.com', 'feed')).visits).toBe(1)
    await page.close()
  })
})
