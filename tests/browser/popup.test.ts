/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Desk, openDesk, type Row } from '../support/browser/desk'
import { openedBy } from '../support/browser/opened-by'
import { type Display, startDisplay, withoutDisplay } from '../support/browser/programs/display'
import { checkInRow, dayMs, friend, together } from '../support/browser/friends'
import { realPopup } from '../support/browser/real-popup'
import { typing } from '../support/browser/typing'

const text = 'Tea & cake?\n50% off #soon, äöü\n🫖 שלום مرحبا'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ viewport: { width: 380, height: 600 } })
})
afterAll(() => desk.close())
beforeEach(() => desk.anew())

const popup = () => desk.porchlight.open('popup.html')
const draft = (page: Page) => page.getByRole('textbox', { name: /^Message to/ })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const door = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const maya = (channels?: Parameters<typeof friend>[0]['channels']) =>
  friend({ name: 'Maya Lindqvist', ...(channels && { channels }) })
const tabs = () => desk.porchlight.context.pages().length

/** What is on the clipboard, pasted by keyboard the way the person would. */
async function clipboard(): Promise<string> {
  const page = await desk.porchlight.context.newPage()
  await page.setContent('<textarea autofocus></textarea>')
  await page.locator('textarea').press('Control+V')
  const pasted = await page.locator('textarea').inputValue()
  await page.close()
  return pasted
}

describe('the popup', () => {
  test('opens on today’s person, with the reason and the whole draft selected', async () => {
    await desk.put(maya())
    const page = await popup()
    await expect.poll(() => draft(page).inputValue()).toMatch(/\w/)
    expect(await page.getByRole('combobox').inputValue()).toBe('Maya Lindqvist')
    await page.getByText('Three weeks since you talked.').waitFor()
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement
      return field.value.slice(field.selectionStart, field.selectionEnd)
    })
    expect(selected).toBe(await draft(page).inputValue())
    const { wide, tall } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      tall: document.documentElement.scrollHeight,
    }))
    expect(wide).toBeLessThanOrEqual(380)
    expect(tall, 'browsers cut popups off at 600 px').toBeLessThanOrEqual(600)
  })

  test('lets today’s person wait by keyboard, without contact, and takes it back', async () => {
    await desk.put(maya())
    const page = await popup()
    await expect.poll(() => draft(page).inputValue()).toMatch(/\w/)
    await button(page, 'Not today').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Maya Lindqvist can wait for another day.').waitFor()
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: 'skipped' }])
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    await expect.poll(() => button(page, 'Not today').count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')
    await page.keyboard.press('Enter')
    await page.getByText('Three weeks since you talked.').waitFor()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Maya Lindqvist')
    await expect.poll(() => draft(page).inputValue()).toMatch(/\w/)
    expect(await page.getByText('can wait for another day').count()).toBe(0)
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: null }])
  })

  test('finds somebody else by keyboard, whatever accents the name has', async () => {
    await desk.put(
      together(
        maya(),
        friend({ name: 'Zoë Ångström', channels: [['sms', '+46701234567']], quietDays: 1 }),
        friend({ name: 'José Núñez', quietDays: 1 }),
      ),
    )
    const page = await popup()
    await page.getByRole('combobox').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('angstr')
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Zoë Ångström'])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Zoë Ångström')
    await page.getByRole('link', { name: 'Open in Messages' }).waitFor()
    // Why today is Maya's is nothing about Zoë, who is not today's person either.
    await page.getByText('You talked yesterday.').waitFor()
    expect(await page.getByText('Three weeks since you talked.').count()).toBe(0)
    expect(await button(page, 'Not today').count()).toBe(0)
    expect(await draft(page).inputValue()).not.toContain('Maya')
    await page.getByRole('combobox').focus()
    await page.keyboard.type('nun')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('combobox').inputValue()).toBe('Zoë Ångström')
    await page.getByRole('combobox').fill('nobody such')
    await page.getByText('Nobody by that name.').first().waitFor()
  })

  test('has three doors and other lines, each with words of its own', async () => {
    await desk.put(maya())
    const page = await popup()
    const seen = new Set<string>()
    for (const name of ['Check in', 'Appreciate', 'Set a boundary']) {
      await door(page, name).check()
      seen.add(await draft(page).inputValue())
    }
    await door(page, 'Check in').check()
    await door(page, 'An invitation').check()
    seen.add(await draft(page).inputValue())
    await button(page, 'Another line').click()
    seen.add(await draft(page).inputValue())
    expect(seen.size).toBe(5)
    for (const line of seen) expect(line).not.toMatch(/[{}]/)
  })

  test('keeps what was written when the channel is switched', async () => {
    await desk.put(
      maya([
        ['whatsapp', '+14155550123'],
        ['email', 'maya@example.org'],
        ['sms', '+14155550123'],
      ]),
    )
    const page = await popup()
    await draft(page).fill(text)
    for (const name of ['Mail', 'Messages', 'WhatsApp']) {
      await door(page, name).check()
      expect(await draft(page).inputValue()).toBe(text)
    }
  })

  test('says where no way is known, and offers to add one', async () => {
    await desk.put(friend({ name: 'Maya Lindqvist', channels: [['whatsapp', '']] }))
    const page = await popup()
    await page.getByText('No number or address for Maya Lindqvist yet. You can copy the message.').waitFor()
    expect(await page.getByRole('button', { name: /^Open in/ }).count()).toBe(0)
    await draft(page).fill(text)
    await button(page, 'Copy').click()
    await button(page, 'Copied').waitFor()
    expect(await clipboard()).toBe(text)
  })

  test('with nobody there yet offers to add somebody', async () => {
    const page = await popup()
    const opening = desk.porchlight.context.waitForEvent('page')
    await button(page, 'Add somebody').click()
    await (await opening).waitForURL(desk.porchlight.url('home.html#/people'))
  })
})

describe('a draft', () => {
  /** The popup with this one channel and the text that hurts most. */
  const writing = async (...channel: ['sms' | 'email' | 'whatsapp' | 'telegram' | 'signal', string]) => {
    await desk.put(maya([channel]))
    const page = await popup()
    await draft(page).fill(text)
    return page
  }
  const encoded = encodeURIComponent(text)

  test('goes into an SMS, whole', async () => {
    const page = await writing('sms', '+14155550123')
    const link = page.getByRole('link', { name: 'Open in Messages' })
    expect(await link.getAttribute('href')).toBe(`sms:+14155550123?body=${encoded}`)
    expect(await link.getAttribute('target')).toBeNull()
  })

  test('goes into a mail, whole, with the line breaks of RFC 6068', async () => {
    const page = await writing('email', 'maya+tea@example.org')
    const href = await page.getByRole('link', { name: 'Open in Mail' }).getAttribute('href')
    expect(href).toBe(`mailto:maya%2Btea@example.org?body=${encoded.replaceAll('%0A', '%0D%0A')}`)
  })

  test('goes into WhatsApp, whole', async () => {
    const page = await writing('whatsapp', '+14155550123')
    const address = await openedBy(desk.porchlight.context, () => button(page, 'Open in WhatsApp').click())
    expect(address).toBe(`https://web.whatsapp.com/send?phone=14155550123&text=${encoded}`)
  })

  test.each([
    ['a user name', 'maya_lind', 'https://t.me/maya_lind'],
    ['a number', '+14155550123', 'https://t.me/+14155550123'],
  ])('goes into Telegram by %s, whole', async (_, address, base) => {
    const page = await writing('telegram', address)
    expect(await openedBy(desk.porchlight.context, () => button(page, 'Open in Telegram').click())).toBe(
      `${base}?text=${encoded}`,
    )
  })

  test('is copied before Signal opens, which takes no text', async () => {
    const page = await writing('signal', '+14155550123')
    await page.getByText('Copied first, then Signal opens.').waitFor()
    expect(await openedBy(desk.porchlight.context, () => button(page, 'Open in Signal').click())).toBe(
      'https://signal.me/#p/+14155550123',
    )
    expect(await clipboard()).toBe(text)
  })

  test('that sets a boundary is copied first and never stands in an address', async () => {
    await desk.put(
      maya([
        ['whatsapp', '+14155550123'],
        ['sms', '+14155550123'],
        ['email', 'maya@example.org'],
      ]),
    )
    const page = await popup()
    await door(page, 'Set a boundary').check()
    await draft(page).fill(text)
    expect(await openedBy(desk.porchlight.context, () => button(page, 'Open in WhatsApp').click())).toBe(
      'https://web.whatsapp.com/send?phone=14155550123',
    )
    expect(await clipboard()).toBe(text)
    await door(page, 'Messages').check()
    const sms = page.getByRole('link', { name: 'Open in Messages' })
    expect(await sms.getAttribute('href')).toBe('sms:+14155550123')
    await door(page, 'Mail').check()
    const mail = page.getByRole('link', { name: 'Open in Mail' })
    expect(await mail.getAttribute('href')).toBe('mailto:maya@example.org')
  })

  test('opens once on a double click, in one tab, and is noted once', async () => {
    const page = await writing('whatsapp', '+14155550123')
    const before = tabs()
    await button(page, 'Open in WhatsApp').dblclick()
    await expect.poll(tabs).toBe(before + 1)
    await page.waitForTimeout(700)
    expect(tabs()).toBe(before + 1)
    await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
  })

  test('leaves no blank tab behind where a program of the system takes it', async () => {
    const page = await writing('sms', '+14155550123')
    const before = tabs()
    await page.getByRole('link', { name: 'Open in Messages' }).click()
    await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
    await page.waitForTimeout(500)
    expect(tabs()).toBe(before)
    expect(page.url()).toBe(desk.porchlight.url('popup.html'))
  })

  test('is kept nowhere: not its words, and not what was copied', async () => {
    const page = await writing('signal', '+14155550123')
    const written = 'sturdy-marmalade-telegraph'
    await draft(page).fill(written)
    await openedBy(desk.porchlight.context, () => button(page, 'Open in Signal').click())
    await button(page, 'Copy').click()
    await button(page, 'Copied').waitFor()
    await expect.poll(() => desk.rows('checkIns')).toHaveLength(1)
    const kept = await desk.everything()
    expect(kept).toContain('Maya Lindqvist')
    expect(kept).not.toContain(written)
    await page.reload()
    await expect.poll(() => draft(page).inputValue()).toMatch(/\w/)
    expect(await draft(page).inputValue()).not.toContain(written)
  })
})

describe('afterwards', () => {
  /** A message that was opened this long ago, with what is known of it. */
  const opened = async (agoMs: number, known: Row = {}) => {
    const rows = maya()
    const id = rows.people![0]!.id
    const openedAtMs = Date.now() - agoMs
    await desk.put(rows)
    await desk.put({ checkIns: [checkInRow(id, openedAtMs, known)] })
  }
  const question = (page: Page) => page.getByRole('heading', { level: 2, name: /Did it go|Any word back/ })
  const ready = (page: Page) => expect.poll(() => draft(page).inputValue()).toMatch(/\w/)

  test('asks nothing in the first seconds, while the app is still opening', async () => {
    await opened(1_000)
    const page = await popup()
    await ready(page)
    expect(await question(page).count()).toBe(0)
  })

  test('asks at the next look whether it went; yes logs one contact, however often it is clicked', async () => {
    await opened(2 * 60_000)
    const page = await popup()
    const other = await desk.porchlight.context.newPage()
    await other.goto('chrome://newtab/')
    await other.getByRole('heading', { name: 'Did it go?' }).waitFor()
    await page.bringToFront()
    await button(page, 'Yes').dblclick()
    await expect.poll(() => question(page).count()).toBe(0)
    await expect.poll(() => question(other).count()).toBe(0)
    const contacts = await desk.living('contacts')
    expect(contacts.filter(({ kind }) => kind === 'message')).toMatchObject([{ began: 'me' }])
    expect(contacts).toHaveLength(2)
  })

  test('“Not yet” is no contact and is asked once more the day after, and then no more', async () => {
    await opened(2 * 60_000)
    let page = await popup()
    await button(page, 'Not yet').click()
    await expect.poll(() => question(page).count()).toBe(0)
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    await page.reload()
    await ready(page)
    expect(await question(page).count()).toBe(0)
    await desk.alter('checkIns', ({ openedAtMs, wentAtMs }) => ({
      openedAtMs: Number(openedAtMs) - 86_400_000,
      wentAtMs: Number(wentAtMs) - 86_400_000,
    }))
    page = await popup()
    await page.getByRole('heading', { name: 'Did it go?' }).waitFor()
    await button(page, 'Not yet').click()
    await expect.poll(() => question(page).count()).toBe(0)
    await expect.poll(() => desk.rows('checkIns')).toMatchObject([{ went: 'no' }])
  })

  test('asks after some days whether a word came back; “Quiet so far” is an answer', async () => {
    const went = Date.now() - 5 * dayMs
    await opened(5 * dayMs, { went: 'yes', wentAtMs: went })
    const page = await popup()
    await page.getByRole('heading', { name: 'Any word back?' }).waitFor()
    await button(page, 'Quiet so far').click()
    await expect.poll(() => question(page).count()).toBe(0)
    await expect.poll(() => desk.rows('checkIns')).toMatchObject([{ word: 'quiet' }])
    await page.reload()
    await ready(page)
    expect(await question(page).count()).toBe(0)
  })

  test('a “Not now” is asked when to try again, and until then somebody is not suggested', async () => {
    await opened(5 * dayMs, { went: 'yes', wentAtMs: Date.now() - 5 * dayMs })
    const page = await popup()
    await button(page, 'Not now').click()
    await page.getByRole('heading', { name: 'When would you try again?' }).waitFor()
    await expect.poll(() => desk.rows('checkIns')).toMatchObject([{ word: null }])
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await desk.rows('checkIns'))[0]?.word).toBe('not-now')
    const [somebody] = await desk.rows('people')
    const inDays = (Date.parse(String(somebody?.snoozedUntil)) - Date.now()) / dayMs
    expect(inDays).toBeGreaterThan(5)
    expect(inDays).toBeLessThan(8)
  })

  test('home asks the same, and the answer stands everywhere', async () => {
    await opened(5 * dayMs, { went: 'yes', wentAtMs: Date.now() - 5 * dayMs })
    const page = await popup()
    await question(page).waitFor()
    const home = await desk.porchlight.open('home.html#/people')
    await home.getByRole('heading', { name: 'Any word back?' }).waitFor()
    await button(home, 'Replied').click()
    await expect.poll(() => question(home).count()).toBe(0)
    await page.bringToFront()
    await expect.poll(() => question(page).count()).toBe(0)
    await expect.poll(() => desk.rows('checkIns')).toMatchObject([{ word: 'replied' }])
  })

  test('leaves a message alone in its first days', async () => {
    await opened(dayMs, { went: 'yes', wentAtMs: Date.now() - dayMs })
    const page = await popup()
    await ready(page)
    expect(await question(page).count()).toBe(0)
  })
})

describe.skipIf(withoutDisplay)(`the toolbar’s own popup${withoutDisplay}`, () => {
  let display: Display
  let headed: Desk
  let popup: ReturnType<typeof realPopup>
  let keys: ReturnType<typeof typing>

  beforeAll(async () => {
    display = await startDisplay()
    headed = await openDesk({ headed: true, env: display.env })
    popup = realPopup(headed)
    keys = typing(display)
  })
  afterAll(async () => {
    await headed?.close()
    display?.close()
  })
  /** Somebody sits in front of a page that is none of Porchlight's. */
  beforeEach(async () => {
    await headed.anew()
    await headed.put(maya())
    const page = await headed.porchlight.context.newPage()
    await page.goto('https://elsewhere.example/')
    await page.bringToFront()
  })

  const chatBy = async (deed: () => Promise<void> | void) => {
    const opening = headed.porchlight.context.waitForEvent('page', { timeout: 15_000 })
    await deed()
    const chat = await opening
    await chat.waitForURL(/^https:/)
    return chat.url()
  }
  const gone = async () => {
    await expect.poll(popup.isOpen).toBe(false)
    const addresses = headed.porchlight.context.pages().map((page) => page.url())
    expect(addresses.filter((address) => address.startsWith('https:'))).toHaveLength(2)
    // The desk's own.
    expect(addresses.filter((address) => address.startsWith('chrome-extension:'))).toHaveLength(1)
    await expect.poll(() => headed.rows('checkIns')).toHaveLength(1)
  }
  /** What was drawn last is in sight. */
  const drawn = () => new Promise((resolve) => setTimeout(resolve, 600))

  test('is two clicks from the toolbar to a written draft in WhatsApp', async () => {
    const worker = await headed.porchlight.worker()
    await worker.evaluate(() => chrome.action.openPopup())
    await expect.poll(popup.draft, { timeout: 10_000 }).toMatch(/\w/)
    const written = await popup.draft()
    await drawn()
    const { x, y } = await popup.placeOf('Open in WhatsApp')
    const address = await chatBy(() => keys.click(x, y))
    expect(new URL(address).searchParams.get('text')).toBe(written)
    await gone()
  })

  test('opens by Alt+Shift+L, takes the typing, and Ctrl+Enter opens the draft', async () => {
    keys.press('alt+shift+l')
    await expect.poll(popup.draft, { timeout: 10_000 }).toMatch(/\w/)
    await drawn()
    keys.type('See you at six')
    await expect.poll(popup.draft).toBe('See you at six')
    const address = await chatBy(() => keys.press('ctrl+Return'))
    expect(address).toBe('https://web.whatsapp.com/send?phone=14155550123&text=See%20you%20at%20six')
    await gone()
  })
})
