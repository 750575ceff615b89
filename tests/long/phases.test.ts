import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sleep } from '../support/browser/counted'
import { added, expectWithin, stopwatch } from '../support/browser/phase'
import { startWatching, type Watching } from '../support/browser/watching'

const feed = { site: 'instagram.com', surface: 'feed' } as const
const people = { site: 'instagram.com', surface: 'people' } as const
const reddit = { site: 'reddit.com', surface: 'feed' } as const
const url = 'https://www.instagram.com/'

describe('time on a watched site, phase by phase', () => {
  let at: Watching

  beforeAll(async () => {
    at = await startWatching(['instagram.com', 'reddit.com', 'bsky.app'])
  })
  afterAll(() => at?.close())

  /** Opens a page in front; the watch runs from the moment it is there. */
  const openFeed = async (watch: ReturnType<typeof stopwatch>, address = url): Promise<Page> => {
    const page = await at.porchlight.context.newPage()
    await page.goto(address, { waitUntil: 'commit' })
    watch.start()
    return page
  }
  const turnAway = async (watch: ReturnType<typeof stopwatch>) => {
    await at.elsewhere.bringToFront()
    watch.stop()
  }

  it('is counted while its tab is in front', async () => {
    const watch = stopwatch()
    let page: Page
    const [counted] = await added(at.ledger, [feed], async () => {
      page = await openFeed(watch)
      await sleep(4_000)
      await turnAway(watch)
    })
    await page!.close()
    expectWithin(counted!.ms, watch.ms())
  })

  it('stops in another tab and goes on when the person is back', async () => {
    const watch = stopwatch()
    let page: Page
    const [counted] = await added(at.ledger, [feed], async () => {
      page = await openFeed(watch)
      await sleep(3_000)
      await turnAway(watch)
      await sleep(4_000)
      await page.bringToFront()
      watch.start()
      await sleep(2_000)
      await turnAway(watch)
    })
    await page!.close()
    expectWithin(counted!.ms, watch.ms())
  })

  it('is kept apart for feed and people across in-page navigation, both ways and at once', async () => {
    const [scrolling, writing] = [stopwatch(), stopwatch()]
    let page: Page
    const surface = async () => (await at.ledger.attention()).open?.surface
    const [onFeed, onPeople] = await added(at.ledger, [feed, people], async () => {
      page = await openFeed(scrolling)
      await sleep(3_000)
      await page.click('#dm')
      scrolling.stop()
      writing.start()
      await expect.poll(surface, { timeout: 1_000 }).toBe('people')
      await sleep(3_000)
      await page.evaluate(() => history.back())
      writing.stop()
      scrolling.start()
      await expect.poll(surface, { timeout: 1_000 }).toBe('feed')
      await sleep(2_000)
      await page.click('#dm')
      scrolling.stop()
      writing.start()
      await sleep(2_000)
      await turnAway(writing)
    })
    await page!.close()
    expectWithin(onFeed!.ms, scrolling.ms())
    expectWithin(onPeople!.ms, writing.ms())
  })

  it('is counted once when a site is open in two tabs', async () => {
    const watch = stopwatch()
    const pages: Page[] = []
    const [counted] = await added(at.ledger, [feed], async () => {
      pages.push(await openFeed(watch))
      await sleep(2_000)
      // A new tab is an empty page for a moment.
      watch.stop()
      pages.push(await openFeed(watch, `${url}explore/`))
      await sleep(2_000)
      await pages[0]!.bringToFront()
      await sleep(2_000)
      await turnAway(watch)
    })
    for (const page of pages) await page.close()
    expectWithin(counted!.ms, watch.ms())
  })

  it('goes to the site that is in front, never to two at a time', async () => {
    const [first, second] = [stopwatch(), stopwatch()]
    const pages: Page[] = []
    const [onFirst, onSecond] = await added(at.ledger, [feed, reddit], async () => {
      pages.push(await openFeed(first))
      await sleep(3_000)
      first.stop()
      pages.push(await openFeed(second, 'https://www.reddit.com/r/all'))
      await sleep(3_000)
      await pages[0]!.bringToFront()
      second.stop()
      first.start()
      await sleep(2_000)
      await turnAway(first)
    })
    for (const page of pages) await page.close()
    expectWithin(onFirst!.ms, first.ms())
    expectWithin(onSecond!.ms, second.ms())
  })

  it('ends when the tab goes to another address', async () => {
    const watch = stopwatch()
    let page: Page
    const [counted] = await added(at.ledger, [feed], async () => {
      page = await openFeed(watch)
      await sleep(3_000)
      await page.goto('https://recipes.example/soup', { waitUntil: 'commit' })
      watch.stop()
      await sleep(3_000)
    })
    await page!.close()
    expectWithin(counted!.ms, watch.ms())
  })

  it('ends when the tab is closed', async () => {
    const watch = stopwatch()
    const [counted] = await added(at.ledger, [feed], async () => {
      const page = await openFeed(watch)
      await sleep(3_000)
      await page.close()
      watch.stop()
      await sleep(2_000)
    })
    expectWithin(counted!.ms, watch.ms())
  })

  it('is not counted behind another tab', async () => {
    let page: Page
    await added(at.ledger, [feed], async () => {
      page = await openFeed(stopwatch())
      await at.elsewhere.bringToFront()
    })
    const [counted] = await added(at.ledger, [feed], async () => {
      await page.reload()
      await page.evaluate(() => history.pushState({}, '', '/explore/'))
      await sleep(3_000)
    })
    await page!.close()
    expect(counted!.ms).toBe(0)
  })

  it('is one visit through a reload, another tab in between, a second tab and in-page navigation', async () => {
    const pages: Page[] = []
    const [feedVisits, peopleVisits] = await added(
      at.ledger,
      [
        { site: 'bsky.app', surface: 'feed' },
        { site: 'bsky.app', surface: 'people' },
      ],
      async () => {
        const page = await openFeed(stopwatch(), 'https://bsky.app/')
        pages.push(page)
        await sleep(500)
        await page.reload()
        await at.elsewhere.bringToFront()
        await sleep(1_000)
        await page.bringToFront()
        for (const path of ['/clip/1', '/clip/2', '/messages/', '/clip/3']) {
          await page.evaluate((next) => history.pushState({}, '', next), path)
          await sleep(700)
        }
        pages.push(await openFeed(stopwatch(), 'https://bsky.app/clip/4'))
        await sleep(700)
        await at.elsewhere.bringToFront()
      },
    )
    for (const page of pages) await page.close()
    expect(feedVisits!.visits).toBe(1)
    expect(peopleVisits!.visits).toBe(1)
  })

  it('adds up to no more than the clock went on since it was watched', async () => {
    expect(await at.ledger.totalMs()).toBeLessThanOrEqual(performance.now() - at.watchedSince)
  })
})

describe('reading messages', () => {
  let at: Watching

  beforeAll(async () => {
    at = await startWatching(['instagram.com'])
    const minutes = 6 / 60
    await at.ledger.bound({
      ...noBoundaries,
      budgets: [newBudget('all', 'all', minutes)],
    })
  })
  afterAll(() => at?.close())

  it('adds to people time and leaves all of the budget for the feed', async () => {
    const paused = (page: Page) => page.frames().some((frame) => frame.url().endsWith('/pause.html'))
    const page = await at.porchlight.context.newPage()
    await page.goto(`${url}direct/inbox/`, { waitUntil: 'commit' })
    const since = performance.now()
    // Longer than the whole budget.
    await sleep(9_000)
    expect(paused(page)).toBe(false)
    await page.click('#feed')
    const reading = performance.now() - since
    const scrollingSince = performance.now()
    await expect.poll(() => paused(page), { timeout: 12_000, interval: 100 }).toBe(true)
    expectWithin(performance.now() - scrollingSince, 6_000)
    await at.elsewhere.bringToFront()
    await sleep(1_000)
    expectWithin((await at.ledger.counted('instagram.com', 'people')).ms, reading)
    expectWithin((await at.ledger.counted('instagram.com', 'feed')).ms, 6_000)
    await page.close()
  })
})
