import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Desk, openDesk } from '../support/browser/desk'
import { friend, together } from '../support/browser/friends'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const newTab = async (): Promise<Page> => {
  const page = await desk.porchlight.context.newPage()
  await page.goto('chrome://newtab/')
  return page
}
const card = (page: Page, name: string | RegExp = /Maya|Olu|Ines|Vera/) =>
  page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2, name }) })
const whom = (page: Page) => card(page).getByRole('heading').innerText()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const three = () =>
  together(
    friend({ name: 'Maya Lindqvist', quietDays: 21 }),
    friend({ name: 'Olu Adeyemi', quietDays: 19 }),
    friend({ name: 'Ines Prado', quietDays: 20 }),
  )
const maya = () => friend({ name: 'Maya Lindqvist', quietDays: 21 })

describe('the nudge', () => {
  beforeEach(() => desk.anew())

  test('is one person with one reason, the same all day: after reloads, in tabs, in the popup, after a stopped worker', async () => {
    await desk.put(three())
    const page = await newTab()
    const name = await whom(page)
    expect(await page.getByRole('region').count()).toBe(1)
    expect(await page.getByText(/since you talked/).count()).toBe(1)
    for (let times = 0; times < 3; times++) {
      await page.reload()
      expect(await whom(page)).toBe(name)
    }
    await desk.porchlight.stopWorker()
    expect(await whom(await newTab())).toBe(name)
    const popup = await desk.porchlight.open('popup.html')
    await expect.poll(() => popup.getByRole('combobox').inputValue()).toBe(name)
    await desk.command('look', {})
    // Somebody quieter who comes later does not push today's person aside.
    await desk.put(friend({ name: 'Vera Brandt', quietDays: 400 }))
    expect(await whom(await newTab())).toBe(name)
    await expect.poll(() => desk.rows('nudges')).toHaveLength(1)
  })

  test('two new tabs opened at the same moment agree on one person', async () => {
    await desk.put(three())
    const pages = await Promise.all([newTab(), newTab(), newTab()])
    const names = await Promise.all(pages.map(whom))
    expect(new Set(names).size).toBe(1)
    await expect.poll(() => desk.rows('nudges')).toHaveLength(1)
  })

  test('Not today sets aside without contact, and undo brings the person back', async () => {
    await desk.put(maya())
    const page = await newTab()
    await button(page, 'Not today').click()
    await page.getByText('Maya Lindqvist can wait for another day.').waitFor()
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: 'skipped' }])
    await (await newTab()).getByText('Nothing to do here today.').waitFor()
    await button(page, 'Undo').click()
    expect(await whom(page)).toBe('Maya Lindqvist')
    expect(await whom(await newTab())).toBe('Maya Lindqvist')
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: null }])
  })

  test('after Not today nobody else is asked for where one a day was chosen, and one other where it is two', async () => {
    await desk.put(three())
    const page = await newTab()
    const first = await whom(page)
    await button(page, 'Not today').click()
    await page.getByText(`${first} can wait for another day.`).waitFor()
    await (await newTab()).getByText('Nothing to do here today.').waitFor()
    await desk.command('saveSettings', { patch: { people: { perDay: 2 } } })
    const other = await newTab()
    await expect.poll(() => whom(other)).not.toBe(first)
    await button(other, 'Not today').click()
    await (await newTab()).getByText('Nothing to do here today.').waitFor()
    await expect.poll(() => desk.rows('nudges')).toHaveLength(2)
    await expect.poll(() => desk.living('contacts')).toHaveLength(3)
  })

  test('Later this week sets aside for some days without contact, and undo brings the person back', async () => {
    await desk.put(maya())
    const page = await newTab()
    await button(page, 'Later this week').click()
    await page.getByText('Maya Lindqvist comes back later this week.').waitFor()
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    const [set] = await desk.rows('people')
    const inDays = (Date.parse(String(set!.snoozedUntil)) - Date.now()) / 86_400_000
    expect(inDays).toBeGreaterThan(1)
    expect(inDays).toBeLessThan(7)
    await (await newTab()).getByText('Nothing to do here today.').waitFor()
    await button(page, 'Undo').click()
    expect(await whom(page)).toBe('Maya Lindqvist')
    await expect.poll(() => desk.rows('people')).toMatchObject([{ snoozedUntil: null }])
  })

  test('We talked logs one contact however often it is clicked, and undo removes it', async () => {
    await desk.put(maya())
    const page = await newTab()
    await button(page, 'We talked').dblclick()
    await page.getByText('Noted that you talked with Maya Lindqvist.').waitFor()
    await expect.poll(() => desk.living('contacts')).toHaveLength(2)
    await (await newTab()).getByText('You were in touch today. Nothing to do here.').waitFor()
    await button(page, 'Undo').click()
    expect(await whom(page)).toBe('Maya Lindqvist')
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    expect(await whom(await newTab())).toBe('Maya Lindqvist')
  })

  test('opening a draft is not contact, and leaves the person where they are', async () => {
    await desk.put(maya())
    const page = await newTab()
    const opened = desk.porchlight.context.waitForEvent('page')
    await button(page, 'Open in WhatsApp').click()
    expect((await opened).url()).toContain('https://web.whatsapp.com/send?phone=14155550123&text=')
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
    expect(await whom(await newTab())).toBe('Maya Lindqvist')
  })

  test('says what is wrong without blame where somebody cannot be reached, and offers to add a way', async () => {
    await desk.put(friend({ name: 'Maya Lindqvist', channels: [] }))
    const page = await newTab()
    await page.getByText('No number or address for Maya Lindqvist yet. You can copy the message.').waitFor()
    await button(page, 'Add a way to write').click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
    expect(page.url()).toContain('home.html#/people/')
  })
})

describe('the self check-in', () => {
  beforeEach(async () => {
    await desk.anew({ selfCheckIn: true })
    await desk.put(maya())
  })

  test('comes before the person, and the person after its kind line', async () => {
    const page = await newTab()
    await page.getByRole('heading', { name: 'How are you, just now?' }).waitFor()
    expect(await page.getByText('Maya Lindqvist').count()).toBe(0)
    await button(page, 'Lonely').click()
    await button(page, 'Someone to talk to').click()
    await page.getByText('Somebody may be glad of a hello from you. One line is enough.').waitFor()
    await button(page, 'Carry on').click()
    expect(await whom(page)).toBe('Maya Lindqvist')
    await expect
      .poll(() => desk.rows('selfCheckIns'))
      .toMatchObject([{ feeling: 'lonely', need: 'reach-out', wavedAway: false }])
    expect(await whom(await newTab())).toBe('Maya Lindqvist')
  })

  test('is waved away for the whole day', async () => {
    const page = await newTab()
    await button(page, 'Not today').click()
    expect(await whom(page)).toBe('Maya Lindqvist')
    await page.reload()
    expect(await whom(page)).toBe('Maya Lindqvist')
    await expect
      .poll(() => desk.rows('selfCheckIns'))
      .toMatchObject([{ feeling: null, need: null, wavedAway: true }])
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: null }])
  })

  test('after a low day nobody is suggested anywhere, unless one would rather', async () => {
    const page = await newTab()
    await button(page, 'Tired').click()
    await button(page, 'Rest').click()
    await button(page, 'Carry on').click()
    await page.getByText('Nobody is suggested today. Tomorrow is soon enough.').waitFor()
    const other = await newTab()
    await other.getByText('A day to take it slow').waitFor()
    expect(await other.getByText('Maya Lindqvist').count()).toBe(0)
    const popup = await desk.porchlight.open('popup.html')
    await popup.getByText('A low day. Nobody is waiting; search if you feel like it.').waitFor()
    expect(await popup.getByRole('combobox').inputValue()).toBe('')
    await button(page, 'Show somebody anyway').click()
    expect(await whom(page)).toBe('Maya Lindqvist')
    expect(await whom(await newTab())).toBe('Maya Lindqvist')
  })
})
