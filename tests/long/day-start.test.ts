import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { isCovered } from '../support/browser/arrange'
import { anewWith } from '../support/browser/bounded'
import { type Desk, openDesk } from '../support/browser/desk'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('a day that begins ends a break by itself, with the worker stopped', async () => {
  const soon = new Date(Date.now() + 80_000)
  const dayStartMinutes = soon.getHours() * 60 + soon.getMinutes()
  await anewWith(desk, {
    sites: ['instagram.com'],
    settings: { dayStartMinutes },
    set: { budgets: [newBudget('all', 'all', 0)] },
  })
  const today = dayOf(Date.now(), dayStartMinutes)
  await desk.page.evaluate((breakUntil) => chrome.storage.local.set({ breakUntil }), {
    from: addToDay(today, -2),
    until: addToDay(today, 1),
    zone: null,
  })
  // Any change has all of it judged anew.
  await desk.command('takeBackPending', {})
  const page = await desk.porchlight.context.newPage()
  await page.goto('https://www.instagram.com/')
  await page.bringToFront()
  expect(await isCovered(page)).toBe(false)
  await desk.porchlight.stopWorker()
  await expect.poll(() => isCovered(page), { timeout: 110_000, interval: 1_000 }).toBe(true)
})
