/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { type Desk, openDesk } from '../../support/browser/desk'

let desk: Desk
let page: Page

interface Kept {
  current: BoundarySet
  pending: { set: BoundarySet } | null
}

const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true })
const kept = async () => (await desk.local()).boundaries as Kept
const presence = async () => (await desk.local()).presence as { untilMs: number } | null | undefined
const saved = () => page.getByText('Saved. It holds from now on.').first().waitFor()

beforeAll(async () => {
  desk = await openDesk()
  const sites = ['reddit.com', 'x.com', 'youtube.com'].map((site) => siteFromAddress(site)!)
  await desk.anew({ sites })
  await desk.command('saveBoundaries', { set: { budgets: [] } })
  await desk.set({ firstRun: { step: 'done' } })
  page = await desk.porchlight.open('home.html#/boundaries')
})
afterAll(() => desk.close())

describe('home’s page of boundaries', () => {
  test('sets a budget that differs by weekday', async () => {
    await button(page, 'Set a budget for all feeds').click()
    await page.getByText('Weekdays and visits').click()
    await page.getByRole('switch', { name: 'The same every day' }).click()
    await page.getByRole('textbox', { name: 'Saturday' }).fill('60')
    await page.getByRole('textbox', { name: 'Monday' }).fill('')
    await button(page, 'Save').click()
    await saved()
    expect((await kept()).current.budgets).toMatchObject([
      { sites: 'all', minutesByWeekday: [30, null, 30, 30, 30, 30, 60] },
    ])
  })

  test('makes a pool with a name, and with visits', async () => {
    await button(page, 'Pool some sites').click()
    const row = page.getByRole('listitem').filter({ hasText: 'A new pool' })
    await row.getByRole('textbox', { name: 'What you call it' }).fill('Scrolling')
    const pool = page.getByRole('listitem').filter({ hasText: 'Scrolling' })
    await pool.getByRole('checkbox', { name: 'Reddit' }).check()
    await pool.getByRole('checkbox', { name: /^X/ }).check()
    await pool.getByRole('textbox', { name: 'Visits a day' }).fill('5')
    await button(page, 'Save').click()
    await expect
      .poll(async () => (await kept()).current.budgets.find(({ name }) => name === 'Scrolling'))
      .toMatchObject({ sites: ['reddit.com', 'x.com'], visitsByWeekday: Array(7).fill(5) })
  })

  test('moves a pool among the others by keyboard, which holds at once', async () => {
    await button(page, 'Pool some sites').click()
    const row = page.getByRole('listitem').filter({ hasText: 'A new pool' })
    await row.getByRole('textbox', { name: 'What you call it' }).fill('Watching')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Watching' })
      .getByRole('checkbox', { name: 'YouTube' })
      .check()
    const up = button(page, 'Move up Watching')
    await up.focus()
    await page.keyboard.press('Enter')
    // At the top of the pools only the way down is left, and the focus is there.
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel)
    await expect.poll(focused).toBe('Move down Watching')
    expect(await up.isDisabled()).toBe(true)
    await button(page, 'Save').click()
    const names = async () => (await kept()).current.budgets.map(({ name }) => name)
    await expect.poll(names).toEqual(['', 'Watching', 'Scrolling'])
    expect((await kept()).pending).toBeNull()
  })

  test('sets a quiet time that crosses midnight, and says so', async () => {
    await button(page, 'Add a quiet time').click()
    await page.getByRole('textbox', { name: 'What you call it' }).last().fill('Sleep')
    await page.getByLabel('From', { exact: true }).fill('22:30')
    await page.getByLabel('To', { exact: true }).fill('07:00')
    await page.getByText(/^until 7:00.* the next day$/).waitFor()
    await button(page, 'Save quiet time').click()
    await page.getByText(/^Every day: 10:30.* until 7:00.* the next day$/).waitFor()
    expect((await kept()).current.quietTimes).toMatchObject([
      { name: 'Sleep', fromMinutes: 1350, toMinutes: 420 },
    ])
  })

  test('lets what loosens wait, says what it is, and takes it back although the worker was stopped', async () => {
    await button(page, 'Remove Sleep').click()
    const waiting = page.getByRole('status').filter({ hasText: 'You can take it back until then.' })
    await waiting.getByText('A quiet time that is shorter, or gone.').waitFor()
    expect((await kept()).current.quietTimes).toHaveLength(1)
    await desk.porchlight.stopWorker()
    await page.reload()
    await waiting.waitFor()
    await button(page, 'Take back').click()
    await page.getByText('Taken back. Nothing changes tomorrow.').waitFor()
    await waiting.waitFor({ state: 'detached' })
    await page.getByText(/^Every day: 10:30/).waitFor()
    expect((await kept()).pending).toBeNull()
  })

  test('lets a site that is taken off wait in the same place', async () => {
    const sites = ((await desk.local()).settings as { sites: { site: string }[] }).sites
    await desk.set({ sites: sites.filter(({ site }) => site !== 'youtube.com') as never })
    const waiting = page.getByRole('status').filter({ hasText: 'You can take it back until then.' })
    await waiting.getByText('A site that is watched no more, or less of it.').waitFor()
    await button(page, 'Take back').click()
    await expect.poll(async () => (await kept()).pending).toBeNull()
  })

  test('says the same where the site is taken off, and where a setting is changed', async () => {
    const waiting = page.getByRole('status').filter({ hasText: 'You can take it back until then.' })
    await page.goto(desk.porchlight.url('home.html#/sites'))
    await page.locator('summary[aria-label*="YouTube"]').click()
    await button(page, 'Stop watching YouTube').click()
    await page.getByRole('listitem').filter({ hasText: 'YouTube' }).filter({ has: waiting }).waitFor()
    expect(await waiting.count()).toBe(1)
    await page.goto(desk.porchlight.url('home.html#/settings'))
    await page.getByLabel('Stop counting without a key or click for').selectOption('15')
    await waiting.getByText('Time that stops counting sooner when you are away.').waitFor()
    await waiting.getByText('A site that is watched no more, or less of it.').waitFor()
    expect((await desk.local()).settings).toMatchObject({ idleSeconds: 60 })
    await button(page, 'Take back').click()
    await waiting.waitFor({ state: 'detached' })
    await expect.poll(async () => (await kept()).pending).toBeNull()
    await page.goto(desk.porchlight.url('home.html#/boundaries'))
  })
})

describe('being with someone', () => {
  test('starts from the popup, is said everywhere, and outlives a stopped worker', async () => {
    const popup = await desk.porchlight.open('popup.html')
    await popup.getByText('I’m with someone').click()
    await button(popup, '1 hour').click()
    await popup.getByText(/^You are with someone until/).waitFor()
    const untilMs = (await presence())?.untilMs ?? 0
    expect(Math.abs(untilMs - Date.now() - 3_600_000)).toBeLessThan(30_000)
    await popup.close()
    await desk.porchlight.stopWorker()
    await page.reload()
    await page.getByText(/^You are with someone until/).waitFor()
    expect((await presence())?.untilMs).toBe(untilMs)
  })

  test('ends early after a slow breath, which is noted for the person alone', async () => {
    await button(page, 'End it early').click()
    await page.getByText('A slow breath first. Then it can end.').waitFor()
    expect(await presence()).not.toBeNull()
    await button(page, 'End it now').click({ timeout: 15_000 })
    await page.getByText('I’m with someone').waitFor()
    expect(await presence()).toBeNull()
    await page.getByText('Ways past, for your eyes only').click()
    await page.getByText('Time with someone ended early.').waitFor()
  })

  test('starts from a new tab that was only painted from what stood last', async () => {
    // The first page leaves its paint for the second.
    const first = await desk.porchlight.open('newtab.html')
    await first.getByText('I’m with someone').waitFor()
    await first.waitForFunction(() => localStorage.getItem('porchlight.last-paint') !== null)
    await first.close()
    const second = await desk.porchlight.open('newtab.html')
    // However long one presses: what comes in place of the paint must not take the click away.
    await second.getByText('I’m with someone').click({ delay: 500 })
    await button(second, '30 minutes').click()
    await second.getByText(/^You are with someone until/).waitFor()
    await second.close()
  })
})
