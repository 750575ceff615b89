/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sleep } from '../../support/browser/counted'
import { startWatching, type Watching } from '../../support/browser/watching'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'

const allowing = (minutes: number) => ({ ...noBoundaries, budgets: [newBudget('all', 'all', minutes)] })

let at: Watching
let feed: Page

beforeAll(async () => {
  at = await startWatching(['instagram.com'])
  await at.ledger.bound(allowing(2.05))
})
afterAll(() => at?.close())

/** What the toolbar shows, asked from a page that wakes nobody. */
const badge = () =>
  at.ledger.page.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    color: await chrome.action.getBadgeBackgroundColor({}),
  }))
const text = async () => (await badge()).text

it('says the minutes left on the feed, at most a minute late', async () => {
  feed = await at.porchlight.context.newPage()
  await feed.goto('https://www.instagram.com/', { waitUntil: 'commit' })
  await expect.poll(text).toBe('3')
  // Three seconds of feed later two minutes are left, and a heartbeat may lie in between.
  await expect.poll(text, { timeout: 12_000 }).toBe('2')
})

it('stays right in front of a page that is not watched, and after the worker was stopped there', async () => {
  await at.elsewhere.bringToFront()
  await sleep(1_000)
  expect(await text()).toBe('2')
  await at.porchlight.stopWorker()
  expect(await text()).toBe('2')
  // A new worker begins by showing how things stand, nothing watched being in front.
  await at.ledger.page.evaluate(() => chrome.action.setBadgeText({ text: 'old' }))
  await at.elsewhere.evaluate(() => history.pushState({}, '', '/another'))
  await expect.poll(text, { timeout: 10_000 }).toBe('2')
})

it('changes with what was chosen at once: used, nothing, left', async () => {
  const choose = (patch: object) =>
    at.ledger.page.evaluate((chosen) => chrome.runtime.sendMessage(chosen), {
      command: 'saveSettings',
      ask: { patch },
    })
  for (const [patch, shown] of [
    [{ badge: 'used' }, '0'],
    [{ badge: 'off' }, ''],
    [{ badge: 'left' }, '2'],
    [{ hideNumbers: true }, ''],
    [{ hideNumbers: false }, '2'],
  ] as const) {
    await choose(patch)
    await expect.poll(text).toBe(shown)
  }
})

it('is never red, with nothing left either', async () => {
  await at.ledger.bound(allowing(0))
  await expect.poll(text).toBe('0')
  const { color } = await badge()
  const [red = 255, green = 0, blue = 0] = color as unknown as number[]
  expect(red).toBeLessThan(Math.max(green, blue))
})
