/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { dayOf } from '@/lib/domain/time/day'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { isCovered, pauseFrame } from '../../support/browser/arrange'
import { type Desk, openDesk } from '../../support/browser/desk'
import { counting, letPass, looked, spendUntil, testingBuild } from '../../support/browser/passing-time'

const feed = 'https://www.instagram.com/'
const minuteMs = 60_000

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())
beforeEach(async () => {
  const now = new Date()
  await desk.anew({
    sites: ['instagram.com', 'reddit.com'].map((site) => siteFromAddress(site)!),
    // In the middle of its day, whenever the test runs.
    dayStartMinutes: (now.getHours() * 60 + 720) % 1440,
  })
  await desk.porchlight.grant('instagram.com', 'reddit.com')
})

const pooled = (limits: object) =>
  desk.command('saveBoundaries', {
    set: { ...noBoundaries, budgets: [{ ...newBudget('all', 'all', null), ...limits }] },
  })
const visit = async (address = feed): Promise<Page> => {
  const page = await desk.porchlight.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return page
}
const isClosed = (page: Page) => page.url().startsWith(desk.porchlight.url('closed.html'))
const isCounted = () => expect.poll(() => counting(desk)).not.toBeNull()
/** Leaves what is in front, and comes back after so many minutes. */
async function leaveFor(minutes: number) {
  await desk.page.bringToFront()
  await expect.poll(() => counting(desk)).toBeNull()
  await letPass(desk, minutes * minuteMs)
  await looked(desk)
}

describe('so many visits a day', () => {
  beforeEach(() => pooled({ visitsByWeekday: Array<number>(7).fill(1) }))

  test('one visit goes on through reloads, swipes, a second tab and the pool’s other site; the next is closed', async () => {
    const page = await visit()
    await isCounted()
    await page.reload()
    for (const clip of ['/reels/1', '/reels/2']) {
      await page.evaluate((to) => history.pushState({}, '', to), clip)
      await looked(desk)
    }
    const tab = await visit(`${feed}reels/3`)
    await isCounted()
    const other = await visit('https://www.reddit.com/')
    await expect.poll(async () => (await counting(desk))?.site).toBe('reddit.com')
    await looked(desk)
    for (const one of [page, tab, other])
      expect([isClosed(one), await isCovered(one)]).toEqual([false, false])

    await leaveFor(4)
    const soon = await visit()
    await isCounted()
    expect(isClosed(soon)).toBe(false)
    await soon.close()

    await leaveFor(6)
    const next = await visit()
    expect(isClosed(next)).toBe(true)
    await next.getByText('Those were today’s visits to Instagram').waitFor()
    await page.bringToFront()
    await expect.poll(() => isCovered(page)).toBe(true)
  })
})

describe('so many minutes a visit', () => {
  beforeEach(() => pooled({ minutesPerVisit: 1 }))

  test('closes the feed at their end, also after a reload, and opens it once one was away', async () => {
    const page = await visit()
    await spendUntil(desk, () => isCovered(page))
    await pauseFrame(page)
    await page.reload()
    expect(isClosed(page)).toBe(true)
    await page.getByText('That was a good long look at Instagram').waitFor()
    await leaveFor(6)
    const next = await visit()
    expect(isClosed(next)).toBe(false)
    expect(await isCovered(next)).toBe(false)
  })
})

describe('after a visit', () => {
  /** A visit of some minutes, over for as long as it takes to be asked about. */
  const visited = async () => {
    await visit()
    await isCounted()
    await desk.page.bringToFront()
    await expect.poll(() => desk.rows('spans')).toHaveLength(1)
    await desk.alter('spans', (row) => ({
      startedAtMs: Date.now() - 12 * 60_000,
      endedAtMs: Date.now() - 6 * 60_000,
      id: row.id,
    }))
  }

  test('one tap on the new tab says how it was, once', async () => {
    await visited()
    const page = await desk.porchlight.open('newtab.html')
    await page.getByRole('group', { name: 'How did you feel after Instagram?' }).waitFor()
    await page.getByRole('button', { name: 'Heavier' }).click()
    await expect.poll(() => desk.living('afterVisits')).toHaveLength(1)
    await expect
      .poll(() => desk.living('afterVisits'))
      .toMatchObject([{ site: 'instagram.com', feltAfter: 'heavier' }])
    await page.getByText('After Instagram:').waitFor({ state: 'detached' })
    const history = await desk.porchlight.open('home.html#/time/week/' + dayOf(Date.now(), 0))
    const felt = history.getByRole('table', { name: /^How visits left you/ })
    expect(await felt.getByRole('row', { name: /^Instagram/ }).innerText()).toMatch(/^Instagram\s+0\s+0\s+1$/)
    const next = await desk.porchlight.open('newtab.html')
    await next.getByText('I’m with someone').waitFor()
    await next.getByText('After Instagram:').waitFor({ state: 'detached' })
  })

  test('nothing is asked where that is switched off', async () => {
    await visited()
    const page = await desk.porchlight.open('newtab.html')
    const question = page.getByRole('group', { name: 'How did you feel after Instagram?' })
    await question.waitFor()
    await desk.set({ afterVisits: false })
    await question.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('I’m with someone').waitFor()
    expect(await question.count()).toBe(0)
  })
})
