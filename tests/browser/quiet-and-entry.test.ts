import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { command, isCovered, pauseFrame, watch } from '../support/browser/arrange'
import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites, type Sites } from '../support/browser/sites'

const feed = 'https://www.instagram.com/'
const patient = { timeout: 15_000 }

let sites: Sites
let porchlight: Porchlight

beforeAll(async () => {
  sites = await serveSites()
})
afterAll(() => sites.close())
beforeEach(async () => {
  porchlight = await launchPorchlight({ sitesPort: sites.port })
  await watch(porchlight, { sites: ['instagram.com', 'reddit.com'], minutes: 600 })
})
afterEach(() => porchlight.close())

const closedPage = () => porchlight.url(`closed.html#${feed}`)
const fetched = () => sites.asked.filter((address) => address === feed).length

async function visit(address: string): Promise<Page> {
  const page = await porchlight.context.newPage()
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
    await command(porchlight, 'saveBoundaries', { set: { ...noBoundaries, entryPause: ['instagram.com'] } })
    const before = fetched()
    const page = await visit(feed)
    await expect.poll(() => page.url(), patient).toBe(closedPage())
    await page.getByText('A short breath before Instagram').waitFor()
    const second = await visit(feed)
    await second.getByText('A short breath before Instagram').waitFor()
    for (const tab of [page, second]) expect(await enter(tab)).toMatchObject({ ok: false, reason: 'wait' })
    expect(fetched()).toBe(before)
    await expect.poll(async () => (await enter(page)).ok, { timeout: 20_000, interval: 500 }).toBe(true)
    // Both tabs go on by themselves, and a third one has no pause.
    for (const tab of [page, second]) await expect.poll(() => tab.url(), patient).toBe(feed)
    const third = await visit(feed)
    expect(third.url()).toBe(feed)
    expect(await isCovered(third)).toBe(false)
  })
})

describe('being with someone', () => {
  test('covers the open feed, closes new ways in, and ends after the same wait as a pass', async () => {
    const page = await visit(feed)
    await command(porchlight, 'startPresence', { length: 15 })
    const frame = await pauseFrame(page)
    await frame.getByText('You are with someone').waitFor()
    const other = await visit(feed)
    await expect.poll(() => other.url(), patient).toBe(closedPage())
    expect(await command(porchlight, 'endPresence', {})).toMatchObject({ ok: false, reason: 'wait' })
    const ended = async () => ((await command(porchlight, 'endPresence', {})) as { ok: boolean }).ok
    await expect.poll(ended, { timeout: 20_000, interval: 1000 }).toBe(true)
    await expect.poll(() => other.url(), patient).toBe(feed)
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
    await command(porchlight, 'saveBoundaries', { set: { ...noBoundaries, quietTimes: [quiet] } })
    const page = await visit(feed)
    await expect.poll(() => page.url(), patient).toBe(closedPage())
    await page.getByText('A quiet time, and Instagram is resting too.').waitFor()
    const open = await visit('https://www.reddit.com/')
    expect(await isCovered(open)).toBe(false)
  })

  test('of another place closes by the clock that hangs there, and leaving for here waits until tomorrow', async () => {
    const zone = 'Asia/Tokyo'
    const clock = new Intl.DateTimeFormat('sv', { timeStyle: 'short', timeZone: zone }).format(Date.now())
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    const home = await porchlight.open('home.html#/boundaries')
    const places = home.getByLabel('Quiet times go by')
    await places.selectOption(zone)
    await home.getByText(/^There it is /).waitFor()
    const set = { ...noBoundaries, quietTimes: [quietAround(hours * 60 + minutes)] }
    await command(porchlight, 'saveBoundaries', { set })
    const page = await visit(feed)
    await expect.poll(() => page.url(), patient).toBe(closedPage())
    await page.getByText('A quiet time, and Instagram is resting too.').waitFor()

    await home.bringToFront()
    await places.selectOption({ label: 'The clock of this device' })
    await home.getByText('Quiet times by another clock.', { exact: true }).waitFor()
    const again = await visit(feed)
    await expect.poll(() => again.url(), patient).toBe(closedPage())
  })
})
