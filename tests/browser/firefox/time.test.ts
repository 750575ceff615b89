/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Attention } from '@/lib/domain/time/attention'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'

const feed = 'https://www.instagram.com/'
const elsewhere = 'https://news.example/'

describe.skipIf(!findFirefox())('time in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
  })
  beforeEach(async () => {
    await desk.anew()
    await porchlight.watch(['instagram.com'], 60)
  })
  afterAll(() => desk?.close())

  /** Milliseconds on each surface until now, all sites together. */
  async function counted() {
    await porchlight.command('look', {})
    const ms = { feed: 0, people: 0 }
    for (const { surface, ms: more } of await porchlight.totals()) ms[surface] += more
    const { attention } = await porchlight.inside.evaluate(() =>
      chrome.storage.local.get<{ attention?: Attention }>('attention'),
    )
    if (attention?.open) ms[attention.open.surface] += attention.open.endedAtMs - attention.open.startedAtMs
    return ms
  }
  /** Leaves for Porchlight's own page, and answers what was counted. */
  const leave = async () => {
    await porchlight.inside.bringToFront()
    return counted()
  }

  test('is counted once for feed and messages apart, across in-page navigation', async () => {
    const beganAt = performance.now()
    const page = await porchlight.visit(feed)
    await expect.poll(async () => (await counted()).feed).toBeGreaterThan(0)
    const onFeed = (await counted()).feed
    await page.click('#dm')
    await expect.poll(async () => (await counted()).people).toBeGreaterThan(0)
    const { feed: atFeed, people } = await leave()
    expect(atFeed).toBeGreaterThanOrEqual(onFeed)
    expect(atFeed + people).toBeLessThanOrEqual(performance.now() - beganAt)
  })

  test('is not counted on a site that was not granted, whose address is not even seen', async () => {
    await porchlight.visit(elsewhere)
    await counted()
    expect(await porchlight.tabs()).not.toContain(elsewhere)
    expect(await leave()).toEqual({ feed: 0, people: 0 })
  })

  test('is kept and not counted twice when the event page is stopped in the middle', async () => {
    const beganAt = performance.now()
    await porchlight.visit(feed)
    await expect.poll(async () => (await counted()).feed).toBeGreaterThan(0)
    const beforeMs = (await counted()).feed
    await porchlight.stopBackground()
    // Woken, it goes on.
    await expect.poll(async () => (await counted()).feed).toBeGreaterThan(beforeMs)
    const { feed: ms } = await leave()
    expect(ms).toBeLessThanOrEqual(performance.now() - beganAt)
  })
})
