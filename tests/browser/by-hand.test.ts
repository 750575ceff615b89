/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Desk, openDesk } from '../support/browser/desk'
import { checkInRow, dayMs, friend, together } from '../support/browser/friends'
import { hand } from '../support/browser/hand'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ viewport: { width: 380, height: 600 } })
})
afterAll(() => desk.close())
beforeEach(() => desk.anew())

const maya = () =>
  friend({
    name: 'Maya Lindqvist',
    channels: [
      ['whatsapp', '+14155550123'],
      ['telegram', 'maya_lind'],
    ],
  })
const message = (page: Page) => page.getByRole('textbox', { name: /^Message to/ })
const text = (page: Page) => message(page).inputValue()
const to = (page: Page) => page.getByRole('combobox').inputValue()
const popup = async () => {
  const page = await desk.porchlight.open('popup.html')
  await expect.poll(() => text(page)).toMatch(/\w/)
  return { page, by: hand(page) }
}
/** The address of the tab that this opens, which is closed again. */
async function opens(act: () => Promise<void>): Promise<string> {
  const opening = desk.porchlight.context.waitForEvent('page')
  await act()
  const chat = await opening
  await chat.waitForURL(/^https:/)
  await chat.close()
  return chat.url()
}

// With the mouse every control takes two steps: going there, and a click. By keyboard every press is one. Words that are
// typed are one step for both.
describe('by keyboard alone, in no more steps than with the mouse,', () => {
  test('somebody else is found and written to', async () => {
    await desk.put(together(maya(), friend({ name: 'Zoë Ångström', quietDays: 1 })))
    const { page, by } = await popup()
    await by.press('Alt+5')
    await by.type('ang')
    await by.press('Enter')
    await expect.poll(() => to(page)).toBe('Zoë Ångström')
    expect(await opens(() => by.press('Control+Enter'))).toContain('web.whatsapp.com')
    // The name, its option, and the button.
    expect(by.steps).toBeLessThanOrEqual(3 * 2 + 1)
  })

  test('another door, another line and another app are taken', async () => {
    await desk.put(maya())
    const { page, by } = await popup()
    const first = await text(page)
    await by.press('Alt+2')
    await expect.poll(() => text(page)).not.toBe(first)
    const second = await text(page)
    await by.press('Alt+1')
    await expect.poll(() => text(page)).toBe(first)
    await by.press('Alt+2')
    await expect.poll(() => text(page)).toBe(second)
    expect(by.steps).toBeLessThanOrEqual(3 * 2)
    by.steps = 0
    await by.press('Alt+0')
    await by.press('ArrowRight')
    expect(await opens(() => by.press('Control+Enter'))).toMatch(/^https:\/\/t\.me\/maya_lind\?text=/)
    expect(by.steps).toBeLessThanOrEqual(2 * 2)
  })

  test('any kind of message is chosen from all of them', async () => {
    await desk.put(maya())
    const { page, by } = await popup()
    await by.press('Alt+4')
    await page.getByRole('dialog').waitFor()
    await by.press('t')
    await by.press('Enter')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByRole('radio', { name: /^T/, checked: true }).count()).toBeGreaterThan(0)
    expect(await opens(() => by.press('Control+Enter'))).toContain('web.whatsapp.com')
    expect(by.steps).toBeLessThanOrEqual(3 * 2)
  })

  test('a line is kept as one’s own, and opened after it', async () => {
    await desk.put(maya())
    const { page, by } = await popup()
    await page.getByText('Keep this line').waitFor()
    await by.type('Maya, our bench is free.')
    await by.press('Tab')
    await by.press('Enter')
    await page.getByText('For everybody').waitFor()
    await by.press('Enter')
    await page.getByText('Kept as a line of your own.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep this line')
    expect(await opens(() => by.press('Control+Enter'))).toContain('our%20bench')
    expect(by.steps).toBeLessThanOrEqual(3 * 2 + 1)
  })

  test('a message with care is kept until tomorrow, read again and opened', async () => {
    await desk.put(maya())
    const { page, by } = await popup()
    await by.press('Alt+3')
    await expect.poll(() => text(page)).toMatch(/\w/)
    const words = await text(page)
    await by.press('Alt+6')
    await page.getByText('A message to Maya Lindqvist waits here until tomorrow.').waitFor()
    await by.press('Alt+7')
    await expect.poll(() => text(page)).toBe(words)
    expect(await opens(() => by.press('Control+Enter'))).toBe(
      'https://web.whatsapp.com/send?phone=14155550123',
    )
    expect(by.steps).toBeLessThanOrEqual(4 * 2)
  })

  test('something is made right in three steps', async () => {
    await desk.put(maya())
    const { page, by } = await popup()
    await by.press('Alt+4')
    await page.getByRole('dialog').waitFor()
    await by.press('End')
    await by.press('Enter')
    for (const [step, next] of [
      ['Come back', 'Next'],
      ['Say what you did', 'Next'],
      ['Ask', 'Put it together'],
    ] as const) {
      await page.getByRole('heading', { name: step, exact: true }).waitFor()
      await by.to(step === 'Come back' ? /^Hi Maya/ : 'In your own words')
      if (step === 'Come back') await by.press('Enter')
      else await by.type(step === 'Ask' ? 'Can we talk?' : 'I left')
      await by.to(next)
      await by.press('Enter')
    }
    await expect.poll(() => text(page)).toMatch(/I left\. Can we talk\?$/)
    // More kinds and the kind; a line; two fields with words in them; and three buttons.
    expect(by.steps).toBeLessThanOrEqual(8 * 2 + 2)
  })

  test('the warm-up is taken, and the pause before a second message is passed', async () => {
    const ama = friend({ name: 'Ama Osei', quietDays: 3, rhythmDays: 90 })
    await desk.put(
      together(friend({ name: 'Zoë Ångström', circle: 'near', quietDays: 300, rhythmDays: 30 }), ama),
    )
    const { page, by } = await popup()
    await page.getByText('First a line to Ama Osei').waitFor()
    await by.press('Alt+7')
    await expect.poll(() => to(page)).toBe('Ama Osei')
    await opens(() => by.press('Control+Enter'))
    expect(by.steps).toBeLessThanOrEqual(2 * 2)
    await page.close()
    await desk.alter('checkIns', () => ({
      openedAtMs: Date.now() - 60_000,
      went: 'yes',
      wentAtMs: Date.now(),
    }))
    const again = await desk.porchlight.open('popup.html')
    const hands = hand(again)
    await expect.poll(() => text(again)).toMatch(/\w/)
    await hands.press('Alt+5')
    await hands.type('Ama')
    await hands.press('Enter')
    await again.getByText(/You wrote to Ama Osei today already\./).waitFor()
    await hands.press('Control+Enter')
    await again.getByRole('button', { name: 'Open in WhatsApp' }).waitFor()
    await opens(() => hands.press('Control+Enter'))
    expect(hands.steps).toBeLessThanOrEqual(4 * 2 + 1)
  })

  test('what is asked afterwards is answered', async () => {
    const rows = maya()
    const personId = rows.people![0]!.id
    const wentAtMs = Date.now() - 5 * dayMs
    await desk.put({
      ...rows,
      checkIns: [checkInRow(personId, wentAtMs, { went: 'yes', wentAtMs })],
    })
    const { page, by } = await popup()
    await page.getByRole('heading', { name: 'Any word back?' }).waitFor()
    await by.press('Alt+8')
    await page.getByRole('heading', { name: 'When would you try again?' }).waitFor()
    await by.press('Enter')
    await expect.poll(async () => (await desk.rows('checkIns'))[0]?.word).toBe('not-now')
    expect(by.steps).toBeLessThanOrEqual(2 * 2)
    await desk.put({ checkIns: [checkInRow(personId, Date.now() - 120_000)] })
    const next = await popup()
    await next.page.getByRole('heading', { name: 'Did it go?' }).waitFor()
    await next.by.press('Alt+7')
    await expect.poll(() => next.page.getByRole('heading', { name: 'Did it go?' }).count()).toBe(0)
    await expect.poll(() => desk.living('contacts')).toHaveLength(2)
    expect(next.by.steps).toBeLessThanOrEqual(2)
  })
})

describe('by keyboard alone', () => {
  test('two times are proposed, one is agreed, and a ritual is begun', async () => {
    const rows = maya()
    await desk.put(rows)
    const page = await desk.porchlight.open(`home.html#/people/${String(rows.people![0]!.id)}`)
    await page.setViewportSize({ width: 1000, height: 700 })
    await page.getByRole('button', { name: 'Plan something' }).waitFor()
    const by = hand(page)
    await by.press('Alt+1')
    await by.type('Coffee')
    await by.press('Tab')
    const tomorrow = new Date(Date.now() + dayMs)
    const [month, day, year] = [tomorrow.getMonth() + 1, tomorrow.getDate(), tomorrow.getFullYear()]
    // As the browser's own control takes it: each part goes on to the next when it is full.
    await by.type(`${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${year}`)
    await by.press('Tab')
    await by.type('0400PM')
    await by.press('Enter')
    await message(page).waitFor()
    // The form, what, when, and the button; and the words in both fields.
    expect(by.steps).toBeLessThanOrEqual(4 * 2 + 2)
    expect(await text(page)).toContain('Coffee together?')
    await page.goBack()
    await page.getByRole('button', { name: /^Agreed/ }).waitFor()
    by.steps = 0
    await by.press('Alt+3')
    await expect
      .poll(async () => (await desk.rows('plans'))[0]?.atMs)
      .toBe(new Date(year, month - 1, day, 16).getTime())
    await by.press('Alt+2')
    await by.type('Tea')
    await by.press('Tab')
    await by.press('ArrowUp')
    await by.press('Tab')
    await by.press('Enter')
    await expect.poll(() => desk.living('rituals')).toMatchObject([{ what: 'Tea', cadence: 'two-weeks' }])
    // The agreed time, the form, how often is opened and chosen, and Save; and the word.
    expect(by.steps).toBeLessThanOrEqual(5 * 2 + 1)
  })

  test('the keys are shown as the browser has them, and changed where it keeps them', async () => {
    const page = await desk.porchlight.open('home.html#/settings')
    const keys = page.getByRole('region', { name: 'Keys' })
    await keys.getByText('Alt+Shift+L').waitFor()
    expect(await keys.locator('dd').first().innerText()).toBe('Alt+Shift+L')
    expect(await keys.getByText('No key yet').count()).toBe(1)
    const by = hand(page)
    /** As a person does on the browser's page of shortcuts, which the button leads to. */
    const giveKey = async (keybinding: string) => {
      const opening = desk.porchlight.context.waitForEvent('page')
      await by.to('Choose keys')
      await by.press('Enter')
      const shortcuts = await opening
      await shortcuts.waitForURL('chrome://extensions/shortcuts')
      await shortcuts.evaluate(
        ([extensionId, keybinding]) =>
          (
            chrome as unknown as {
              developerPrivate: { updateExtensionCommand(update: object): Promise<void> }
            }
          ).developerPrivate.updateExtensionCommand({
            extensionId,
            commandName: '_execute_action',
            keybinding,
          }),
        [desk.porchlight.id, keybinding] as const,
      )
      await shortcuts.close()
      // Coming back from another tab; here every page is in front for good.
      await page.evaluate(() => dispatchEvent(new Event('focus')))
      await keys.getByText(keybinding).waitFor()
    }
    await giveKey('Alt+Shift+U')
    // The browser is shared with other tests, and no extension may give a key back by itself.
    await giveKey('Alt+Shift+L')
  })
})
