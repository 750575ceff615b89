/// <reference types="chrome" />
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isCovered } from '../../support/browser/arrange'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'

const feed = 'https://www.instagram.com/'

// Here, because a driven Chromium takes every tab for one that is seen.
describe.skipIf(!findFirefox())('tabs out of sight', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
  })
  afterAll(() => desk?.close())
  beforeEach(async () => {
    await desk.anew()
    await porchlight.watch(['instagram.com'], 600)
  })

  const isHidden = (page: Page) => page.evaluate(() => document.visibilityState === 'hidden')
  const isPlaying = (page: Page) => page.$eval('audio', (clip) => !clip.paused)
  const hasPause = (page: Page) => page.frames().length > 1
  const closeFeed = () => porchlight.command('startPresence', { length: 60 })
  /** As when it ends by the clock. */
  const endPresence = async () => {
    await porchlight.inside.evaluate(() => chrome.storage.local.set({ presence: null }))
    for (let looks = 0; looks < 3; looks++) await porchlight.command('look', {})
  }

  test('are covered at once, and read the pause only when they are looked at', async () => {
    const hidden = await porchlight.visit(feed)
    const other = await porchlight.visit(`${feed}explore/`)
    const front = await porchlight.visit(feed)
    await closeFeed()
    await expect.poll(() => hasPause(front)).toBe(true)
    for (const page of [hidden, other]) {
      expect(await isHidden(page)).toBe(true)
      await expect.poll(() => isCovered(page)).toBe(true)
    }
    await porchlight.command('look', {})
    expect([hidden, other].map(hasPause)).toEqual([false, false])

    await hidden.bringToFront()
    await expect.poll(() => hasPause(hidden)).toBe(true)
    expect(hasPause(other)).toBe(false)
    await endPresence()
    for (const page of [hidden, other, front]) await expect.poll(() => isCovered(page)).toBe(false)
  })

  test('stay silent after the end of a pause that silenced them, until they are looked at', async () => {
    const page = await porchlight.visit(feed)
    await page.click('#play')
    await expect.poll(() => isPlaying(page)).toBe(true)
    await closeFeed()
    await expect.poll(() => isPlaying(page)).toBe(false)
    await porchlight.inside.bringToFront()
    await expect.poll(() => isHidden(page)).toBe(true)
    await endPresence()
    await expect.poll(() => isCovered(page)).toBe(false)
    expect(await isPlaying(page)).toBe(false)
    // Another pause, which comes and goes before anybody looks, does not give it back either.
    await closeFeed()
    await expect.poll(() => isCovered(page)).toBe(true)
    await endPresence()
    await expect.poll(() => isCovered(page)).toBe(false)
    expect(await isPlaying(page)).toBe(false)

    await page.bringToFront()
    await expect.poll(() => isPlaying(page)).toBe(true)
  })
})
