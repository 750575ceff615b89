import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addToDay, type Day, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { type Desk, openDesk } from '../support/browser/desk'
import { faultsInLightAndDark } from '../support/browser/faults'

let desk: Desk

const minuteMs = 60_000
const dayStartMinutes = 240
const today = () => dayOf(Date.now(), dayStartMinutes)

/** Sixty days of feed and people on one site, the visits of the last ones included. */
async function live() {
  const totals = []
  const spans = []
  for (let ago = 0; ago < 60; ago++) {
    const day = addToDay(today(), -ago)
    for (const [surface, hour] of [
      ['feed', 10],
      ['people', 20],
    ] as const) {
      const ms = (surface === 'feed' ? 10 + (ago % 7) * 5 : 6) * minuteMs
      const byHour = Array.from({ length: 24 }, (_, at) => (at === hour ? ms : 0))
      totals.push({ deviceId: 'seeded', day, site: 'reddit.com', surface, ms, visits: 2, byHour })
      const startedAtMs = dayStartMs(day, dayStartMinutes) + (hour - 4) * 60 * minuteMs
      const span = { id: `${day}-${surface}`, site: 'reddit.com', surface, visit: true }
      if (ago > 0 && ago < 30) spans.push({ ...span, startedAtMs, endedAtMs: startedAtMs + ms })
    }
  }
  await desk.put({ dayTotals: totals, spans })
}

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.anew({ dayStartMinutes })
  await live()
})

const open = async (view: string) => {
  const page = await desk.porchlight.open(`home.html#/${view}`)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('heading', { level: 1, name: 'Time' }).waitFor()
  return page
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 3, name, exact: true })
const hash = (page: Page) => new URL(page.url()).hash

/** Goes on by the Tab key until what has the focus is called so, and presses Enter on it. */
async function press(page: Page, name: string | RegExp) {
  const focused = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '')
  for (let times = 0; times < 120; times++) {
    await page.keyboard.press('Tab')
    const found = await focused()
    if (typeof name === 'string' ? found === name : name.test(found)) return page.keyboard.press('Enter')
  }
  throw new Error(`the keyboard does not come to ${name}`)
}

describe('time as history', () => {
  test('is walked by keyboard alone: all four views, their tables, back and to the present', async () => {
    const page = await open('time')
    await heading(page, 'Through the day').waitFor()
    await press(page, 'Week')
    await expect.poll(() => hash(page)).toBe(`#/time/week/${today()}`)
    await heading(page, 'Feed by weekday and hour').waitFor()
    await press(page, 'The week before')
    await page.getByText(/^.+ of feed,.+ Compared with the week before: .+\.$/).waitFor()
    await press(page, 'As a table: Day by day')
    await expect.poll(() => page.getByRole('table', { name: /^Day by day/ }).isVisible()).toBe(true)
    expect(
      await page
        .getByRole('table', { name: /^Day by day/ })
        .getByRole('rowheader')
        .count(),
    ).toBe(7)
    const back = hash(page)
    await page.reload()
    await heading(page, 'Day by day').waitFor()
    expect(hash(page)).toBe(back)
    await press(page, 'Month')
    await expect.poll(() => hash(page)).toMatch(/^#\/time\/month\/\d{4}-\d{2}$/)
    await heading(page, 'Day by day').waitFor()
    await press(page, 'Year')
    await expect.poll(() => hash(page)).toMatch(/^#\/time\/year\/\d{4}$/)
    await heading(page, 'Week by week').waitFor()
    await press(page, 'As a table: Feed by weekday and hour')
    const heat = page.getByRole('table', { name: /^Feed by weekday and hour/ })
    await expect.poll(() => heat.isVisible()).toBe(true)
    expect(await heat.getByRole('columnheader').count()).toBe(8)
    await press(page, 'Day')
    await expect.poll(() => hash(page)).toMatch(/^#\/time\/day\//)
    await page.goBack()
    await heading(page, 'Week by week').waitFor()
  })

  test('opens a day from its address, with its visits and what it cannot know', async () => {
    const day: Day = addToDay(today(), -4)
    const page = await open(`time/day/${day}`)
    await press(page, 'As a table: Through the day')
    const visits = page.getByRole('table', { name: /^Visits/ })
    await expect.poll(() => visits.getByRole('rowheader').count()).toBe(2)
    await page.getByText('Other browsers and your phone are not part of this').waitFor()
    await press(page, 'The day before')
    await expect.poll(() => hash(page)).toBe(`#/time/day/${addToDay(day, -1)}`)
    await press(page, 'Today')
    await expect.poll(() => hash(page)).toBe(`#/time/day/${today()}`)
  })

  test('follows what is counted while it is open', async () => {
    const page = await open(`time/week/${today()}`)
    const site = page
      .getByRole('table', { name: /^Sites/ })
      .getByRole('row')
      .nth(1)
    await site.waitFor()
    const before = await site.textContent()
    await desk.alter('dayTotals', (row) => ({ ms: (row.ms as number) + 60 * 60_000 }))
    // Written past the database's own layer, it is seen at the next look.
    await page.reload()
    await expect.poll(() => site.textContent()).not.toBe(before)
  })

  test('shows no figure but dates when numbers are hidden', async () => {
    await desk.set({ hideNumbers: true })
    for (const unit of ['day', 'week', 'month', 'year']) {
      const day = addToDay(today(), -7)
      const page = await open(`time/${unit}/${day.slice(0, { month: 7, year: 4 }[unit] ?? 10)}`)
      await heading(page, 'Sites').waitFor()
      const words = await page.evaluate(() => {
        const main = document.querySelector('main')!.cloneNode(true) as HTMLElement
        for (const date of main.querySelectorAll('h2')) date.remove()
        return main.textContent
      })
      expect(words, unit).not.toMatch(/\d/)
      await page.close()
    }
  })

  test('has no serious fault of accessibility, in light and in dark', async () => {
    for (const view of ['time', 'time/week/', 'time/month/', 'time/year/'].map((one) =>
      one.endsWith('/') ? one + today().slice(0, { 'time/month/': 7, 'time/year/': 4 }[one] ?? 10) : one,
    )) {
      const page = await open(view)
      await heading(page, 'Sites').waitFor()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await faultsInLightAndDark(page), view).toEqual([])
      await page.close()
    }
  })
})
