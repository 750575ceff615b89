import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addFriend, command } from '../support/browser/arrange'
import { type Desk, openDesk, type Row } from '../support/browser/desk'
import { faultsOf } from '../support/browser/faults'
import { checkInRow, dayMs, friend, together } from '../support/browser/friends'
import { installPorchlight } from '../support/browser/restart'
import { serveSites } from '../support/browser/sites'
import { openedBy } from '../support/browser/opened-by'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ viewport: { width: 380, height: 600 } })
})
afterAll(() => desk.close())
beforeEach(() => desk.anew())

const maya = (known: Partial<Parameters<typeof friend>[0]> = {}) =>
  friend({ name: 'Maya Lindqvist', ...known })
const popup = () => desk.porchlight.open('popup.html')
const draft = (page: Page) => page.getByRole('textbox', { name: /^Message to/ })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const kind = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const ready = (page: Page) => expect.poll(() => draft(page).inputValue()).toMatch(/\w/)

/** Takes a kind of message from the list of all of them. */
async function take(page: Page, name: string) {
  await button(page, 'More kinds').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}

/** A message that was opened before, for the first person of some rows. */
const message = (rows: { people?: Row[] }, daysAgo: number, known: Row = {}): Row => {
  const wentAtMs = Date.now() - daysAgo * dayMs
  const answered = { went: 'yes', wentAtMs, word: 'quiet', wordAtMs: Date.now() }
  return checkInRow(rows.people![0]!.id, wentAtMs - 60_000, { ...answered, ...known })
}

/** Pictures of what was built, for whoever looks: light and dark. */
async function picture(page: Page, name: string) {
  const folder = process.env.PORCHLIGHT_PICTURES
  if (!folder) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/check-in-${name}-${colorScheme}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('the kinds of message', () => {
  test('are two that fit where room is little, three elsewhere, and sixteen a step away, each with words of its own', async () => {
    await desk.put(maya())
    const page = await popup()
    await ready(page)
    const row = page.getByRole('group', { name: 'Kinds that suit today' })
    expect(await row.getByRole('radio').count()).toBe(2)
    const home = await desk.porchlight.open('home.html#/check-in')
    await expect
      .poll(() => home.getByRole('group', { name: 'Kinds that suit today' }).getByRole('radio').count())
      .toBe(3)
    await page.bringToFront()
    await picture(page, 'popup')
    await button(page, 'More kinds').click()
    const all = page.getByRole('dialog').getByRole('button')
    await all.first().waitFor()
    const names = (await all.allInnerTexts()).map((text) => text.split('\n')[0]!).slice(0, -1)
    expect(names).toHaveLength(16)
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'popup-kinds')
    await button(page, 'Cancel').click()
    const seen = new Set<string>()
    for (const name of names.filter((one) => one !== 'Make it right')) {
      await take(page, name)
      const line = await draft(page).inputValue()
      expect(line).not.toMatch(/[{}]/)
      seen.add(line)
    }
    expect(seen.size).toBe(15)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
  })

  test('are chosen by keyboard alone, and the focus comes back', async () => {
    await desk.put(maya())
    const page = await popup()
    await ready(page)
    await button(page, 'More kinds').focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(focused).toMatch(/^A few words/)
    await page.keyboard.press('End')
    await expect.poll(focused).toMatch(/^Make it right/)
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toMatch(/^A few words/)
    await page.keyboard.press('ArrowDown')
    const name = await page.evaluate(() => document.activeElement?.firstElementChild?.textContent ?? '')
    expect(name).not.toBe('')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await kind(page, name).isChecked()).toBe(true)
    await expect.poll(focused).toBe('More kinds')
  })

  test('another line is one key away, and going back finds what was written', async () => {
    await desk.put(maya())
    const page = await popup()
    await ready(page)
    const first = await draft(page).inputValue()
    await page.keyboard.press('PageDown')
    const second = await draft(page).inputValue()
    expect(second).not.toBe(first)
    await draft(page).fill('My own words')
    await page.keyboard.press('PageDown')
    expect(await draft(page).inputValue()).not.toBe('My own words')
    await page.keyboard.press('PageUp')
    expect(await draft(page).inputValue()).toBe('My own words')
    await page.keyboard.press('PageUp')
    expect(await draft(page).inputValue()).toBe(first)
  })

  test('take up what one has in mind, and leave no hole without it', async () => {
    await desk.put(maya())
    const page = await popup()
    await ready(page)
    await kind(page, 'An invitation').check()
    expect(await draft(page).inputValue()).toMatch(/\w/)
    await page.getByRole('textbox', { name: 'What you have in mind' }).fill('a walk on Sunday')
    expect(await draft(page).inputValue()).toContain('a walk on Sunday')
    await page.getByRole('textbox', { name: 'What you have in mind' }).fill('')
    expect(await draft(page).inputValue()).not.toContain('Sunday')
  })

  test('say how long a message is only where the channel cuts it', async () => {
    await desk.put(maya({ channels: [['sms', '+14155550123']] }))
    const page = await popup()
    await ready(page)
    await draft(page).fill('a'.repeat(160))
    await page.waitForTimeout(200)
    expect(await page.getByText(/Long for a text message/).count()).toBe(0)
    await draft(page).fill('a'.repeat(161))
    await page.getByText('Long for a text message. It goes in 2 parts.').waitFor()
    await draft(page).fill('a'.repeat(1501))
    await page.getByText('1501 characters; at most 1500 go along by themselves.').waitFor()
  })
})

describe('a line of one’s own', () => {
  test('is kept for one person or for all, used first, let go and brought back', async () => {
    await desk.put(together(maya(), friend({ name: 'Olu Adeyemi', quietDays: 2, rhythmDays: 90 })))
    const page = await popup()
    await ready(page)
    await draft(page).fill('Maya, the kettle says hello.')
    await button(page, 'Keep this line').click()
    await button(page, 'For everybody').click()
    await page.getByText('Kept as a line of your own.').waitFor()
    await page.getByRole('combobox').click()
    await page.getByRole('option', { name: 'Olu Adeyemi' }).click()
    await expect.poll(() => draft(page).inputValue()).toBe('Olu, the kettle says hello.')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'popup-own-line')
    await button(page, 'Let this line go').click()
    await expect.poll(() => draft(page).inputValue()).not.toContain('kettle')
    await button(page, 'Undo').click()
    await expect.poll(() => draft(page).inputValue()).toBe('Olu, the kettle says hello.')
    const home = await desk.porchlight.open('home.html#/check-in')
    await expect.poll(() => draft(home).inputValue()).toBe('Maya, the kettle says hello.')
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await expect
      .poll(() => tab.getByRole('textbox').first().inputValue())
      .toBe('Maya, the kettle says hello.')
  })

  test('is there after a restart of the browser', async () => {
    const sites = await serveSites()
    const installed = installPorchlight(sites.port)
    try {
      let run = await installed.start()
      await addFriend(run.porchlight, 'Maya')
      await command(run.porchlight, 'saveSettings', {
        patch: { firstRun: { step: 'done' }, selfCheckIn: false, quietHours: { on: false } },
      })
      let page = await run.porchlight.open('popup.html')
      await ready(page)
      await draft(page).fill('Maya, our bench is free.')
      await button(page, 'Keep this line').click()
      await button(page, 'For Maya').click()
      await page.getByText('Kept as a line of your own.').waitFor()
      await run.quit()
      run = await installed.start()
      page = await run.porchlight.open('popup.html')
      await expect.poll(() => draft(page).inputValue()).toBe('Maya, our bench is free.')
    } finally {
      await installed.close()
      await sites.close()
    }
  })
})

describe('a message with care', () => {
  test('is copied first, kept until tomorrow, found again then, and its words are gone once it went', async () => {
    await desk.put(maya())
    let page = await popup()
    await ready(page)
    await take(page, 'Ask for help')
    const words = 'Maya, I could use a hand with the attic.'
    await draft(page).fill(words)
    await page.getByText(/Copied first, then WhatsApp opens\./).waitFor()
    await picture(page, 'popup-tender')
    await button(page, 'Keep it until tomorrow').click()
    await page.getByText('A message to Maya Lindqvist waits here until tomorrow.').waitFor()
    expect(await draft(page).inputValue()).not.toBe(words)
    await expect.poll(() => desk.living('drafts')).toMatchObject([{ family: 'askingHelp', text: words }])
    await desk.alter('drafts', () => ({ waitsUntil: '2026-01-01' }))

    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await tab.getByRole('link', { name: 'A message to Maya Lindqvist waits for your second look.' }).click()
    await button(tab, 'Read it again').click()
    await expect.poll(() => draft(tab).inputValue()).toBe(words)
    await picture(tab, 'home-kept')

    page = await popup()
    await page.getByText('A message to Maya Lindqvist waits for your second look.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'popup-kept')
    await button(page, 'Read it again').click()
    await expect.poll(() => draft(page).inputValue()).toBe(words)
    const address = await openedBy(desk.porchlight.context, () => button(page, 'Open in WhatsApp').click())
    expect(address).toBe('https://web.whatsapp.com/send?phone=14155550123')
    await expect.poll(() => desk.rows('drafts')).toEqual([])
    expect(await desk.everything()).not.toContain('attic')
  })

  test('that is let go is gone, and comes back by one click', async () => {
    await desk.put(maya())
    const page = await popup()
    await ready(page)
    await kind(page, 'Set a boundary').check()
    await draft(page).fill('Maya, not this week.')
    await button(page, 'Keep it until tomorrow').click()
    await button(page, 'Let it go').click()
    await page.getByText('The message is gone.').waitFor()
    await expect.poll(() => desk.rows('drafts')).toEqual([])
    await button(page, 'Undo').click()
    await button(page, 'Read it again').click()
    expect(await draft(page).inputValue()).toBe('Maya, not this week.')
    // Kept once more it is one message, not two.
    await draft(page).fill('Maya, not this month.')
    await button(page, 'Keep it until tomorrow').click()
    await expect.poll(() => desk.living('drafts')).toMatchObject([{ text: 'Maya, not this month.' }])
  })

  test('makes something right in three steps, by keyboard', async () => {
    await desk.put(maya())
    const page = await popup()
    await ready(page)
    await take(page, 'Make it right')
    await page.getByRole('heading', { name: 'Come back' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'popup-repair')
    await page.getByRole('button', { name: /^Hi Maya, I have been thinking/ }).focus()
    await page.keyboard.press('Enter')
    await button(page, 'Next').press('Enter')
    await page.getByRole('heading', { name: 'Say what you did' }).waitFor()
    await page.keyboard.type('I left without a word')
    await button(page, 'Next').press('Enter')
    await page.getByRole('heading', { name: 'Ask', exact: true }).waitFor()
    await button(page, 'Back').press('Enter')
    expect(await page.getByRole('textbox', { name: 'In your own words' }).inputValue()).toBe(
      'I left without a word',
    )
    await button(page, 'Next').press('Enter')
    await page.getByRole('button', { name: /^Would you be willing to talk/ }).press('Enter')
    await button(page, 'Put it together').press('Enter')
    await expect
      .poll(() => draft(page).inputValue())
      .toBe(
        'Hi Maya, I have been thinking about us. I left without a word. Would you be willing to talk? It need not be soon.',
      )
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })

  test('chosen on the new tab is written where there is room for it', async () => {
    await desk.put(maya())
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await take(tab, 'A boundary')
    await tab.waitForURL(/home\.html#\/check-in\/.*\/boundary$/)
    expect(await kind(tab, 'Set a boundary').isChecked()).toBe(true)
    await button(tab, 'Keep it until tomorrow').waitFor()
  })
})

describe('the warm-up', () => {
  const both = () =>
    together(
      friend({ name: 'Zoë Ångström', circle: 'near', quietDays: 300, rhythmDays: 30 }),
      friend({ name: 'Ama Osei', quietDays: 3, rhythmDays: 90 }),
    )

  test('offers a line to a current friend first, leads on to the old one, and is not offered again that day', async () => {
    await desk.put(both())
    let page = await popup()
    await ready(page)
    expect(await page.getByRole('combobox').inputValue()).toBe('Zoë Ångström')
    await button(page, 'First a line to Ama Osei').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'popup-warm-up')
    await button(page, 'First a line to Ama Osei').press('Enter')
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Ama Osei')
    await openedBy(desk.porchlight.context, () => button(page, 'Open in WhatsApp').click())
    await button(page, 'Then on to Zoë Ångström').click()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Zoë Ångström')
    page = await popup()
    await ready(page)
    await page.waitForTimeout(300)
    expect(await button(page, 'First a line to Ama Osei').count()).toBe(0)
  })

  test('is waved away by one click, and leads from the new tab to the composer', async () => {
    await desk.put(both())
    const page = await popup()
    await button(page, 'Not needed').click()
    expect(await button(page, 'First a line to Ama Osei').count()).toBe(0)
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await picture(tab, 'new-tab-warm-up')
    await button(tab, 'First a line to Ama Osei').click()
    await tab.waitForURL(/home\.html#\/check-in\//)
    await expect.poll(() => tab.getByRole('combobox').inputValue()).toBe('Ama Osei')
  })

  test('is not there for somebody with whom one is in touch', async () => {
    await desk.put(together(maya(), friend({ name: 'Ama Osei', quietDays: 3, rhythmDays: 90 })))
    const page = await popup()
    await ready(page)
    await page.waitForTimeout(300)
    expect(await page.getByText(/can make this one easier/).count()).toBe(0)
  })
})

describe('the pause', () => {
  test('comes before a second message to one person in a day, and is passed by keyboard', async () => {
    const rows = maya()
    await desk.put({ ...rows, checkIns: [message(rows, 0, { word: null, wordAtMs: null })] })
    const page = await popup()
    await ready(page)
    await page.getByText(/You wrote to Maya Lindqvist today already\./).waitFor()
    expect(await button(page, 'Open in WhatsApp').count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'popup-pause')
    await draft(page).focus()
    await page.keyboard.press('Control+Enter')
    await button(page, 'Open in WhatsApp').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open in WhatsApp')
    expect(await openedBy(desk.porchlight.context, () => page.keyboard.press('Enter'))).toContain(
      'web.whatsapp.com',
    )
  })

  test('comes before the third without an answer, on home and on the new tab as well', async () => {
    const rows = maya({ quietDays: 40 })
    await desk.put({ ...rows, checkIns: [message(rows, 30), message(rows, 20)] })
    for (const path of ['popup.html', 'home.html#/check-in', 'newtab.html']) {
      const page = await desk.porchlight.open(path)
      await page.getByText(/Your last two messages to Maya Lindqvist are quiet so far\./).waitFor()
      await picture(page, `pause-${path.split('.')[0]}`)
      await button(page, 'Write all the same').press('Enter')
      await button(page, 'Open in WhatsApp').waitFor()
      await page.close()
    }
  })

  test('does not come while nothing was sent, and asks nothing of whoever writes for the first time today', async () => {
    const rows = maya()
    await desk.put({ ...rows, checkIns: [message(rows, 1), message(rows, 0, { went: 'no' })] })
    const page = await popup()
    await ready(page)
    await button(page, 'Open in WhatsApp').waitFor()
    expect(await page.getByText(/today already|quiet so far/).count()).toBe(0)
  })
})

test('what was asked in a message that went is not asked again, and can be kept for next time', async () => {
  const rows = maya({ nextTime: 'how did the move go?' })
  const [her] = rows.people!
  her!.nextTimeAtMs = Date.now() - 60_000
  await desk.put(rows)
  const page = await desk.porchlight.open('home.html#/check-in')
  await ready(page)
  await page.getByText('You noted something to ask.').waitFor()
  await button(page, 'Open in WhatsApp').click()
  await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
  const [checkIn] = await desk.rows('checkIns')
  await desk.put({ checkIns: [{ ...checkIn, openedAtMs: Date.now() - 30_000 }] })
  await desk.porchlight.stopWorker()
  const tab = await desk.porchlight.open('newtab.html')
  await button(tab, 'Yes').click()
  await expect.poll(() => desk.living('contacts')).toHaveLength(2)

  await page.goto(desk.porchlight.url(`home.html#/check-in/${String(her!.id)}`))
  await page.reload()
  await ready(page)
  expect(await draft(page).inputValue()).not.toContain('move')
  expect(await page.getByText('You noted something to ask.').count()).toBe(0)
  await page.goto(desk.porchlight.url(`home.html#/people/${String(her!.id)}`))
  const was = page.getByText('From before you last talked. It is not put forward again.')
  await was.waitFor()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'next-time')
  await button(page, 'Ask it next time').focus()
  await page.keyboard.press('Enter')
  await was.waitFor({ state: 'detached' })
  await page.goto(desk.porchlight.url(`home.html#/check-in/${String(her!.id)}`))
  await page.reload()
  await page.getByText('You noted something to ask.').waitFor()
})

test('the composer on home is whole and free of faults', async () => {
  await desk.put(maya({ nextTime: 'how did the move go?' }))
  const page = await desk.porchlight.open('home.html#/check-in')
  await page.setViewportSize({ width: 1000, height: 700 })
  await ready(page)
  await page.getByText('You noted something to ask.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'home')
  await button(page, 'Open in WhatsApp').dblclick()
  await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
  await page.waitForTimeout(500)
  await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
})
