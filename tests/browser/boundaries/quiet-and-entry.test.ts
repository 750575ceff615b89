import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { waitMs } from '@/lib/domain/boundaries/passes'
import { isCovered, pauseFrame } from '../../support/browser/arrange'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { letPass, testingBuild } from '../../support/browser/passing-time'

const feed = 'https://www.instagram.com/'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())
beforeEach(() => anewWith(desk, { sites: ['instagram.com', 'reddit.com'], minutes: 600 }))

const closedPage = () => desk.porchlight.url(`closed.html#${feed}`)
const fetched = () => desk.sites.asked.filter((address) => address === feed).length

async function visit(address: string): Promise<Page> {
  const page = await desk.porchlight.context.newPage()
  await page.goto(address).catch(() => undefined)
  await page.bringToFront()
  return page
}

/** What the pause in a tab answers when it is asked to let somebody in. */
const enter = (page: Page) =>
  page.evaluate(
    (destination) => chrome.runtime.sendMessage({ command: 'passEntry', ask: { destination } }),
    feed,
  ) as Promise<{ ok: boolean }>

describe('the short pause before a visit', () => {
  test('stands once in a visit, for its whole wait, in one tab or in many', async () => {
    await desk.command('saveBoundaries', { set: { ...noBoundaries, entryPause: ['instagram.com'] } })
    const before = fetched()
    const sinceMs = Date.now()
    const page = await visit(feed)
    await expect.poll(() => page.url()).toBe(closedPage())
    await page.getByText('A short breath before Instagram').waitFor()
    const second = await visit(feed)
    await second.getByText('A short breath before Instagram').waitFor()
    for (const tab of [page, second]) expect(await enter(tab)).toMatchObject({ ok: false, reason: 'wait' })
    expect(fetched()).toBe(before)
    // The one wait that is waited for in real seconds.
    await page.getByRole('button', { name: 'Go on' }).click({ timeout: 30_000 })
    await page.waitForURL(feed)
    expect(Date.now() - sinceMs).toBeGreaterThanOrEqual(waitMs)
    // The other tab goes on by itself, and a third one has no pause.
    await second.waitForURL(feed)
    const third = await visit(feed)
    expect(third.url()).toBe(feed)
    expect(await isCovered(third)).toBe(false)
  })
})

describe('being with someone', () => {
  test('covers the open feed, closes new ways in, and ends after the same wait as a pass', async () => {
    const page = await visit(feed)
    await desk.command('startPresence', { length: 15 })
    const frame = await pauseFrame(page)
    await frame.getByText('You are with someone').waitFor()
    const other = await visit(feed)
    await expect.poll(() => other.url()).toBe(closedPage())
    expect(await desk.command('endPresence', {})).toMatchObject({ ok: false, reason: 'wait' })
    await letPass(desk, waitMs)
    expect(await desk.command('endPresence', {})).toEqual({ ok: true })
    await expect.poll(() => other.url()).toBe(feed)
  })
})

/** An hour before and an hour after a time of day (minutes after midnight). */
const quietAround = (minutes: number) => ({
  id: 'quiet',
  name: 'Now',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  fromMinutes: (minutes + 1440 - 60) % 1440,
  toMinutes: (minutes + 60) % 1440,
  sites: ['instagram.com'],
})

describe('a quiet time', () => {
  test('closes its sites and no others, and tells until when', async () => {
    const now = new Date()
    const quiet = quietAround(now.getHours() * 60 + now.getMinutes())
    await desk.command('saveBoundaries', { set: { ...noBoundaries, quietTimes: [quiet] } })
    const page = await visit(feed)
    await expect.poll(() => page.url()).toBe(closedPage())
    await page.getByText('A quiet time, and Instagram is resting too.').waitFor()
    const open = await visit('https://www.reddit.com/')
    expect(await isCovered(open)).toBe(false)
  })

  test('of another place closes by the clock that hangs there, and leaving for here waits until tomorrow', async () => {
    const zone = 'Asia/Tokyo'
    const clock = new Intl.DateTimeFormat('sv', { timeStyle: 'short', timeZone: zone }).format(Date.now())
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    const home = await desk.porchlight.open('home.html#/boundaries')
    const places = home.getByLabel('Quiet times go by')
    await places.selectOption(zone)
    await home.getByText(/^There it is /).waitFor()
    const set = { ...noBoundaries, quietTimes: [quietAround(hours * 60 + minutes)] }
    await desk.command('saveBoundaries', { set })
    const page = await visit(feed)
    await expect.poll(() => page.url()).toBe(closedPage())
    await page.getByText('A quiet time, and Instagram is resting too.').waitFor()

    await home.bringToFront()
    await places.selectOption({ label: 'The clock of this device' })
    await home.getByText('Quiet times by another clock.', { exact: true }).waitFor()
    const again = await visit(feed)
    await expect.poll(() => again.url()).toBe(closedPage())
  })
})
