/// <reference types="chrome" />
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markAttribute } from '@/lib/domain/boundaries/calm/in-force'
import { calmTable } from '@/lib/domain/boundaries/calm/table'
import { command, isCovered, pauseFrame, watch } from '../../support/browser/arrange'
import { anewWith } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { spendUntil, testingBuild } from '../../support/browser/passing-time'
import { installPorchlight } from '../../support/browser/restart'
import { calmFixtures } from '../../support/calm-fixtures'

const reddit = 'https://www.reddit.com/'
const everything = calmTable.flatMap(({ switches }) => switches.map(({ id }) => id))
const domains = calmTable.map(({ site }) => site)

/** The layout at an address; `?changed` leaves out what switches look for, `?csp` is the policy of serveSites. */
const fixtureFor = ({ hostname, pathname, search }: URL) => {
  const asked = search.replace(/[?&](csp|changed)$/, '')
  const found = calmFixtures.find(
    ({ address }) => address.hostname === hostname && address.pathname + address.search === pathname + asked,
  )
  if (!found) return null
  return search.endsWith('changed') ? found.html.replaceAll('shreddit-feed', 'next-feed') : found.html
}

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
  desk.sites.serve(fixtureFor)
})
afterAll(async () => {
  desk.sites.serve(null)
  await desk.close()
})

const starts = (calm: string[], watched = domains) =>
  anewWith(desk, { sites: watched, minutes: 600, set: { calm: calm as never[] } })

/** Opens an address and notes, at every frame from the first on, whether its list was in sight. */
async function visit(
  address: string,
  {
    list = '[data-goes]',
    context = desk.porchlight.context,
  }: { list?: string; context?: BrowserContext } = {},
): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((selector) => {
    const seen = ((window as { seen?: boolean[] }).seen = [])
    const look = () => {
      const found = document.querySelector(selector)
      if (found) (seen as boolean[]).push(found.checkVisibility())
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, list)
  await page.goto(address)
  await page.bringToFront()
  return page
}
const wasSeen = async (page: Page) => {
  await page.waitForFunction(() => ((window as { seen?: boolean[] }).seen?.length ?? 0) > 3)
  return page.evaluate(() => (window as { seen?: boolean[] }).seen!.includes(true))
}
const isShown = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility() ?? null, selector)

/** Goes to another address the way single-page sites do: the address first, then what stands there. */
const goWithin = (page: Page, address: string) =>
  page.evaluate(async (to) => {
    const text = await (await fetch(to)).text()
    history.pushState({}, '', to)
    document.body.innerHTML = new DOMParser().parseFromString(text, 'text/html').body.innerHTML
  }, address)

/** The words in the accessibility tree, which looks into closed shadow roots as a screen reader does. */
async function wordsOn(page: Page): Promise<string> {
  const session = await desk.porchlight.context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.map((node) => String(node.name?.value ?? '')).join(' | ')
}
const resting = 'The feed is resting here. Messages and people are where they were.'

describe('with every switch on', () => {
  beforeAll(() => starts(everything))

  test.each(calmFixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s keeps what is the friends’, and hides the rest from the first frame on',
    async (_name, { address, site }) => {
      const leads = site.switches.some(({ rules }) =>
        rules.some((rule) => rule.does === 'lead' && (address.pathname === '/' || rule.to.includes('*'))),
      )
      const page = await desk.porchlight.context.newPage()
      await page.goto(address.href).catch(() => undefined)
      if (leads && address.href !== page.url()) return page.close()
      const wrong = await page.evaluate(() => {
        const all = [...document.body.querySelectorAll('*')]
        const named = (elements: Element[]) => elements.map((one) => one.outerHTML.slice(0, 100))
        return {
          shown: named(all.filter((one) => one.matches('[data-goes]') && one.checkVisibility())),
          hidden: named(all.filter((one) => one.matches('[data-stays]') && !one.checkVisibility())),
        }
      })
      expect(wrong).toEqual({ shown: [], hidden: [] })
      await page.close()
    },
  )
})

describe('a switch on the page of its site', () => {
  let page: Page
  beforeAll(async () => {
    await starts([], ['reddit.com'])
    page = await visit(reddit)
  })

  test('is off at first, and nothing of ours is on the page', async () => {
    expect(await wasSeen(page)).toBe(true)
    expect(await page.evaluate((mark) => document.documentElement.hasAttribute(mark), markAttribute)).toBe(
      false,
    )
  })

  test('takes the list out of sight at once on a page that is open, and says so in its place', async () => {
    const home = await desk.porchlight.open('home.html#/sites')
    await home.getByText('Rules').click()
    const toggle = home.getByRole('switch', { name: 'Let home rest' })
    expect(await toggle.isChecked()).toBe(false)
    await toggle.click()
    await expect.poll(() => toggle.isChecked()).toBe(true)
    await expect.poll(() => isShown(page, 'shreddit-feed')).toBe(false)
    expect(await wordsOn(page)).toContain(resting)
    await home.close()
  })

  test('shows none of it to the page: no name, and a root that is closed', async () => {
    const [html, root] = await page.evaluate(() => [
      document.documentElement.outerHTML,
      document.querySelector('porchlight-calm')?.shadowRoot ?? null,
    ])
    expect(html).not.toContain('resting')
    expect(root).toBeNull()
  })

  test('holds from the first frame of a new navigation, also where the site forbids styles', async () => {
    for (const address of [reddit, `${reddit}?csp`]) {
      const opened = await visit(address)
      expect(await wasSeen(opened)).toBe(false)
      expect(await wordsOn(opened)).toContain(resting)
      await opened.reload()
      expect(await wasSeen(opened)).toBe(false)
      await opened.close()
    }
  })

  test('follows in-page navigation, and lets go where it does not belong', async () => {
    await goWithin(page, '/r/kites/')
    expect(await isShown(page, 'shreddit-feed')).toBe(true)
    expect(await wordsOn(page)).not.toContain(resting)
    await goWithin(page, '/')
    expect(await isShown(page, 'shreddit-feed')).toBe(false)
    expect(await wordsOn(page)).toContain(resting)
    await goWithin(page, '/chat/room/made-up')
    expect(await isShown(page, '[aria-label=Message]')).toBe(true)
    expect(await page.locator('porchlight-calm').count()).toBe(0)
    await page.goBack()
    await expect
      .poll(() => page.evaluate((mark) => document.documentElement.getAttribute(mark), markAttribute))
      .toBe('reddit.home.0')
  })

  test('lets other lists of the same site be', async () => {
    const popular = await visit('https://www.reddit.com/r/popular/')
    expect(await wasSeen(popular)).toBe(true)
    await popular.close()
  })

  test('is put back when the page takes its sentence or its mark away', async () => {
    await goWithin(page, '/')
    await page.evaluate((mark) => {
      document.querySelector('porchlight-calm')!.remove()
      document.documentElement.removeAttribute(mark)
    }, markAttribute)
    await expect.poll(() => isShown(page, 'shreddit-feed')).toBe(false)
    await expect.poll(() => page.locator('porchlight-calm').count()).toBe(1)
  })

  test('holds while the worker is stopped', async () => {
    await desk.porchlight.stopWorker()
    const opened = await visit(reddit)
    expect(await wasSeen(opened)).toBe(false)
    expect(await wordsOn(opened)).toContain(resting)
    await opened.close()
  })

  test('waits until tomorrow when turned off, and is kept by turning it on again', async () => {
    const home = await desk.porchlight.open('home.html#/sites')
    await home.getByText('Rules').click()
    const toggle = home.getByRole('switch', { name: 'Let home rest' })
    await toggle.click()
    await home.getByText(/Stays calm until/).waitFor()
    expect(await isShown(page, 'shreddit-feed')).toBe(false)
    await toggle.click()
    await expect.poll(() => home.getByText(/Stays calm until/).count()).toBe(0)
    const kept = await home.evaluate(() => chrome.storage.local.get<Record<string, unknown>>('boundaries'))
    expect(kept.boundaries).toMatchObject({ current: { calm: ['reddit.home'] }, pending: null })
    await home.close()
  })

  test('goes at once when it is off: from open pages and new ones', async () => {
    const home = await desk.porchlight.open('closed.html#about:blank')
    // The day begins.
    await home.evaluate(async () => {
      const { boundaries } = await chrome.storage.local.get<{ boundaries: { current: object } }>('boundaries')
      const pending = { set: { budgets: [], calm: [] }, from: '2026-01-01' }
      await chrome.storage.local.set({ boundaries: { ...boundaries, pending } })
      await chrome.runtime.sendMessage({ command: 'saveSettings', ask: { patch: {} } })
    })
    await home.close()
    await expect.poll(() => isShown(page, 'shreddit-feed')).toBe(true)
    expect(await page.locator('porchlight-calm').count()).toBe(0)
    const opened = await visit(reddit)
    expect(await wasSeen(opened)).toBe(true)
    await opened.close()
  })
})

describe('a site that is watched or granted no more', () => {
  beforeAll(() => starts(['reddit.home', 'x.for-you'], ['reddit.com', 'x.com']))

  test('is let go at once when its grant is taken away, and kept again with it', async () => {
    const page = await visit(reddit)
    expect(await isShown(page, 'shreddit-feed')).toBe(false)
    const home = await desk.porchlight.open('closed.html#about:blank')
    await home.evaluate(() => chrome.permissions.remove({ origins: ['*://*.reddit.com/*'] }))
    await home.close()
    await expect.poll(() => isShown(page, 'shreddit-feed')).toBe(true)
    const opened = await visit(reddit)
    expect(await wasSeen(opened)).toBe(true)
    await desk.porchlight.grant('reddit.com')
    await expect.poll(() => isShown(opened, 'shreddit-feed')).toBe(false)
    await expect.poll(() => isShown(page, 'shreddit-feed')).toBe(false)
    await opened.close()
    await page.close()
  })

  test('is let go at once when it is watched no more', async () => {
    const page = await visit('https://x.com/home', { list: '[data-goes="x.for-you"]' })
    expect(await wasSeen(page)).toBe(false)
    // As when the day has come from which its removal holds.
    const worker = await desk.porchlight.worker()
    await worker.evaluate(async () => {
      const { settings } = await chrome.storage.local.get<{ settings: object }>('settings')
      await chrome.storage.local.set({ settings: { ...settings, sites: [] } })
    })
    await desk.command('takeBackPending', {})
    await expect.poll(() => isShown(page, '[data-goes="x.for-you"]')).toBe(true)
    await page.close()
  })
})

describe('X', () => {
  beforeAll(() => starts(['x.for-you'], ['x.com']))

  test('lets For you rest and Following be, as one or the other tab is chosen', async () => {
    const page = await visit('https://x.com/home', { list: '[data-goes="x.for-you"]' })
    expect(await wasSeen(page)).toBe(false)
    const choose = (first: boolean) =>
      page.evaluate((isFirst) => {
        const [forYou, following] = document.querySelectorAll('[role=tab]')
        forYou!.setAttribute('aria-selected', String(isFirst))
        following!.setAttribute('aria-selected', String(!isFirst))
      }, first)
    await choose(false)
    expect(await isShown(page, 'section[role=region]')).toBe(true)
    expect(await page.locator('porchlight-calm').count()).toBe(0)
    await choose(true)
    expect(await isShown(page, 'section[role=region]')).toBe(false)
    expect(await page.locator('porchlight-calm').count()).toBe(1)
    await page.close()
  })
})

describe('YouTube', () => {
  beforeAll(() => starts(['youtube.autoplay', 'youtube.shorts'], ['youtube.com']))

  test('has its autoplay turned off, and not fought over', async () => {
    const page = await visit('https://www.youtube.com/watch?v=made-up-one')
    const toggle = page.locator('.ytp-autonav-toggle-button')
    await page.evaluate(() => {
      const button = document.querySelector('.ytp-autonav-toggle-button')!
      button.addEventListener('click', () => {
        document.title = String(Number(document.title) + 1 || 1)
        button.setAttribute('aria-checked', 'false')
      })
      button.setAttribute('aria-checked', 'true')
    })
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('false')
    for (let times = 0; times < 6; times++) {
      await page.evaluate(() =>
        document.querySelector('.ytp-autonav-toggle-button')!.setAttribute('aria-checked', 'true'),
      )
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    expect(Number(await page.title())).toBeLessThanOrEqual(3)
    await page.close()
  })

  test('opens a clip that somebody sent as a video, from outside and from within', async () => {
    const page = await visit('https://www.youtube.com/shorts/made-up-two?feature=share')
    await page.waitForURL('https://www.youtube.com/watch?v=made-up-two')
    await page.evaluate(() => history.pushState({}, '', '/shorts/made-up-three'))
    await page.waitForURL('https://www.youtube.com/watch?v=made-up-three')
    await page.close()
  })
})

describe('Instagram', () => {
  /** Resolves when something asked for later has come; a page that is led elsewhere is gone by then, and it rejects. */
  const isStill = (page: Page) => page.evaluate(async () => void (await fetch('/later')))

  beforeAll(() => starts(['instagram.suggested'], ['instagram.com']))

  test('opens with those one follows, and is not led round in circles', async () => {
    const page = await visit('https://www.instagram.com/')
    await page.waitForURL('https://www.instagram.com/?variant=following')
    const asked = desk.sites.asked.length
    // The site takes its own query away.
    await page.evaluate(() => history.replaceState({}, '', '/'))
    await isStill(page)
    expect(page.url()).toBe('https://www.instagram.com/')
    await page.evaluate(() => history.pushState({}, '', '/direct/inbox/'))
    await isStill(page)
    expect(page.url()).toBe('https://www.instagram.com/direct/inbox/')
    await page.goto('https://www.instagram.com/?variant=following')
    await page.evaluate(() => location.replace('/'))
    await page.waitForURL('https://www.instagram.com/')
    await page.waitForFunction((mark) => document.documentElement.hasAttribute(mark), markAttribute)
    await isStill(page)
    expect(page.url()).toBe('https://www.instagram.com/')
    expect(desk.sites.asked.slice(asked).filter((address) => address.includes('variant'))).toHaveLength(1)
    await page.close()
  })
})

describe('a site that has changed', () => {
  beforeAll(() => starts(['reddit.home', 'reddit.popular'], ['reddit.com']))

  const health = async () => {
    const { calmHealth } = await desk.local()
    return calmHealth as Record<string, { missedSinceMs: number | null; missedDays: string[] }> | undefined
  }

  test('is noticed once its page has settled, without its address; one that is well is told too', async () => {
    const changed = await visit(`${reddit}?changed`, { list: 'main' })
    await expect.poll(async () => (await health())?.['reddit.home']?.missedDays.length).toBe(1)
    expect(JSON.stringify(await health())).not.toMatch(/changed|https?:/)
    expect((await health())?.['reddit.popular']).toBeUndefined()
    await changed.close()
    const page = await visit(reddit)
    await expect.poll(async () => (await health())?.['reddit.home']?.missedSinceMs).toBeNull()
    await page.close()
  })

  test('is told to the person beside the switch after a week', async () => {
    const page = await desk.porchlight.open('home.html#/sites')
    await page.evaluate(async () => {
      const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
      const missed = { missedSinceMs: Date.now() - 8 * 86_400_000, missedDays: [day(5), day(3), day(2)] }
      await chrome.storage.local.set({ calmHealth: { 'reddit.home': missed } })
    })
    await page.getByText('Rules').click()
    const note = 'This site has changed; this switch may do nothing at present.'
    await expect.poll(() => page.getByText(note).count()).toBe(1)
    expect(await page.getByRole('switch', { name: 'Let home rest' }).isChecked()).toBe(true)
    await page.close()
  })
})

describe('a pause over a page that is kept calm', () => {
  test('comes up as on any other', async () => {
    await anewWith(desk, { sites: ['reddit.com'], minutes: 0.5, set: { calm: ['reddit.home'] } })
    const page = await visit(reddit)
    expect(await wasSeen(page)).toBe(false)
    await spendUntil(desk, () => isCovered(page))
    await pauseFrame(page)
  })
})

describe('after the browser was ended and started again', () => {
  test('a switch holds from the first frame, before the worker has done anything', async () => {
    const installed = installPorchlight(desk.sites.port)
    try {
      const first = await installed.start()
      await watch(first.porchlight, { sites: ['reddit.com'], minutes: 600 })
      await command(first.porchlight, 'saveBoundaries', {
        set: { budgets: [], calm: ['reddit.home'] },
      })
      const before = await visit(reddit, { context: first.porchlight.context })
      expect(await wasSeen(before)).toBe(false)
      await first.quit()
      const second = await installed.start()
      const page = await visit(reddit, { context: second.porchlight.context })
      expect(await wasSeen(page)).toBe(false)
    } finally {
      await installed.close()
    }
  })
})
