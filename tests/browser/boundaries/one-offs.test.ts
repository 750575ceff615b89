/// <reference types="chrome" />
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { addToDay, dayEndMs, dayOf } from '@/lib/domain/time/day'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { command, isCovered, watch } from '../../support/browser/arrange'
import { type Desk, openDesk } from '../../support/browser/desk'
import { friend } from '../../support/browser/friends'
import { counting, letPass, looked, testingBuild } from '../../support/browser/passing-time'
import { installPorchlight } from '../../support/browser/restart'

const feed = 'https://www.instagram.com/'
const closed = { ...noBoundaries, budgets: [newBudget('all', 'all', 0)] }

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

async function visit(context: BrowserContext) {
  const page = await context.newPage()
  await page.goto(feed)
  await page.bringToFront()
  return page
}

describe('a break', () => {
  test('opens every feed, says until when, and is over by itself with the worker stopped', async () => {
    const now = new Date()
    const dayStartMinutes = (now.getHours() * 60 + now.getMinutes() + 720) % 1440
    await desk.anew({ sites: [siteFromAddress('instagram.com')!], dayStartMinutes })
    await desk.porchlight.grant('instagram.com')
    await desk.command('saveBoundaries', { set: closed })
    const today = dayOf(Date.now(), dayStartMinutes)
    // One that was asked for some days ago, and ends with this day.
    await desk.page.evaluate((breakUntil) => chrome.storage.local.set({ breakUntil }), {
      from: addToDay(today, -2),
      until: addToDay(today, 1),
      zone: null,
    })
    // Any change has all of it judged anew.
    await desk.command('takeBackPending', {})
    const page = await visit(desk.porchlight.context)
    expect(page.url()).toBe(feed)
    await looked(desk)
    expect(await isCovered(page)).toBe(false)
    const home = await desk.porchlight.open('home.html#/boundaries')
    await home.getByText(/^A break: every boundary is off until/).waitFor()
    await home.close()
    // Nothing is counted, so that only the alarm of the day wakes the worker.
    await desk.page.bringToFront()
    await expect.poll(() => counting(desk)).toBeNull()
    await desk.porchlight.stopWorker()
    await letPass(desk, dayEndMs(today, dayStartMinutes) - Date.now())
    await expect.poll(() => isCovered(page)).toBe(true)
    const next = await visit(desk.porchlight.context)
    expect(next.url()).toContain('closed.html')
  })

  test('is asked for on home’s page, waits for the next day, and is taken back', async () => {
    await desk.anew({ sites: [siteFromAddress('instagram.com')!] })
    await desk.porchlight.grant('instagram.com')
    await desk.command('saveBoundaries', { set: closed })
    const home = await desk.porchlight.open('home.html#/boundaries')
    await home.getByRole('button', { name: 'Take a break' }).click()
    await home.getByText(/^A break begins on/).waitFor()
    expect((await visit(desk.porchlight.context)).url()).toContain('closed.html')
    await home.bringToFront()
    await home.getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(async () => (await desk.local()).breakUntil ?? null).toBeNull()
  })
})

test('while one is with someone, in a quiet time or on a break nobody is suggested, and afterwards somebody is again', async () => {
  await desk.anew()
  await desk.put(friend({ name: 'Maya Lindqvist', quietDays: 21 }))
  const shows = async (words: string) => {
    const page = await desk.porchlight.open('newtab.html')
    await page.getByText(words).waitFor()
    await page.close()
  }
  const today = dayOf(Date.now(), 240)
  await shows('Maya Lindqvist')
  await desk.command('startPresence', { length: 15 })
  await shows('Nothing to do here today.')
  await desk.page.evaluate(() => chrome.storage.local.set({ presence: null }))
  await shows('Maya Lindqvist')
  const always = { id: 'q', name: '', weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinutes: 0, toMinutes: 0 }
  await desk.command('saveBoundaries', {
    set: { ...noBoundaries, quietTimes: [{ ...always, sites: 'all' }] },
  })
  await shows('Nothing to do here today.')
  await desk.page.evaluate(() => chrome.storage.local.remove('boundaries'))
  await shows('Maya Lindqvist')
  await desk.page.evaluate((breakUntil) => chrome.storage.local.set({ breakUntil }), {
    from: today,
    until: addToDay(today, 2),
    zone: null,
  })
  await shows('Nothing to do here today.')
})

test('presence outlives the browser', async () => {
  const installed = installPorchlight(desk.sites.port)
  try {
    const run = await installed.start()
    await watch(run.porchlight, { sites: ['instagram.com', 'reddit.com'], minutes: 600 })
    await command(run.porchlight, 'startPresence', { length: 60 })
    await run.quit()
    const { porchlight } = await installed.start()
    expect((await visit(porchlight.context)).url()).toBe(porchlight.url(`closed.html#${feed}`))
    const tab = await porchlight.open('newtab.html')
    await tab.getByText(/^You are with someone until/).waitFor()
  } finally {
    await installed.close()
  }
})
