import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deepAddress, isCovered } from '../../support/browser/arrange'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { friend } from '../../support/browser/friends'

const feed = 'https://www.instagram.com/'
const messages = 'https://www.instagram.com/direct/inbox/'
const elsewhere = 'https://news.example/'

const deep = deepAddress(feed)

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const addressOf = (page: Page) => page.evaluate(() => location.href)

/** The pause's frame over a page, once it shows something. */
async function pauseFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 150; tries++) {
    // A frame that was just put back may still be listed beside its new self, and is gone at the next word.
    for (const frame of page.frames().slice(1).toReversed()) {
      const lives = (await isCovered(page)) && (await frame.$('#root h1').catch(() => null))
      if (lives) return frame
    }
    await sleep(100)
  }
  throw new Error('No pause came up')
}

describe.skipIf(!findFirefox())('boundaries in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  const starts = (seconds: number) => async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.watch(['instagram.com'], seconds / 60)
  }
  const ends = () => desk?.close()
  /** As when the budget runs out. */
  const closeFeed = () =>
    porchlight.command('saveBoundaries', {
      set: { budgets: [{ id: 'all', sites: 'all', minutesByWeekday: Array.from({ length: 7 }, () => 0) }] },
    })
  const isClosed = async (page: Page) => (await addressOf(page)) === porchlight.url(`closed.html#${feed}`)

  describe('a living page when the budget runs out', () => {
    let page: Page
    beforeAll(async () => {
      await starts(600)()
      await porchlight.put(friend({ name: 'Maya Lindqvist' }))
      page = await porchlight.visit(feed)
      await page.type('#comment', 'half a thought')
      await page.click('#play')
      await closeFeed()
      await pauseFrame(page)
    })
    afterAll(ends)

    test('is covered and not changed, and its media pause', async () => {
      expect(await page.$eval('#comment', (field) => (field as HTMLTextAreaElement).value)).toBe(
        'half a thought',
      )
      expect(await addressOf(page)).toBe(feed)
      await expect.poll(() => page.$eval('audio', (clip) => clip.paused)).toBe(true)
      await page.$eval('audio', (clip) => void clip.play())
      await expect.poll(() => page.$eval('audio', (clip) => clip.paused)).toBe(true)
    })

    test('gives its focus to Not now, and no key frees the page or reaches it', async () => {
      const frame = await pauseFrame(page)
      await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe('Not now')
      await page.keyboard.press('x')
      expect(await page.evaluate(() => (window as { lastKey?: string }).lastKey)).not.toBe('x')
      for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
      for (let times = 0; times < 12; times++) await page.keyboard.press('Tab')
      for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
      expect(await isCovered(page)).toBe(true)
      await page.evaluate(() => document.querySelector('porchlight-overlay')?.remove())
      await expect.poll(() => isCovered(page)).toBe(true)
    })

    test('stays covered when the event page was stopped, and still offers somebody', async () => {
      await porchlight.stopBackground()
      expect(await isCovered(page)).toBe(true)
      const frame = await pauseFrame(page)
      await frame.waitForSelector('::-p-text(Maya Lindqvist)')
    })

    test('opens the draft in the messenger, whole, from a frame that has no tabs of its own', async () => {
      const frame = await pauseFrame(page)
      await frame.$eval('textarea', (field) => {
        const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
        set!.call(field, 'Tea & cake?\n50% off #soon äöü 🫖')
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
      const asked = desk.sites.asked.length
      await (await frame.waitForSelector('::-p-text(Open in WhatsApp)'))!.click()
      const chat = () =>
        desk.sites.asked.slice(asked).find((address) => address.includes('web.whatsapp.com/send'))
      await expect.poll(chat, { timeout: 5_000 }).toBeDefined()
      expect(new URL(chat()!).searchParams.get('text')).toBe('Tea & cake?\n50% off #soon äöü 🫖')
    })

    test('Not now leaves, and keeps the tab in which something is written', async () => {
      await page.bringToFront()
      const frame = await pauseFrame(page)
      const before = (await porchlight.browser.pages()).length
      await frame.focus('::-p-text(Not now)')
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await porchlight.browser.pages()).length).toBe(before + 1)
      expect(await porchlight.tabs()).toContain(feed)
    })
  })

  describe('the landing', () => {
    let page: Page
    beforeAll(async () => {
      await starts(59)()
      page = await porchlight.visit(feed)
    })
    afterAll(ends)
    const isOurs = (at: { x: number; y: number }) =>
      page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName === 'porchlight-overlay', at)

    test('has a pill that is reached and moved by the keyboard, and leaves the editor its focus', async () => {
      await page.waitForSelector('porchlight-overlay')
      const corner = await page.evaluate(() => ({
        x: document.documentElement.clientWidth - 40,
        y: innerHeight - 30,
      }))
      await expect.poll(() => isOurs(corner)).toBe(true)
      const isReached = () => page.evaluate(() => document.activeElement?.localName === 'porchlight-overlay')
      for (let times = 0; times < 20 && !(await isReached()); times++) await page.keyboard.press('Tab')
      expect(await isReached()).toBe(true)
      for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowUp')
      expect(await isOurs({ x: corner.x, y: corner.y - 96 })).toBe(true)
      expect(await isOurs(corner)).toBe(false)
    })

    test('ends in a pause that leaves an editor its text, also one that fills the screen', async () => {
      await page.click('#editor')
      await page.keyboard.type('half a thought')
      // In plain text only, which is an editor too.
      await page.$eval('#editor', (editor) => editor.setAttribute('contenteditable', 'plaintext-only'))
      await page.evaluate(() =>
        document.addEventListener(
          'click',
          () =>
            void document
              .querySelector('#posts')!
              .requestFullscreen()
              .catch(() => undefined),
          { once: true },
        ),
      )
      await page.click('#where')
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('posts')
      // Without waiting for the rest of the minute.
      await closeFeed()
      const frame = await pauseFrame(page)
      expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
      expect(await page.$eval('#editor', (editor) => editor.textContent)).toBe('half a thought')
      const before = (await porchlight.browser.pages()).length
      await frame.focus('::-p-text(Not now)')
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await porchlight.browser.pages()).length).toBe(before + 1)
      expect(await porchlight.tabs()).toContain(feed)
      expect(await porchlight.complaints()).toEqual([])
    })
  })

  describe('a closed feed', () => {
    beforeAll(async () => {
      await starts(1)()
      const page = await porchlight.visit(feed)
      await pauseFrame(page)
      await page.close()
    })
    afterAll(ends)

    test('is not shown in a new tab, by reload, by a link, or by going back and forward', async () => {
      const asked = desk.sites.asked.length
      const tab = await porchlight.visit(feed)
      await expect.poll(() => isClosed(tab)).toBe(true)
      await tab.evaluate(() => {
        document.documentElement.dataset.before = 'true'
        location.reload()
      })
      // A page on its way to another answers nothing.
      const isAnew = () =>
        tab.evaluate(() => document.documentElement.dataset.before !== 'true').catch(() => false)
      await expect.poll(isAnew).toBe(true)
      await tab.waitForSelector('#root h1')
      expect(await isClosed(tab)).toBe(true)
      await tab.goto(elsewhere)
      await tab.evaluate((address) => void (location.href = address), feed)
      await expect.poll(() => isClosed(tab)).toBe(true)
      // Going back while it still loads would only stop it.
      await tab.waitForSelector('#root h1')
      await tab.evaluate(() => history.back())
      await expect.poll(() => addressOf(tab)).toBe(elsewhere)
      await tab.evaluate(() => history.forward())
      await expect.poll(() => isClosed(tab)).toBe(true)
      expect(desk.sites.asked.slice(asked).filter((address) => address.includes('instagram'))).toEqual([])
      await tab.close()
    })

    test('leaves messages alone, and follows in-page navigation both ways', async () => {
      const page = await porchlight.visit(messages)
      await porchlight.command('look', {})
      expect(await addressOf(page)).toBe(messages)
      expect(await isCovered(page)).toBe(false)
      await page.click('#feed')
      await expect.poll(() => isCovered(page)).toBe(true)
      await page.evaluate(() => history.pushState({}, '', '/direct/inbox/'))
      await expect.poll(() => isCovered(page)).toBe(false)
      await page.close()
    })

    test('is covered where a site forbids frames and scripts, or isolates itself', async () => {
      for (const policy of ['csp', 'coep']) {
        const page = await porchlight.visit(`${messages}?${policy}`)
        await page.click('#feed')
        const frame = await pauseFrame(page)
        await frame.waitForSelector('::-p-text(Not now)')
        await page.close()
      }
    })

    test('has plain words and a focused Not now where no script of the frame may run', async () => {
      const page = await porchlight.visit(`${messages}?sandbox`)
      await page.click('#feed')
      await expect.poll(() => isCovered(page)).toBe(true)
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.localName))
        .toBe('porchlight-overlay')
      const before = (await porchlight.browser.pages()).length
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await porchlight.browser.pages()).length).toBe(before - 1)
    })

    test('has a wait that nobody can sit out behind another tab: it begins as one comes back', async () => {
      const page = await porchlight.visit(feed)
      await expect.poll(() => isClosed(page)).toBe(true)
      const five = (await page.waitForSelector('::-p-xpath(//button[normalize-space()="5 minutes"])'))!
      const isDisabled = () => five.evaluate((button) => (button as HTMLButtonElement).disabled)
      await porchlight.inside.bringToFront()
      // By the clock it has stood for long enough.
      await expect.poll(isDisabled, { timeout: 12_000 }).toBe(false)
      await page.bringToFront()
      await expect.poll(isDisabled, { timeout: 2_000 }).toBe(true)
      const answer = await page.evaluate(
        (destination) =>
          chrome.runtime.sendMessage({ command: 'takePass', ask: { destination, minutes: 5 } }),
        feed,
      )
      expect(answer).toMatchObject({ ok: false, reason: 'wait' })
      await page.close()
    })

    test('opens with a pass, in every tab, exactly where one was going', async () => {
      const other = await porchlight.visit(feed)
      const page = await porchlight.visit(deep)
      const closed = porchlight.url(`closed.html#${deep}`)
      await expect.poll(() => addressOf(page)).toBe(closed)
      const five = (await page.waitForSelector('::-p-xpath(//button[normalize-space()="5 minutes"])'))!
      await expect
        .poll(() => five.evaluate((button) => (button as HTMLButtonElement).disabled), { timeout: 12_000 })
        .toBe(false)
      await five.click()
      await expect.poll(() => addressOf(page), { timeout: 5_000 }).toBe(deep)
      await expect.poll(() => addressOf(other), { timeout: 5_000 }).toBe(feed)
      await porchlight.command('look', {})
      expect(await isCovered(page)).toBe(false)
      // The browser's history keeps where one was, and nothing of the pause.
      const isInHistory = (address: string) =>
        porchlight.itself<boolean>(`PlacesUtils.history.hasVisits(${JSON.stringify(address)})`)
      await expect.poll(() => isInHistory(feed)).toBe(true)
      expect(await isInHistory(closed)).toBe(false)
      expect(await porchlight.complaints()).toEqual([])
    })
  })
})
