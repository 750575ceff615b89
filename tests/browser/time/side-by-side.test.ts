/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { countedOn, counting, looked, spend, testingBuild } from '../../support/browser/passing-time'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

/** A feed and a page to work in, side by side in one window; the feed is the active one. */
async function sideBySide(): Promise<{ work: Page; feed: Page }> {
  const { context } = desk.porchlight
  const work = await context.newPage()
  await work.goto('https://letters.example/')
  const feed = await context.newPage()
  await feed.goto('https://www.instagram.com/')
  await feed.bringToFront()
  // From Chromium 155 on.
  await desk.page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const [before] = await chrome.tabs.query({ index: tab!.index - 1, windowId: tab!.windowId })
    await chrome.tabs.createSplit([before!.id!, tab!.id!])
  })
  await expect.poll(async () => (await counting(desk))?.site).toBe('instagram.com')
  return { work, feed }
}

const onFeed = async () => (await countedOn(desk, 'instagram.com', 'feed')).ms

test('of two tabs side by side the active one counts, and the countdown beside it shows and stands still', async () => {
  await anewWith(desk, { sites: ['instagram.com'], minutes: 4 })
  const { work, feed } = await sideBySide()
  const session = await desk.porchlight.context.newCDPSession(feed)
  const words = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.map((node) => String(node.name?.value ?? '')).join(' | ')
  }
  await expect.poll(words).toContain('4 min left')
  await spend(desk, 10_000)
  await work.bringToFront()
  await expect.poll(() => counting(desk)).toBeNull()
  const counted = await onFeed()
  expect(counted).toBeGreaterThanOrEqual(10_000)
  await spend(desk, 120_000)
  await looked(desk)
  expect(await onFeed()).toBe(counted)
  expect(await words()).toContain('4 min left')

  await feed.bringToFront()
  await expect.poll(async () => (await counting(desk))?.site).toBe('instagram.com')
  // Out of sight it shows none.
  await desk.page.bringToFront()
  await expect.poll(() => counting(desk)).toBeNull()
  await expect.poll(words).not.toContain('min left')
})

test('a feed beside the page that one works in counts where it is to count when visible, until it is out of sight', async () => {
  const site = { ...siteFromAddress('instagram.com')!, countWhenVisible: true }
  await anewWith(desk, { sites: ['instagram.com'], settings: { sites: [site] } })
  const { work } = await sideBySide()
  await work.bringToFront()
  await looked(desk)
  const before = await onFeed()
  await spend(desk, 20_000)
  expect(await onFeed()).toBeGreaterThanOrEqual(before + 20_000)
  await desk.page.bringToFront()
  await expect.poll(() => counting(desk)).toBeNull()
})
