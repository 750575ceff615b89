/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/browser/desk'
import { type Display, startDisplay, withoutDisplay } from '../support/browser/programs/display'
import { friend, together } from '../support/browser/friends'
import { realPopup } from '../support/browser/real-popup'
import { typing } from '../support/browser/typing'
import { builtWithNotices } from '../support/browser/with-notices'

/** Of a notice that Chromium draws by itself: its width, and where its buttons are from its left and from its foot (px). */
const notice = { wide: 360, 'Write now': 65, Tomorrow: 190, up: 27 } as const

describe.skipIf(withoutDisplay)(`what the browser itself shows is pressed for real${withoutDisplay}`, () => {
  const built = builtWithNotices()
  let display: Display
  let desk: Desk
  let keys: ReturnType<typeof typing>

  beforeAll(async () => {
    display = await startDisplay()
    keys = typing(display)
    desk = await openDesk({
      extension: built.folder,
      headed: true,
      // Where a desktop would show notices, the browser does it by itself.
      env: { ...display.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
    })
  })
  afterAll(async () => {
    await desk?.close()
    display?.close()
    built.remove()
  })
  beforeEach(async () => {
    const now = new Date()
    const moments = [now.getHours() * 60 + now.getMinutes()]
    await desk.anew({ reminder: { on: true, moments, hideNames: false } })
    await desk.put(
      together(friend({ name: 'Maya Lindqvist' }), friend({ name: 'Zoë Ångström', quietDays: 1 })),
    )
  })

  const settled = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const pages = () => desk.porchlight.context.pages()
  /** A page of somebody's in front, with the focus. */
  const inFront = async () => {
    const page = await desk.porchlight.context.newPage()
    await page.goto('https://news.example/long-read')
    await page.evaluate(() => (document.title = 'a quilt & more'))
    await display.focus('a quilt')
    return page
  }

  test('“Share this page with …” in the menu of a page takes it into a message', async () => {
    await inFront()
    keys.rightClick(400, 600)
    await settled(700)
    // From the foot of the menu: Inspect, the page's source, and what extensions have put there.
    for (const key of ['Up', 'Up', 'Up', 'Return']) {
      keys.press(key)
      await settled(100)
    }
    const home = () => pages().find((page) => page.url().includes('home.html'))
    await expect.poll(() => home() !== undefined, { timeout: 10_000 }).toBe(true)
    await expect
      .poll(() => home()!.getByRole('textbox', { name: 'Message to Maya Lindqvist' }).inputValue())
      .toMatch(/a quilt & more\s+https:\/\/news\.example\/long-read/)
    expect(await desk.everything()).not.toContain('long-read')
  })

  const noticed = async () => {
    await desk.page.evaluate(() =>
      chrome.storage.local.set({ reminded: { handledMs: Date.now() - 3_600_000, snoozedUntilMs: null } }),
    )
    await desk.page.evaluate(() => chrome.alarms.create('reminder', { when: Date.now() + 50 }))
    await expect.poll(() => display.placeOf(notice), { timeout: 10_000 }).not.toBeNull()
    // It slides in.
    await settled(700)
    return display.placeOf(notice)!
  }
  const press = async (button: 'Write now' | 'Tomorrow') => {
    const { x, y, tall } = await noticed()
    keys.click(x + notice[button], y + tall - notice.up)
    await expect.poll(() => display.placeOf(notice)).toBeNull()
  }

  test('“Tomorrow” on a notice lets the day be, and opens nothing', async () => {
    await inFront()
    const before = pages().length
    await press('Tomorrow')
    const snoozedUntilMs = async () =>
      ((await desk.local()).reminded as { snoozedUntilMs: number | null }).snoozedUntilMs
    await expect.poll(snoozedUntilMs).toBeGreaterThan(Date.now())
    expect(pages()).toHaveLength(before)
  })

  test('“Write now” on a notice opens the composer with the draft, also with the worker stopped', async () => {
    await inFront()
    const { x, y, tall } = await noticed()
    await desk.porchlight.stopWorker()
    const opening = desk.porchlight.context.waitForEvent('page')
    keys.click(x + notice['Write now'], y + tall - notice.up)
    const page = await opening
    await page.waitForURL(desk.porchlight.url('home.html#/check-in'))
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Message to Maya Lindqvist' }).inputValue())
      .toMatch(/\w/)
  })

  test('the popup is opened by its key, and Alt with a digit leads to its doors and to somebody else', async () => {
    await inFront()
    const popup = realPopup(desk)
    keys.press('alt+shift+l')
    await expect.poll(popup.draft, { timeout: 10_000 }).toMatch(/\w/)
    await settled(600)
    const first = await popup.draft()
    keys.press('alt+2')
    await expect.poll(popup.draft).not.toBe(first)
    keys.press('alt+5')
    keys.type('zo')
    keys.press('Return')
    await expect.poll(popup.to).toBe('Zoë Ångström')
    await expect.poll(popup.draft).toMatch(/\w/)
    const written = await popup.draft()
    const opening = desk.porchlight.context.waitForEvent('page')
    keys.press('ctrl+Return')
    const chat = await opening
    await chat.waitForURL(/^https:\/\/web\.whatsapp\.com/)
    expect(new URL(chat.url()).searchParams.get('text')).toBe(written)
  })
})
