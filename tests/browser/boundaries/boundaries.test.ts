/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { waitMs } from '@/lib/domain/boundaries/passes'
import { closing, deepAddress, isCovered, pauseFrame } from '../../support/browser/arrange'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { friend } from '../../support/browser/friends'
import { counting, letPass, looked, spendUntil, testingBuild } from '../../support/browser/passing-time'

const feed = 'https://www.instagram.com/'
const messages = 'https://www.instagram.com/direct/inbox/'
const deep = deepAddress(feed)
const minuteMs = 60_000

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

/** A fresh Porchlight whose pooled budget on Instagram and Reddit is spent after so many minutes of feed. */
const fresh = (minutes: number, own: Record<string, number> = {}) =>
  anewWith(desk, { sites: ['instagram.com', 'reddit.com'], minutes, own })

async function visit(address: string): Promise<Page> {
  const page = await desk.porchlight.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return page
}

/** Stays on the page in front until the pause has come over it. */
async function stayUntilPaused(page: Page) {
  await spendUntil(desk, () => isCovered(page))
  return pauseFrame(page)
}

const isClosed = (page: Page) => page.url() === desk.porchlight.url(`closed.html#${feed}`)

describe('a living page when the budget runs out', () => {
  let page: Page
  beforeAll(async () => {
    await fresh(1)
    await desk.put(friend({ name: 'Maya Lindqvist' }))
    await desk.alter('people', () => ({ timeZone: 'Pacific/Kiritimati', noCalls: true }))
    page = await visit(feed)
    await page.fill('#comment', 'half a thought')
    await page.click('#editor')
    await page.keyboard.type('and another half')
    await page.click('#play')
    await stayUntilPaused(page)
    await page.waitForFunction(() => document.activeElement?.localName === 'porchlight-overlay')
  })

  test('is covered and not changed: what was typed is still there', async () => {
    expect(await page.inputValue('#comment')).toBe('half a thought')
    expect(await page.textContent('#editor')).toBe('and another half')
    expect(page.url()).toBe(feed)
  })

  test('has its media paused, and a page that plays on is paused again', async () => {
    expect(await page.evaluate(() => document.querySelector('audio')!.paused)).toBe(true)
    await page.evaluate(() => void document.querySelector('audio')!.play())
    await expect.poll(() => page.evaluate(() => document.querySelector('audio')!.paused)).toBe(true)
  })

  test('gives its focus to Not now; keys reach neither the page nor its editor', async () => {
    const frame = await pauseFrame(page)
    await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe('Not now')
    await page.keyboard.press('x')
    expect(await page.evaluate(() => (window as { lastKey?: string }).lastKey)).not.toBe('x')
  })

  test('lies above what the page opens over itself afterwards, in a shadow root too', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog')
      const inside = document.createElement('dialog')
      for (const one of [dialog, inside]) Object.assign(one.style, { width: '90vw', height: '90vh' })
      document.body.append(dialog)
      dialog.showModal()
      const host = document.createElement('some-dialog')
      document.body.append(host)
      host.attachShadow({ mode: 'closed' }).append(inside)
      inside.showModal()
    })
    await expect.poll(() => isCovered(page)).toBe(true)
    const frame = await pauseFrame(page)
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true)
    await page.evaluate(() => {
      document.querySelector('some-dialog')!.remove()
      document.querySelector('dialog')!.remove()
    })
    expect(await isCovered(page)).toBe(true)
  })

  test('cannot be freed by Escape, or by removing the host', async () => {
    for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
    for (let times = 0; times < 12; times++) await page.keyboard.press('Tab')
    for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
    expect(await isCovered(page)).toBe(true)
    await page.keyboard.press('x')
    expect(await page.inputValue('#comment')).toBe('half a thought')
    await page.evaluate(() => document.querySelector('porchlight-overlay')?.remove())
    await expect
      .poll(() => page.evaluate(() => document.querySelector('porchlight-overlay') !== null))
      .toBe(true)
    await pauseFrame(page)
    // Put back, it is modal again: nothing of the page can take the focus or a click.
    await expect.poll(() => isCovered(page)).toBe(true)
    await page.evaluate(() => document.querySelector<HTMLElement>('#comment')!.focus())
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('comment')
  })

  test('stays covered as its root is replaced', async () => {
    const other = await visit(messages)
    await other.click('#feed')
    await expect.poll(() => isCovered(other)).toBe(true)
    await other.evaluate(() => document.documentElement.replaceWith(document.createElement('html')))
    await expect.poll(() => isCovered(other)).toBe(true)
    await other.evaluate(() => {
      document.open()
      document.write('<h1>A feed</h1>')
      document.close()
    })
    await expect.poll(() => isCovered(other)).toBe(true)
    await other.close()
    await page.bringToFront()
  })

  test('shows nothing of ours in its own document', async () => {
    const seen = await page.evaluate(() => document.documentElement.outerHTML)
    expect(seen).not.toContain('Maya')
    expect(await page.evaluate(() => document.querySelector('porchlight-overlay')?.shadowRoot)).toBeNull()
  })

  test('offers somebody with a written draft, then the self check-in, then the pass', async () => {
    const frame = await pauseFrame(page)
    await frame.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
    // Somebody on the other side of the world may be asleep.
    await frame.getByText(/^It is \d.+ for Maya$/).waitFor()
    await frame.getByText('no calls').waitFor()
    const order = await frame.evaluate(() => document.body.innerText)
    const places = ['Not now', 'Maya Lindqvist', 'How am I', '5 minutes'].map((words) => order.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(await frame.getByRole('textbox', { name: /^Your message to/ }).inputValue()).toMatch(
      /Maya|how|you/i,
    )
  })

  test('stays covered when the worker was stopped, and the pause still works then', async () => {
    await desk.porchlight.stopWorker()
    expect(await isCovered(page)).toBe(true)
    const frame = await pauseFrame(page)
    await frame.getByRole('button', { name: 'How am I' }).click()
    await frame.getByRole('button', { name: 'Lonely' }).click()
    await frame.getByRole('button', { name: 'Someone to talk to' }).click()
    expect(await isCovered(page)).toBe(true)
  })

  test('opens the draft in the messenger, whole', async () => {
    const frame = await pauseFrame(page)
    await frame.getByRole('textbox', { name: /^Your message to/ }).fill('Tea & cake?\n50% off #soon äöü 🫖')
    const opened = desk.porchlight.context.waitForEvent('page')
    await frame.getByRole('button', { name: /WhatsApp/ }).click()
    const chat = new URL((await opened).url())
    expect(chat.host).toBe('web.whatsapp.com')
    expect(chat.searchParams.get('phone')).toBe('14155550123')
    expect(chat.searchParams.get('text')).toBe('Tea & cake?\n50% off #soon äöü 🫖')
  })

  test('Not now leaves, and keeps the tab in which something is written', async () => {
    await page.bringToFront()
    const frame = await pauseFrame(page)
    const opened = desk.porchlight.context.waitForEvent('page')
    await frame.getByRole('button', { name: 'Not now' }).press('Enter')
    await opened
    expect(page.isClosed()).toBe(false)
    expect(await page.inputValue('#comment')).toBe('half a thought')
  })
})

describe('a closed feed', () => {
  beforeAll(async () => {
    await fresh(0)
  })

  test('is not shown in a new tab or window, by reload, or by going back and forward', async () => {
    const asked = desk.sites.asked.length
    const tab = await visit(feed)
    expect(isClosed(tab)).toBe(true)
    await tab.reload()
    expect(isClosed(tab)).toBe(true)
    await tab.goto('https://news.example/')
    await tab.goBack()
    expect(isClosed(tab)).toBe(true)
    await tab.goForward()
    await tab.goBack()
    expect(isClosed(tab)).toBe(true)
    const opening = desk.porchlight.context.waitForEvent('page')
    await tab.evaluate((address) => void chrome.windows.create({ url: address }), feed)
    const other = await opening
    await expect.poll(() => isClosed(other)).toBe(true)
    const reached = desk.sites.asked.slice(asked).filter((address) => address.includes('instagram'))
    expect(reached).toEqual([])
    await tab.close()
    await other.close()
  })

  test('is not shown by a link, a script or a new window of another site', async () => {
    const asked = desk.sites.asked.length
    const page = await visit('https://news.example.org/')
    await page.evaluate((address) => (location.href = address), feed)
    await expect.poll(() => isClosed(page)).toBe(true)
    await page.goto('https://unlisted.museum/')
    await page.evaluate((address) => (location.href = address), feed)
    await expect.poll(() => isClosed(page)).toBe(true)
    await page.goto('https://news.example.org/')
    const opening = desk.porchlight.context.waitForEvent('page')
    await page.evaluate((address) => void window.open(address), feed)
    const opened = await opening
    await expect.poll(() => isClosed(opened)).toBe(true)
    await opened.reload()
    await expect.poll(() => isClosed(opened)).toBe(true)
    expect(desk.sites.asked.slice(asked).filter((address) => address.includes('instagram'))).toEqual([])
    await opened.close()
    await page.close()
  })

  test('leaves messages on the same site alone, and follows in-page navigation both ways', async () => {
    const page = await visit(messages)
    expect(page.url()).toBe(messages)
    await looked(desk)
    expect(await isCovered(page)).toBe(false)
    await page.click('#feed')
    await expect.poll(() => isCovered(page)).toBe(true)
    await page.evaluate(() => history.pushState({}, '', '/direct/inbox/'))
    await expect.poll(() => isCovered(page)).toBe(false)
    await page.close()
  })

  test('is closed for the whole pool and not for sites outside of it', async () => {
    const reddit = await visit('https://www.reddit.com/r/all')
    expect(reddit.url()).toContain('closed.html#https://www.reddit.com/r/all')
    await reddit.goto('https://news.example/')
    expect(reddit.url()).toBe('https://news.example/')
    await reddit.close()
  })

  test('Not now leaves a pinned tab, and opens another beside it', async () => {
    const page = await visit(feed)
    await desk.page.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({})
      await chrome.tabs.update(tabs.find(({ url }) => url === address)!.id!, { pinned: true })
    }, page.url())
    const opening = desk.porchlight.context.waitForEvent('page')
    await page.getByRole('button', { name: 'Not now' }).click()
    const beside = await opening
    expect(page.isClosed()).toBe(false)
    await beside.close()
    await page.close()
  })

  test('Not now closes its tab', async () => {
    const page = await visit(feed)
    await closing(page, () => page.getByRole('button', { name: 'Not now' }).click())
  })

  test('cannot be passed faster than the wait, whoever asks', async () => {
    const page = await visit(feed)
    await page.getByText('Or stay for a little while').waitFor()
    expect(await page.getByRole('button', { name: '5 minutes', exact: true }).isDisabled()).toBe(true)
    const answer = await page.evaluate(
      (destination) => chrome.runtime.sendMessage({ command: 'takePass', ask: { destination, minutes: 5 } }),
      feed,
    )
    expect(answer).toMatchObject({ ok: false, reason: 'wait' })
    await page.close()
  })

  test('a pass opens it in every tab, exactly where one was going, and its end closes it again with a rest before the next', async () => {
    const other = await visit(feed)
    const page = await visit(deep)
    expect(page.url()).toBe(desk.porchlight.url(`closed.html#${deep}`))
    const button = page.getByRole('button', { name: '5 minutes', exact: true })
    await letPass(desk, waitMs)
    await expect.poll(() => button.isEnabled()).toBe(true)
    await button.click()
    await page.waitForURL(deep)
    await other.waitForURL(feed)
    // With neither in front nothing is counted, so that only an alarm of its own tells of its end.
    await desk.page.bringToFront()
    await expect.poll(() => counting(desk)).toBeNull()
    await letPass(desk, 5 * minuteMs)
    await pauseFrame(other)
    const frame = await pauseFrame(page)
    await frame.getByText('You can stay for a little while again from').waitFor()
    expect(await frame.getByRole('button', { name: '5 minutes', exact: true }).isDisabled()).toBe(true)
    await page.close()
    await other.close()
  })
})

describe('the landing', () => {
  test('a small countdown shows the time left, and says so at one minute', async () => {
    await fresh(1.5)
    const page = await visit(feed)
    const session = await desk.porchlight.context.newCDPSession(page)
    const words = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      return nodes.map((node) => String(node.name?.value ?? '')).join(' | ')
    }
    await expect.poll(words).toContain('2 min left')
    await spendUntil(desk, async () => (await words()).includes('One more minute'))
    await expect.poll(words).toMatch(/\d\d s left/)
    // It is never in the way of what is under it.
    await page.click('#comment')
    expect(await isCovered(page)).toBe(false)
  })

  test('whatever is entered on the page is noticed, of any kind, and nothing that only stands there', async () => {
    await fresh(4)
    const page = await visit(feed)
    await page.waitForSelector('porchlight-overlay', { state: 'attached' })
    const isNoticed = () =>
      desk.page.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://*.instagram.com/*' })
        return (await chrome.tabs.sendMessage(tab!.id!, { tell: 'entries' })) as boolean
      })
    await page.evaluate(() =>
      document.body.prepend(Object.assign(document.createElement('form'), { id: 'form' })),
    )
    const kinds: [html: string, enter: (field: Locator) => Promise<unknown>][] = [
      ['<input type="email">', (field) => field.fill('maya@home.test')],
      ['<input type="password" value="x">', (field) => field.fill('y')],
      ['<input type="number" value="1">', (field) => field.fill('2')],
      ['<input type="date">', (field) => field.fill('2026-03-01')],
      ['<input type="range">', (field) => field.fill('70')],
      ['<input type="color">', (field) => field.fill('#ff0000')],
      ['<input type="checkbox" checked>', (field) => field.uncheck()],
      ['<input type="radio" name="r">', (field) => field.check()],
      ['<select><option>a<option>b</select>', (field) => field.selectOption('b')],
      ['<select multiple><option>a<option selected>b</select>', (field) => field.selectOption(['a', 'b'])],
      [
        '<input type="file">',
        (field) => field.setInputFiles({ name: 'a', mimeType: 'text/plain', buffer: Buffer.from('a') }),
      ],
    ]
    for (const [html, enter] of kinds) {
      await page.evaluate((inner) => void (document.querySelector('#form')!.innerHTML = inner), html)
      expect(await isNoticed(), html).toBe(false)
      await enter(page.locator('#form > *'))
      expect(await isNoticed(), html).toBe(true)
    }
    await page.close()
  })

  test('the script on the page cannot read what is kept', async () => {
    await fresh(4)
    const page = await visit(feed)
    await page.waitForSelector('porchlight-overlay', { state: 'attached' })
    const session = await desk.porchlight.context.newCDPSession(page)
    const origin = desk.porchlight.url('').replace(/\/$/, '')
    const worlds: { id: number; origin: string }[] = []
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
    await session.send('Runtime.enable')
    const ours = worlds.find((world) => world.origin === origin)!
    const { result } = await session.send('Runtime.evaluate', {
      contextId: ours.id,
      expression: "chrome.storage.local.get().then(() => 'read', ({ message }) => message)",
      awaitPromise: true,
    })
    expect(result.value).toMatch(/not allowed/)
    await page.close()
  })
})

describe('the moment at which the budget ends', () => {
  // In real seconds, and without anything that happens.
  test('the page is covered by itself then, and not before', async () => {
    await fresh(3 / 60)
    const page = await visit(feed)
    await page.evaluate(() => {
      const timer = setInterval(() => {
        if (document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName !== 'porchlight-overlay')
          return
        clearInterval(timer)
        Object.assign(window, { coveredAtMs: Date.now() })
      }, 20)
    })
    const coveredAtMs = () => page.evaluate(() => (window as { coveredAtMs?: number }).coveredAtMs)
    await expect.poll(coveredAtMs).toBeGreaterThan(0)
    const [span] = await desk.rows('spans')
    const spentAtMs = (span!.startedAtMs as number) + 3_000
    expect((await coveredAtMs())! - spentAtMs).toBeGreaterThan(-100)
  })

  test('a stopped worker is woken by the page itself, long before its alarm', async () => {
    await fresh(4 / 60)
    const page = await visit(feed)
    await page.waitForSelector('porchlight-overlay', { state: 'attached' })
    await expect.poll(() => counting(desk)).not.toBeNull()
    await desk.porchlight.stopWorker()
    await desk.page.evaluate(() => chrome.alarms.clear('heartbeat'))
    await expect.poll(() => isCovered(page)).toBe(true)
  })
})

describe('budgets', () => {
  test('a new day opens the feed again by itself, with the worker stopped', async () => {
    await fresh(0.25)
    const page = await visit(feed)
    await stayUntilPaused(page)
    // A page under the pause would wake the worker too.
    await page.close()
    await looked(desk)
    const rules = () => desk.page.evaluate(() => chrome.declarativeNetRequest.getDynamicRules())
    expect(await rules()).not.toEqual([])
    await desk.porchlight.stopWorker()
    await letPass(desk, 24 * 60 * minuteMs)
    await expect.poll(rules).toEqual([])
    expect((await visit(feed)).url()).toBe(feed)
  })

  test('one site can be closed by its own budget while the pool is open', async () => {
    await fresh(4, { 'reddit.com': 0.5 })
    await stayUntilPaused(await visit('https://www.reddit.com/'))
    const instagram = await visit(feed)
    // It says how much time is left.
    await instagram.waitForSelector('porchlight-overlay', { state: 'attached' })
    await looked(desk)
    expect(await isCovered(instagram)).toBe(false)
  })
})

describe('a site inside another', () => {
  test('stays open while the outer one is closed', async () => {
    const inner = 'web.telegram.org'
    await anewWith(desk, { sites: ['telegram.org', inner], minutes: 600, own: { 'telegram.org': 0.5 } })
    const outer = await visit('https://telegram.org/blog')
    await stayUntilPaused(outer)
    const page = await visit(`https://${inner}/a/`)
    expect(page.url()).toBe(`https://${inner}/a/`)
    await outer.goto('https://telegram.org/apps')
    expect(outer.url()).toContain('closed.html')
  })
})

describe('sites with strict policies', () => {
  beforeEach(() => fresh(0.25))

  test('the pause lies over a page that forbids frames, styles and scripts of others', async () => {
    const page = await visit(`${feed}?csp`)
    const frame = await stayUntilPaused(page)
    await frame.getByRole('button', { name: 'Not now' }).waitFor()
    await expect.poll(() => isCovered(page)).toBe(true)
    await page.close()
  })

  test('the pause lies over a page that isolates itself, and its Not now works', async () => {
    const page = await visit(`${messages}?coep`)
    await page.click('#feed')
    const frame = await stayUntilPaused(page)
    await closing(page, () => frame.getByRole('button', { name: 'Not now' }).click())
  })

  test('where no script of a frame may run, plain words and a focused Not now stand in its place', async () => {
    const page = await visit(`${messages}?coep`)
    // What a frame that never says it is ready looks like: the background is told nothing.
    await page.route('**/pause.html', (route) => route.abort())
    await page.click('#feed')
    await spendUntil(desk, () => isCovered(page))
    await closing(page, () => page.keyboard.press('Enter'))
  })
})
