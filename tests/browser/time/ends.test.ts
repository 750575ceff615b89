/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isCovered } from '../../support/browser/arrange'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import {
  countedOn,
  counting,
  looked,
  spend,
  spendUntil,
  testingBuild,
} from '../../support/browser/passing-time'
import { movedByKey } from '../../support/testing-build/moved-by-key'

const url = 'https://www.instagram.com/'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())
beforeEach(() => anewWith(desk, { sites: ['instagram.com', 'reddit.com'] }))

const visit = async (address = url): Promise<Page> => {
  const page = await desk.porchlight.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return page
}
const onFeed = () => countedOn(desk, 'instagram.com', 'feed')
const onPeople = () => countedOn(desk, 'instagram.com', 'people')
/** Stays until so much (ms) was counted on the feed. */
const stayFor = (ms: number) => spendUntil(desk, async () => (await onFeed()).ms >= ms)

const ends: { when: string; end: (page: Page) => Promise<unknown> }[] = [
  { when: 'the tab is closed', end: (page) => page.close() },
  { when: 'the tab goes to another address', end: (page) => page.goto('https://recipes.example/soup') },
  { when: 'another tab is in front', end: () => desk.page.bringToFront() },
  {
    when: 'the grant is taken back in the middle of a visit',
    end: () => desk.page.evaluate(() => chrome.permissions.remove({ origins: ['*://*.instagram.com/*'] })),
  },
  {
    when: 'the tab crashes, although its address stays in front',
    end: async (page) => {
      const session = await desk.porchlight.context.newCDPSession(page)
      const crashed = page.waitForEvent('crash')
      // It never answers: there is nobody left to.
      void session.send('Page.crash').catch(() => undefined)
      await crashed
      // Nothing tells of a crash: the next heartbeat finds it.
      await desk.command('look', {})
    },
  },
]

describe('time on a feed', () => {
  it.each(ends)('ends when $when, and the visit is kept', async ({ end }) => {
    const page = await visit()
    await stayFor(20_000)
    await end(page)
    await expect.poll(() => counting(desk)).toBeNull()
    const counted = await onFeed()
    await spend(desk, 20_000)
    expect(await onFeed()).toEqual(counted)
    expect(counted.visits).toBe(1)
  })

  it('is seen no more when its tab is discarded, and counts from when it is back', async () => {
    await visit()
    await stayFor(10_000)
    await desk.page.bringToFront()
    await expect.poll(() => counting(desk)).toBeNull()
    const before = await onFeed()
    const discarded = await desk.page.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: '*://*.instagram.com/*' })
      return (await chrome.tabs.discard(tab!.id!))?.id
    })
    await spend(desk, 10_000)
    expect(await onFeed()).toEqual(before)
    await desk.page.evaluate((id) => chrome.tabs.update(id!, { active: true }), discarded)
    await expect.poll(() => counting(desk)).not.toBeNull()
    await stayFor(before.ms + 10_000)
    expect((await onFeed()).visits).toBe(1)
  })

  it('is never more than what has passed, in two tabs of one site and on two sites', async () => {
    const since = Date.now()
    const first = await visit()
    await stayFor(10_000)
    await visit(`${url}explore/`)
    await spend(desk, 10_000)
    await first.bringToFront()
    await spend(desk, 10_000)
    await visit('https://www.reddit.com/r/all')
    await expect.poll(async () => (await counting(desk))?.site).toBe('reddit.com')
    await spendUntil(desk, async () => (await countedOn(desk, 'reddit.com', 'feed')).ms >= 10_000)
    await desk.page.bringToFront()
    await expect.poll(() => counting(desk)).toBeNull()
    const { [movedByKey]: movedByMs } = await desk.page.evaluate(() =>
      chrome.storage.session.get<Record<string, number>>(),
    )
    const all = (await onFeed()).ms + (await countedOn(desk, 'reddit.com', 'feed')).ms
    expect(all).toBeGreaterThan(20_000)
    expect(all).toBeLessThanOrEqual(movedByMs! + Date.now() - since)
  })
})

describe('reading messages', () => {
  it('adds to people time, and leaves all of the budget for the feed', async () => {
    await anewWith(desk, { sites: ['instagram.com'], minutes: 0.5 })
    const page = await visit(`${url}direct/inbox/`)
    // Longer than the whole budget.
    await spendUntil(desk, async () => (await onPeople()).ms >= 60_000)
    await page.click('#feed')
    await expect.poll(async () => (await counting(desk))?.surface).toBe('feed')
    await looked(desk)
    expect(await isCovered(page)).toBe(false)
    expect((await onPeople()).visits).toBe(1)
    await page.click('#dm')
    await expect.poll(async () => (await counting(desk))?.surface).toBe('people')
    await page.evaluate(() => history.back())
    await expect.poll(async () => (await counting(desk))?.surface).toBe('feed')
    await spendUntil(desk, () => isCovered(page))
    const { ms } = await onFeed()
    expect(ms).toBeGreaterThanOrEqual(30_000)
  })
})
