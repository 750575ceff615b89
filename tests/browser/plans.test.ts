/// <reference types="chrome" />
import { readFileSync } from 'node:fs'
import ical, { type VEvent } from 'node-ical'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/browser/desk'
import { faultsInLightAndDark } from '../support/browser/faults'
import { dayMs, friend, ritualRow, together } from '../support/browser/friends'

let desk: Desk
let maya: { id: string }

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.anew()
  const rows = friend({ name: 'Maya Lindqvist', quietDays: 3, born: [2, 29, 1992] })
  maya = rows.people![0] as { id: string }
  await desk.put(rows)
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const message = (page: Page) => page.getByRole('textbox', { name: 'Message to Maya Lindqvist' })
const two = (figure: number) => String(figure).padStart(2, '0')
const typedDay = (atMs: number) => {
  const date = new Date(atMs)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
const typedTime = (atMs: number) =>
  `${typedDay(atMs)}T${two(new Date(atMs).getHours())}:${two(new Date(atMs).getMinutes())}`
/** Four in the afternoon, so many days from today. */
const atFour = (inDays: number) => new Date(Date.now() + inDays * dayMs).setHours(16, 0, 0, 0)

/** What the calendar file holds that a click saves. */
async function savedBy(page: Page, click: () => Promise<void>): Promise<VEvent[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
  const text = readFileSync(await download.path(), 'utf8')
  return Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT')
}

async function planWith(fields: Record<string, unknown>) {
  const plan = {
    id: crypto.randomUUID(),
    personId: maya.id,
    what: 'Coffee',
    proposedMs: [],
    atMs: null,
    minutes: 60,
    meetingUrl: '',
    outcome: null,
    outcomeAtMs: null,
    addedAtMs: Date.now(),
    stamps: {},
    deletedAtMs: null,
  }
  await desk.put({ plans: [{ ...plan, ...fields }] })
}

const ritualWith = (fields: Record<string, unknown>) =>
  desk.put({
    rituals: [ritualRow(maya.id, { firstDay: typedDay(Date.now()), atMinutes: null, zone: null, ...fields })],
  })

describe('a plan', () => {
  test('proposes two times in a message, in this clock and in theirs, with the link for the call', async () => {
    await desk.alter('people', () => ({ timeZone: 'Pacific/Kiritimati' }))
    const page = await desk.porchlight.open(`home.html#/people/${maya.id}`)
    await button(page, 'Plan something').click()
    await button(page, 'A virtual coffee').click()
    await page.getByLabel('When', { exact: true }).fill(typedTime(atFour(2)))
    await page.getByLabel(/^Or when/).fill(typedTime(atFour(3)))
    await page.getByLabel(/^Link for a call/).fill('meet.example.org/us')
    await button(page, 'Propose in a message').click()
    await message(page).waitFor()
    const text = await message(page).inputValue()
    expect(text).toContain('A virtual coffee together?')
    expect(text.match(/4:00\sPM/g)).toHaveLength(2)
    expect(text.match(/for you/g)).toHaveLength(2)
    expect(text).toContain('https://meet.example.org/us')
    await expect
      .poll(() => desk.living('plans'))
      .toMatchObject([{ what: 'A virtual coffee', proposedMs: [atFour(2), atFour(3)], atMs: null }])
    // Words that are ready make way for a line of the catalogue when one is asked for.
    await button(page, 'Another line').click()
    await expect.poll(() => message(page).inputValue()).not.toContain('virtual coffee')
    expect(await desk.everything()).not.toContain('together?')
  })

  test('takes no link but https, and no time that is over', async () => {
    const page = await desk.porchlight.open(`home.html#/people/${maya.id}`)
    await button(page, 'Plan something').click()
    await page.getByLabel('What', { exact: true }).fill('Tea')
    await page.getByLabel('When', { exact: true }).fill(typedTime(atFour(-1)))
    await page.getByLabel(/^Link for a call/).fill('javascript:alert(1)')
    await button(page, 'It is agreed').click()
    await page.getByText('An address that begins with https.').waitFor()
    await page.getByText('A day and a time that are still ahead.').waitFor()
    await expect.poll(() => desk.rows('plans')).toEqual([])
  })

  test('is agreed with one click, and goes into a calendar as a file and by a link', async () => {
    await planWith({ proposedMs: [atFour(2), atFour(3)], meetingUrl: 'https://meet.example.org/us' })
    const page = await desk.porchlight.open('home.html#/people/plans')
    await page
      .getByRole('button', { name: /^Agreed/ })
      .nth(1)
      .click()
    await expect.poll(async () => (await desk.rows('plans'))[0]?.atMs).toBe(atFour(3))
    const [event] = await savedBy(page, () =>
      button(page, 'Calendar file: Coffee with Maya Lindqvist').click(),
    )
    expect(event).toMatchObject({
      summary: 'Coffee with Maya Lindqvist',
      location: 'https://meet.example.org/us',
    })
    expect(event!.start.getTime()).toBe(atFour(3))
    expect(event!.end!.getTime()).toBe(atFour(3) + 3_600_000)
    const link = await page.getByRole('link', { name: /^Google Calendar/ }).getAttribute('href')
    const asked = new URL(link!)
    expect(asked.origin).toBe('https://calendar.google.com')
    expect(asked.searchParams.get('text')).toBe('Coffee with Maya Lindqvist')
    await button(page, 'Undo').click()
    await expect.poll(async () => (await desk.rows('plans'))[0]?.atMs).toBeNull()
  })

  test('stands on the new tab on its day, with the way to the call, and not the day before', async () => {
    const soonMs = Date.now() + 60_000
    await planWith({ what: 'A walk', atMs: soonMs, meetingUrl: 'https://meet.example.org/us' })
    await planWith({ what: 'Dinner', atMs: soonMs + 2 * dayMs })
    const page = await desk.porchlight.context.newPage()
    await page.goto('chrome://newtab/')
    const list = page.getByRole('list', { name: 'Planned for today' })
    await list.getByRole('link', { name: 'A walk with Maya Lindqvist', exact: true }).waitFor()
    expect(await list.getByRole('link', { name: /^Join/ }).getAttribute('href')).toBe(
      'https://meet.example.org/us',
    )
    expect(await page.getByText('Dinner').count()).toBe(0)
    // Said to have been called off elsewhere, it stands there no longer.
    await desk.alter('plans', () => ({ outcome: 'called-off' }))
    await page.reload()
    await page.waitForFunction(() => performance.getEntriesByName('porchlight.truth').length > 0)
    await expect.poll(() => list.count()).toBe(0)
  })

  test('is asked after once it is over; yes is one contact, and undo takes it back', async () => {
    await planWith({ atMs: Date.now() - 3 * 3_600_000 })
    const page = await desk.porchlight.open(`home.html#/people/${maya.id}`)
    const asked = page.getByRole('group', { name: 'Did it take place?' })
    await asked.getByRole('button', { name: 'Yes' }).click()
    await expect.poll(async () => (await desk.living('contacts')).length).toBe(2)
    await button(page, 'Undo').click()
    await asked.waitFor()
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
  })
})

describe('a ritual', () => {
  test('is begun, comes round on the new tab and is noted by hand, with the keyboard alone', async () => {
    const page = await desk.porchlight.open(`home.html#/people/${maya.id}`)
    await button(page, 'Begin a ritual').press('Enter')
    await page.keyboard.type('Tea')
    await page.getByLabel('How often', { exact: true }).selectOption('two-weeks')
    await button(page, 'Save').press('Enter')
    await page.getByText('It stands on the new tab on its days.').waitFor()
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await tab.getByRole('link', { name: 'Tea with Maya Lindqvist' }).waitFor()
    await page.bringToFront()
    await button(page, 'We did: Tea').press('Enter')
    await expect.poll(async () => (await desk.living('contacts')).length).toBe(2)
    await expect.poll(() => desk.living('rituals')).toMatchObject([{ cadence: 'two-weeks', what: 'Tea' }])
    await tab.bringToFront()
    await expect.poll(() => tab.getByRole('link', { name: 'Tea with Maya Lindqvist' }).count()).toBe(0)
  })

  test('that went by is picked up again with a message, and nothing counts what was missed', async () => {
    await ritualWith({ firstDay: typedDay(Date.now() - 45 * dayMs) })
    const page = await desk.porchlight.open('home.html#/people/plans')
    await button(page, 'Pick up again: Sunday call').waitFor()
    const words = await page.locator('main').innerText()
    expect(words).not.toMatch(/missed|overdue|\b6\b|late\b/i)
    await button(page, 'Pick up again: Sunday call').click()
    await message(page).waitFor()
    expect(await message(page).inputValue()).toMatch(/^Sunday call: shall we pick it up again\?/)
    const [ritual] = await desk.rows('rituals')
    expect(String(ritual?.firstDay) >= typedDay(Date.now())).toBe(true)
    await page.goBack()
    await button(page, 'Remove Sunday call').waitFor()
    expect(await button(page, 'Pick up again: Sunday call').count()).toBe(0)
  })

  test('goes along with dates and plans as one calendar file', async () => {
    await ritualWith({ atMinutes: 17 * 60, zone: 'Europe/Berlin', firstDay: '2027-01-31', cadence: 'month' })
    await planWith({ atMs: atFour(2) })
    await planWith({ what: 'Only proposed', proposedMs: [atFour(4)] })
    const page = await desk.porchlight.open('home.html#/settings/data')
    const events = await savedBy(page, () => button(page, 'Save a calendar file').click())
    expect(events.map(({ summary }) => summary).sort()).toEqual([
      'Birthday: Maya Lindqvist',
      'Coffee with Maya Lindqvist',
      'Sunday call with Maya Lindqvist',
    ])
    const named = (words: string) => events.find(({ summary }) => String(summary).startsWith(words))!
    const after = (event: VEvent) =>
      event.rrule!.between(new Date('2027-01-01T00:00Z'), new Date('2029-01-01T00:00Z'))
    expect(
      after(named('Sunday'))
        .slice(0, 3)
        .map((one) => one.toISOString()),
    ).toEqual(['2027-01-31T16:00:00.000Z', '2027-02-28T16:00:00.000Z', '2027-03-31T15:00:00.000Z'])
    expect(after(named('Birthday')).map((one) => typedDay(one.getTime()))).toEqual([
      '2027-02-28',
      '2028-02-29',
    ])
    await page.getByText('with 3 entries').waitFor()
  })
})

describe('sharing a page', () => {
  const title = 'Feed of www.reddit.com'
  /** A page on a site that was never granted, in front. */
  const someSite = async () => {
    const page = await desk.porchlight.context.newPage()
    await page.goto('https://news.example/long-read?a=b&c=%23')
    return page
  }
  const composer = () =>
    desk.porchlight.context.waitForEvent('page', (page) => page.url().includes('home.html'))

  const choose = async (page: Page, name: string) => {
    const to = page.getByRole('combobox')
    // Where a new tab gets the focus of the browser late, the list closes under one's hands.
    for (let hand = 0; hand < 3; hand++) {
      await to.fill(name)
      await to.press('Enter')
      const message = page.getByRole('textbox', { name: `Message to ${name}` })
      const isThere = message.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      )
      if (await isThere) return
    }
  }

  /** A menu of the browser itself cannot be clicked by a test: its event is set off in the worker, as a click would. */
  const chooseInMenu = async (info: { pageUrl: string }, tab: { title: string }) => {
    const worker = await desk.porchlight.worker()
    await worker.evaluate(
      (args) => {
        const { onClicked } = chrome.contextMenus as unknown as {
          onClicked: { dispatch(info: object, tab: object): void }
        }
        onClicked.dispatch({ menuItemId: 'share-page', ...args.info }, args.tab)
      },
      { info, tab },
    )
  }

  test('from the menu puts title and address into a message to whoever is chosen, and keeps nothing of it', async () => {
    await desk.put(friend({ name: 'The choir' }))
    const opening = composer()
    await chooseInMenu(
      { pageUrl: 'https://me:secret@news.example/long-read?a=b&c=%23' },
      { title: 'A long\n read & more' },
    )
    const page = await opening
    const shared = 'A long read & more https://news.example/long-read?a=b&c=%23'
    const theirs = page.getByRole('textbox', { name: /^Message to/ })
    const asked = page.getByRole('textbox', { name: 'The page, with its address' })
    const lines = new Set<string>()
    for (const name of ['Maya', 'The choir']) {
      await choose(page, name)
      await page.getByRole('textbox', { name: `Message to ${name}` }).waitFor()
      // In a line of the family's own, to whoever is chosen; another one has it too.
      for (let line = 0; line < 3; line++) {
        expect(await theirs.inputValue()).toContain(shared)
        lines.add(await theirs.inputValue())
        await theirs.press('PageDown')
      }
      expect(await asked.inputValue()).toBe(shared)
    }
    expect(lines.size).toBeGreaterThan(4)
    for (const line of lines) expect(line).not.toMatch(/[{}]| {2}/)
    // Without the page there are other lines, and no hole.
    await asked.fill('')
    await expect.poll(() => theirs.inputValue()).toMatch(/^[^{}:]+[.?]$/)
    await asked.fill(shared)
    await expect.poll(() => theirs.inputValue()).toContain(shared)
    expect(page.url()).not.toContain('news.example')
    expect(await desk.everything()).not.toContain('long-read')
    const link = await page
      .getByRole('link', { name: 'Open in WhatsApp' })
      .or(button(page, 'Open in WhatsApp'))
    await link.waitFor()
    await expect.poll(() => desk.rows('checkIns')).toEqual([])
  })

  test('shows nothing of a page without an address for others', async () => {
    const opening = composer()
    await chooseInMenu({ pageUrl: 'chrome://settings/' }, { title: 'Settings' })
    const page = await opening
    await page.getByText('This page has no address to share.').waitFor()
  })

  test('has a key of its own, stands in the menu of pages, and needs no site', async () => {
    const commands = await desk.page.evaluate(() => chrome.commands.getAll())
    expect(commands.find(({ name }) => name === 'share')?.shortcut).toBe('Alt+Shift+S')
    const { origins } = await desk.page.evaluate(() => chrome.permissions.getAll())
    expect(origins).toEqual([])
    // Once more under the same id is an error: it is there.
    const problem = await desk.page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) =>
          chrome.contextMenus.create({ id: 'share-page', title: 'Twice', contexts: ['page'] }, () =>
            resolve(chrome.runtime.lastError?.message),
          ),
        ),
    )
    expect(problem).toMatch(/duplicate/i)
  })

  test('by the key takes the page in front, which the browser shows for that press alone', async () => {
    const site = await someSite()
    const worker = await desk.porchlight.worker()
    const opening = composer()
    await worker.evaluate(
      (tab) => {
        const { onCommand } = chrome.commands as unknown as {
          onCommand: { dispatch(name: string, tab: object): void }
        }
        onCommand.dispatch('share', tab)
      },
      { title, url: site.url() },
    )
    const page = await opening
    await choose(page, 'Maya')
    await expect.poll(() => message(page).inputValue()).toContain(`${title} ${site.url()}`)
    const seen = await desk.page.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url))
    expect(seen).not.toContain(site.url())
  })
})

test('rows and forms of plans and rituals have no serious fault of accessibility, in light and in dark', async () => {
  await planWith({ proposedMs: [atFour(2), atFour(3)] })
  await planWith({ atMs: atFour(-1), meetingUrl: 'https://meet.example.org/us' })
  await ritualWith({ firstDay: typedDay(Date.now() - 45 * dayMs) })
  const page = await desk.porchlight.open(`home.html#/people/${maya.id}`)
  const expectNone = async () => {
    expect(await faultsInLightAndDark(page)).toEqual([])
  }
  await button(page, 'Pick up again: Sunday call').waitFor()
  await button(page, 'Plan something').click()
  await button(page, 'It is agreed').click()
  await page.getByText('A day and a time that are still ahead.').waitFor()
  await expectNone()
  await button(page, 'Cancel').click()
  await button(page, 'Begin a ritual').click()
  await page.getByLabel('How often', { exact: true }).waitFor()
  await expectNone()
})

test('with nobody there is nobody to plan with', async () => {
  await desk.anew()
  const page = await desk.porchlight.open('home.html#/people/plans')
  await button(page, 'Add somebody').waitFor()
})

test('plans with several people stand in their order, each with a name', async () => {
  const ada = friend({ name: 'Ada Brandt' })
  await desk.put(together(ada))
  await planWith({ what: 'Later', atMs: atFour(5) })
  await planWith({ what: 'Sooner', atMs: atFour(1), personId: ada.people![0]!.id })
  const page = await desk.porchlight.open('home.html#/people/plans')
  await page.getByText('Later').waitFor()
  const links = await page
    .locator('main li')
    .filter({ hasText: /Sooner|Later/ })
    .allInnerTexts()
  expect(links.map((text) => /Sooner|Later/.exec(text)?.[0])).toEqual(['Sooner', 'Later'])
  expect(links[0]).toContain('Ada Brandt')
})
