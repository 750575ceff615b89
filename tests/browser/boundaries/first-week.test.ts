import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { isCovered } from '../../support/browser/arrange'
import { type Desk, openDesk } from '../../support/browser/desk'
import { looked, spend, spendUntil, testingBuild } from '../../support/browser/passing-time'

const feed = 'https://www.instagram.com/'
const dayStartMinutes = 240
/** Feed on each of the seven days, in minutes; the middling one is 56. */
const week = [40, 100, 20, 56, 90, 45, 80]

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

const today = () => dayOf(Date.now(), dayStartMinutes)
const kept = async () =>
  (await desk.local()) as {
    boundaries?: { current: BoundarySet; pending: unknown }
    settings: { observing: unknown }
  }

/** Porchlight as it stands so many days after the first run in which looking on was chosen. */
async function daysAfter(days: number) {
  const from = addToDay(today(), -days)
  await desk.anew({
    sites: [siteFromAddress('instagram.com')!],
    dayStartMinutes,
    observing: { from, until: addToDay(from, 7) },
  })
  await desk.porchlight.grant('instagram.com')
  return from
}

const total = (day: string, surface: 'feed' | 'people', ms: number) => ({
  deviceId: 'here',
  day,
  site: 'instagram.com',
  surface,
  ms,
  visits: 1,
  byHour: Array.from({ length: 24 }, (_, hour) => (hour === 12 ? ms : 0)),
})

async function visit(): Promise<Page> {
  const page = await desk.porchlight.context.newPage()
  await page.goto(feed)
  await page.bringToFront()
  return page
}

test('in the first week no feed closes, whatever was set, and Porchlight says that it only looks on', async () => {
  await daysAfter(3)
  const minutesByWeekday = Array.from({ length: 7 }, () => 0)
  await desk.command('saveBoundaries', { set: { budgets: [{ id: 'all', sites: 'all', minutesByWeekday }] } })
  const page = await visit()
  await spend(desk, 10_000)
  await looked(desk)
  expect(page.url()).toBe(feed)
  expect(await isCovered(page)).toBe(false)
  const tab = await desk.porchlight.open('newtab.html')
  await tab.getByText('In this first week Porchlight only looks on.').waitFor()
  await tab.goto(desk.porchlight.url('home.html#/boundaries'))
  await tab.getByText(/^Until .+ Porchlight only looks on\. No feed closes/).waitFor()
})

/** The eighth day, with ten seconds left of what will be proposed. */
async function onTheEighthDay(): Promise<Page> {
  const from = await daysAfter(7)
  const seen = week.flatMap((minutes, day) => [
    total(addToDay(from, day), 'feed', minutes * 60_000),
    total(addToDay(from, day), 'people', 200 * 60_000),
  ])
  await desk.put({ dayTotals: [...seen, total(today(), 'feed', 40 * 60_000 - 10_000)] })
  const page = await desk.porchlight.open('newtab.html')
  await page.getByRole('link', { name: 'A week has been seen. There is a suggestion for you.' }).click()
  await page.getByRole('heading', { name: 'After your first week' }).waitFor()
  await page.getByText('40 minutes a day, over all feeds').waitFor()
  await page.getByText('On a middling day it was about 56 minutes. This is a little less.').waitFor()
  return page
}

const isAnswered = async (page: Page) => {
  await page.getByRole('heading', { name: 'After your first week' }).waitFor({ state: 'detached' })
  expect((await kept()).settings.observing).toBeNull()
}

test('on the eighth day a budget is proposed with its reason, and holds once it is taken', async () => {
  const page = await onTheEighthDay()
  await page.getByRole('button', { name: 'Take it' }).click()
  await isAnswered(page)
  expect((await kept()).boundaries?.current.budgets).toMatchObject([
    { sites: 'all', minutesByWeekday: Array(7).fill(40) },
  ])
  const on = await visit()
  expect(on.url()).toBe(feed)
  await spendUntil(desk, () => isCovered(on))
  const next = await visit()
  expect(next.url()).toContain('closed.html')
})

test('on the eighth day it can be declined: no budget, no feed that closes, and no second asking', async () => {
  const page = await onTheEighthDay()
  await page.getByRole('button', { name: 'No budget for now' }).click()
  await isAnswered(page)
  const { boundaries } = await kept()
  expect(boundaries?.current.budgets ?? []).toEqual([])
  expect(boundaries?.pending ?? null).toBeNull()
  const on = await visit()
  await spend(desk, 30_000)
  await looked(desk)
  expect(await isCovered(on)).toBe(false)
  const tab = await desk.porchlight.open('newtab.html')
  await tab.getByRole('heading').first().waitFor()
  // What was painted from the last page may still say it until the truth is read.
  await tab.getByText('A week has been seen').waitFor({ state: 'detached' })
  await tab.reload()
  await tab.getByRole('heading').first().waitFor()
  expect(await tab.getByText('A week has been seen').count()).toBe(0)
})
