/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Desk, openDesk } from '../support/browser/desk'
import { faultsInLightAndDark } from '../support/browser/faults'
import { friend, together } from '../support/browser/friends'
import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.anew())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const home = (view: string) => desk.porchlight.open(`home.html#/${view}`)
const reddit = {
  site: 'reddit.com',
  name: 'Reddit',
  hosts: ['reddit.com'],
  peoplePatterns: [],
  feedPatterns: [],
  countWhenVisible: false,
}
const budgetOf = (minutes: number) => ({
  id: 'all',
  sites: 'all' as const,
  minutesByWeekday: Array<number>(7).fill(minutes),
})

describe('a budget in home', () => {
  const kept = async () =>
    (await desk.local()).boundaries as { current: BoundarySet; pending: { set: BoundarySet } | null }
  const minutes = async () => (await kept()).current.budgets[0]?.minutesByWeekday[1]
  const pending = async () => (await kept()).pending?.set.budgets[0]?.minutesByWeekday[1] ?? null
  const field = (page: Page) => page.getByRole('textbox', { name: 'Minutes a day, All feeds together' })
  const starts = (page: Page) =>
    page.getByText(/^Starts (tomorrow|today) at .+\. You can take it back until then\.$/)

  beforeEach(async () => {
    await desk.set({ sites: [reddit] })
    await desk.command('saveBoundaries', { set: { budgets: [budgetOf(30)] } })
  })

  test('holds at once when it gets tighter', async () => {
    const page = await home('boundaries')
    await field(page).fill('20')
    await button(page, 'Save').click()
    await page.getByText('Saved. It holds from now on.').waitFor()
    expect(await minutes()).toBe(20)
    expect(await pending()).toBeNull()
    expect(await starts(page).count()).toBe(0)
  })

  test('waits for the next day when it gets looser, says so, and can be taken back', async () => {
    const page = await home('boundaries')
    await field(page).fill('60')
    await button(page, 'Save').click()
    await starts(page).waitFor()
    await page.getByText('Until then: All feeds together, 30 minutes a day.').waitFor()
    expect(await minutes()).toBe(30)
    expect(await pending()).toBe(60)
    await page.reload()
    await starts(page).waitFor()
    await button(page, 'Take back').click()
    await page.getByText('Taken back. Nothing changes tomorrow.').waitFor()
    await expect.poll(() => field(page).inputValue()).toBe('30')
    expect(await pending()).toBeNull()
    expect(await minutes()).toBe(30)
  })

  test('is not lost at once by removing it', async () => {
    const page = await home('boundaries')
    await button(page, 'Remove the budget for All feeds together').click()
    await button(page, 'Save').click()
    await starts(page).waitFor()
    expect(await minutes()).toBe(30)
  })

  test('for one site stands beside the pool', async () => {
    const page = await home('boundaries')
    await page.getByRole('combobox', { name: 'A budget for one site' }).selectOption('reddit.com')
    await page.getByRole('textbox', { name: 'Minutes a day, Reddit' }).fill('10')
    await button(page, 'Save').click()
    await page.getByText('Saved. It holds from now on.').waitFor()
    expect((await kept()).current.budgets).toMatchObject([
      { sites: 'all', minutesByWeekday: Array(7).fill(30) },
      { sites: ['reddit.com'], minutesByWeekday: Array(7).fill(10) },
    ])
  })

  test('takes no minutes that are none', async () => {
    const page = await home('boundaries')
    for (const typed of ['-5', '601', 'many', '']) {
      await field(page).fill(typed)
      await page.getByText('A whole number from 0 to 600.').waitFor()
      expect(await button(page, 'Save').isDisabled()).toBe(true)
    }
    expect(await minutes()).toBe(30)
  })
})

describe('the rules of a site', () => {
  const rules = async () =>
    ((await desk.local()).settings as { sites: { peoplePatterns: string[] }[] }).sites[0]!.peoplePatterns

  test('make an address people from then on, and say what they cannot read', async () => {
    // Where nothing is bounded yet nothing has to wait for tomorrow.
    await desk.anew()
    await desk.porchlight.grant('slow.example')
    await desk.set({ sites: [{ ...reddit, site: 'slow.example', name: 'Slow', hosts: ['slow.example'] }] })
    const page = await home('sites')
    await page.getByLabel('Rules for Slow').click()
    const field = page.getByLabel('These addresses are people')
    await field.fill('/let*ters/')
    await field.blur()
    await page.getByText('In “/let*ters/” a star must stand alone between slashes.').waitFor()
    expect(await rules()).toEqual([])
    await field.fill('/letters/')
    await field.blur()
    await expect.poll(rules).toEqual(['/letters'])
    // Seen as people: the background opens a span of that surface.
    const letters = await desk.porchlight.context.newPage()
    await letters.goto('https://slow.example/letters/7')
    await letters.bringToFront()
    const surface = async () =>
      ((await desk.local()).attention as { open?: { surface: string } } | undefined)?.open?.surface
    await expect.poll(surface, { timeout: 10_000 }).toBe('people')
    await letters.goto('https://slow.example/other')
    await expect.poll(surface, { timeout: 10_000 }).toBe('feed')
  })
})

describe('somebody in home', () => {
  const row = (page: Page) => page.getByRole('link', { name: 'Maya Lindqvist' })

  test('can be removed and brought back with everything', async () => {
    await desk.put(friend({ name: 'Maya Lindqvist', nextTime: 'how the move went' }))
    const page = await home('people')
    await row(page).click()
    await page.getByRole('button', { name: 'Remove from Porchlight' }).click()
    await page.getByText('Maya Lindqvist is removed.').waitFor()
    await page.goto(desk.porchlight.url('home.html#/people'))
    await expect.poll(() => row(page).count()).toBe(0)
    await expect.poll(() => desk.living('people')).toEqual([])
    await button(page, 'Undo').click()
    await row(page).click()
    await expect.poll(() => page.getByLabel('To ask next time').inputValue()).toBe('how the move went')
    await page.getByText('+1 415 555 0123').first().waitFor()
    await expect.poll(() => desk.living('channels')).toHaveLength(1)
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
  })

  test('who is forgotten leaves no word behind', async () => {
    await desk.put(together(friend({ name: 'Maya Lindqvist' }), friend({ name: 'Olu Adeyemi' })))
    const page = await home('people')
    await row(page).click()
    await button(page, 'Forget for good').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget for good' }).click()
    await page.getByText('Erased.').waitFor()
    expect(JSON.stringify(await desk.database())).not.toContain('Maya')
    expect(JSON.stringify(await desk.database())).toContain('Olu')
  })

  test('“We talked” is one contact on a double click, and undo gives back today’s person', async () => {
    await desk.put(friend({ name: 'Maya Lindqvist' }))
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await tab.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
    const page = await home('people')
    await button(page, 'We talked, Maya Lindqvist').dblclick()
    await page.getByText('Noted that you talked with Maya Lindqvist.').waitFor()
    await expect.poll(() => desk.living('contacts')).toHaveLength(2)
    await tab.getByText('You were in touch today. Nothing to do here.').waitFor()
    await button(page, 'Undo').click()
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    await tab.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
  })
})

describe('no serious fault of accessibility is found, in light and in dark,', () => {
  const shown = async (path: string) => {
    const page = await desk.porchlight.context.newPage()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path.startsWith('chrome:') ? path : desk.porchlight.url(path))
    return page
  }
  const expectNone = async (page: Page) => {
    expect(await faultsInLightAndDark(page)).toEqual([])
  }

  beforeEach(async () => {
    await desk.put(
      together(
        friend({
          name: 'Maya Lindqvist',
          channels: [
            ['whatsapp', '+14155550123'],
            ['email', 'maya@example.org'],
          ],
        }),
        friend({ name: 'Olu Adeyemi', channels: [], quietDays: 9 }),
      ),
    )
    await desk.set({ sites: [reddit] })
    await desk.command('saveBoundaries', { set: { budgets: [budgetOf(30)] } })
    await desk.command('saveBoundaries', { set: { budgets: [budgetOf(60)] } })
  })

  test.each<[view: string, path: string, there: string | RegExp]>([
    ['people', 'home.html#/people', 'Olu Adeyemi'],
    ['somebody new', 'home.html#/people/add', 'Number, address or profile link'],
    ['a new group', 'home.html#/people/add/group', 'Name of the group'],
    ['time', 'home.html#/time', 'See your sites'],
    ['boundaries', 'home.html#/boundaries', /^Starts /],
    ['sites', 'home.html#/sites', 'Reddit'],
    ['settings', 'home.html#/settings', 'Quiet hours'],
    ['data', 'home.html#/settings/data', 'Take a copy'],
    ['the composer', 'home.html#/check-in', 'A line to somebody'],
    ['the first run', 'home.html#/welcome', 'Begin'],
    ['the popup', 'popup.html', 'Another line'],
    ['the new tab', 'chrome://newtab/', 'Another line'],
  ])('on %s', async (_, path, there) => {
    const page = await shown(path)
    await page.getByText(there).first().waitFor()
    await expectNone(page)
  })

  test('on a closed feed', async () => {
    await desk.command('saveBoundaries', { set: { budgets: [budgetOf(0)] } })
    const page = await shown('closed.html#https://www.reddit.com/')
    await page.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
    await expectNone(page)
  })

  test('on somebody’s page, in the self check-in, in a dialog and with a problem shown', async () => {
    const page = await shown('home.html#/people')
    await page.getByRole('link', { name: 'Maya Lindqvist' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
    await expectNone(page)
    await button(page, 'Forget for good').click()
    await page.getByRole('dialog').waitFor()
    await expectNone(page)
    await desk.set({ selfCheckIn: true })
    const tab = await shown('chrome://newtab/')
    await tab.getByText('How are you, just now?').waitFor()
    await expectNone(tab)
    const form = await shown('home.html#/people/add')
    await button(form, 'Add').click()
    await form.getByText('A name is all it needs.').waitFor()
    await expectNone(form)
  })

  test('on every step of the first run', async () => {
    const page = await shown('home.html#/welcome')
    await button(page, 'Begin').click()
    const headings = [
      'Where do you lose time?',
      'How much feed is enough in a day?',
      'Who would you rather be talking to?',
    ]
    for (const name of headings) {
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await expectNone(page)
      const on = page.getByRole('button', { name: /^(Skip this|Go on)$/ })
      await on.click()
    }
    await page.getByRole('heading', { level: 1, name: /^A line to/ }).waitFor()
    await expectNone(page)
    await button(page, 'Done').click()
    await page.getByRole('heading', { level: 1, name: 'That is all' }).waitFor()
    await expectNone(page)
  })
})
