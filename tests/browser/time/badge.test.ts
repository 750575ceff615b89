/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anewWith, bind } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { counting, looked, spend, testingBuild } from '../../support/browser/passing-time'

let desk: Desk
let feed: Page

beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
  await anewWith(desk, { sites: ['instagram.com'], minutes: 2.05 })
})
afterAll(() => desk.close())

/** What the toolbar shows, asked from a page that wakes nobody. */
const badge = () =>
  desk.page.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    color: await chrome.action.getBadgeBackgroundColor({}),
  }))
const text = async () => (await badge()).text

it('says the minutes left on the feed, at most a minute late', async () => {
  feed = await desk.porchlight.context.newPage()
  await feed.goto('https://www.instagram.com/', { waitUntil: 'commit' })
  await expect.poll(text).toBe('3')
  await feed.bringToFront()
  await expect.poll(() => counting(desk)).not.toBeNull()
  await spend(desk, 10_000)
  await expect.poll(text).toBe('2')
})

it('stays right in front of a page that is not watched, and after the worker was stopped there', async () => {
  const elsewhere = await desk.porchlight.context.newPage()
  await elsewhere.goto('https://elsewhere.example/')
  await elsewhere.bringToFront()
  await expect.poll(() => counting(desk)).toBeNull()
  await looked(desk)
  expect(await text()).toBe('2')
  await desk.porchlight.stopWorker()
  expect(await text()).toBe('2')
  // A new worker begins by showing how things stand, nothing watched being in front.
  await desk.page.evaluate(() => chrome.action.setBadgeText({ text: 'old' }))
  await elsewhere.evaluate(() => history.pushState({}, '', '/another'))
  await expect.poll(text).toBe('2')
})

it('changes with what was chosen at once: used, nothing, left', async () => {
  const choose = (patch: object) =>
    desk.page.evaluate((chosen) => chrome.runtime.sendMessage(chosen), {
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
  await bind(desk, { minutes: 0 })
  await expect.poll(text).toBe('0')
  const { color } = await badge()
  const [red = 255, green = 0, blue = 0] = color as unknown as number[]
  expect(red).toBeLessThan(Math.max(green, blue))
})
