/// <reference types="chrome" />
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChannelCase, everyChannel, everyWay, hardText } from '../../support/browser/every-channel'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { notingApp } from '../../support/browser/firefox/firefox-apps'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { friend } from '../../support/browser/friends'

const feed = 'https://www.instagram.com/'
/** By a page of Porchlight's, in an address and copied first. */
const preferred = everyWay.filter(({ kind }) => ['sms', 'whatsapp', 'signal'].includes(kind))

// The program that takes texts, calls and mail is a shell script.
describe.skipIf(!findFirefox() || process.platform === 'win32')('every kind of channel in Firefox', () => {
  const app = notingApp()
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.watch(['instagram.com'], 0)
    await app.link(porchlight.itself, ['sms', 'tel', 'mailto'])
    // "Always" to the browser's question, which is answered by hand elsewhere.
    await porchlight.itself(`(() => {
      const origin = '${porchlight.url('').slice(0, -1)}'
      const who = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin)
      for (const scheme of ['sms', 'tel', 'mailto'])
        Services.perms.addFromPrincipal(who, 'open-protocol-handler^' + scheme, Services.perms.ALLOW_ACTION)
    })()`)
    const channels = everyChannel.map(({ kind, address }) => [kind, address] as [typeof kind, string])
    await porchlight.put(friend({ name: 'Maya Lindqvist', channels }))
  })
  afterAll(async () => {
    await desk?.close()
    app.remove()
  })

  /** The address of every tab, whoever's it is. */
  const tabs = () =>
    porchlight.itself<string[]>('gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)')
  const closeLast = () => porchlight.itself('gBrowser.removeTab(gBrowser.tabs.at(-1))')
  const clipboard = () => porchlight.itself<string>('navigator.clipboard.readText()')
  /** Makes a channel the preferred one; what was opened before did not go, so that nobody pauses before the next. */
  const prefer = async (kind: string) => {
    const id = (await porchlight.rows('channels')).find((one) => one.kind === kind)!.id
    const [person] = await porchlight.rows('people')
    const checkIns = (await porchlight.rows('checkIns')).map((one) => ({ ...one, went: 'no' }))
    await porchlight.put({ people: [{ ...person!, preferredChannelId: id }], checkIns })
  }

  /** What came of a double click: once, whole, and with nothing left behind. */
  async function expectOpened({ href, to, copied, kind }: ChannelCase, before: string[], taken: number) {
    // What the system takes goes by a page of Porchlight's, but for mail.
    const byPage = kind === 'sms' || kind === 'phone'
    if (to === 'system') {
      await expect.poll(() => app.taken().slice(taken), { timeout: 10_000 }).toEqual([href])
    }
    if (to === 'tab' || byPage) {
      await expect.poll(async () => (await tabs()).length, { timeout: 10_000 }).toBe(before.length + 1)
      await expect
        .poll(async () => (await tabs()).at(-1))
        .toEqual(to === 'tab' ? href : expect.stringContaining(porchlight.url('hand-over.html#')))
      if (copied) expect(await clipboard()).toBe(hardText)
      await closeLast()
    }
    expect(await tabs()).toEqual(before)
  }

  test('opens from the popup, every way, once, with the exact text, and leaves no tab behind', async () => {
    for (const channel of everyWay) {
      await prefer(channel.kind)
      await porchlight.openPopup()
      const [before, taken] = [await tabs(), app.taken().length]
      const place = await porchlight.inside.evaluate(writeInPopup, hardText, channel.opens)
      expect(place.words).toContain(`To ${channel.target}`)
      await porchlight.itself(doubleClick(place))
      await expectOpened(channel, before, taken)
      await porchlight.inside.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close())
      await expect.poll(() => porchlight.popups()).toBe(0)
    }
  })

  /** What says this, once it is there. After some seconds a pause comes before one more message, and is passed. */
  const called = (place: Page | Frame, kinds: string, words: string) =>
    place.waitForFunction(
      (selector, text) => {
        const saying = (selected: string, said: string) =>
          [...document.querySelectorAll<HTMLElement>(selected)].find((one) => one.textContent === said)
        saying('button', 'Write all the same')?.click()
        return saying(selector, text)
      },
      {},
      kinds,
      words,
    ) as Promise<ElementHandle<HTMLElement>>

  /** Writes into the draft of a page or a frame, once it is there, and clicks twice on what opens it. */
  async function writeAndOpen(place: Page | Frame, { opens, target }: ChannelCase) {
    await place.waitForFunction(() => document.querySelector('textarea')?.value)
    await place.evaluate(write, hardText)
    const control = await called(place, 'button, a', opens)
    expect(await place.evaluate(wordsOf)).toContain(`To ${target}`)
    await control.click({ count: 2 })
  }

  test('opens from home, every one, once, with the exact text, and leaves no tab behind', async () => {
    await prefer('sms')
    const page = await porchlight.open('home.html#/check-in')
    for (const channel of everyChannel) {
      await (await called(page, 'label', channel.name)).click()
      const [before, taken] = [await tabs(), app.taken().length]
      await writeAndOpen(page, channel)
      await expectOpened(channel, before, taken)
      await page.bringToFront()
    }
    await page.close()
  })

  test.each([
    ['the new tab', 'newtab.html'],
    ['the pause', `closed.html#${feed}`],
  ])('opens from %s once, with the exact text, and leaves no tab behind', async (_, path) => {
    for (const channel of preferred) {
      await prefer(channel.kind)
      const page = await porchlight.open(path)
      const [before, taken] = [await tabs(), app.taken().length]
      await writeAndOpen(page, channel)
      await expectOpened(channel, before, taken)
      await page.close()
    }
  })

  test('was noted once each, and nothing of Porchlight complains', async () => {
    expect(await porchlight.rows('checkIns')).toHaveLength(
      everyChannel.length + everyWay.length + 2 * preferred.length,
    )
    expect(await porchlight.complaints()).toEqual([])
  })
})

/** Runs in a page: writes into the draft as typing would. */
async function write(text: string) {
  const field = document.querySelector('textarea')!
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!
  set!.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Runs in a page: what can be read there, with plain spaces and without marks of direction. */
const wordsOf = () => document.body.innerText.replace(/\s/g, ' ').replace(/[\u2066-\u2069]/g, '')

/** Runs beside the popup: writes into its draft, and answers where the button is. */
async function writeInPopup(text: string, name: string) {
  const { document } = chrome.extension.getViews({ type: 'popup' })[0]!
  const field = document.querySelector('textarea')!
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!
  set!.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const control = [...document.querySelectorAll('button, a')].find((one) => one.textContent === name)!
  control.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = control.getBoundingClientRect()
  return {
    x: left + width / 2,
    y: top + height / 2,
    words: document.body.innerText.replace(/\s/g, ' ').replace(/[\u2066-\u2069]/g, ''),
  }
}

/** Runs in Firefox itself: a double click in the popup, as the mouse would. */
const doubleClick = ({ x, y }: { x: number; y: number }) => `(() => {
  const script = (x, y) => {
    for (const clickCount of [1, 2])
      for (const type of ['mousedown', 'mouseup'])
        content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount })
  }
  const popup = document.querySelector('.webextension-popup-browser')
  popup.messageManager.loadFrameScript('data:,' + encodeURIComponent('(' + script + ')(${x}, ${y})'), false)
})()`
