import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitMs } from '@/lib/domain/boundaries/passes'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { command, isCovered, pauseFrame, watch } from '../../support/browser/arrange'
import { anewWith, bind, pooled } from '../../support/browser/bounded'
import { type Desk, openDesk } from '../../support/browser/desk'
import { revoke } from '../../support/browser/grants'
import { letPass, looked, testingBuild } from '../../support/browser/passing-time'
import { installPorchlight } from '../../support/browser/restart'

const feed = 'https://www.instagram.com/'
const elsewhere = 'https://news.example.org/'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ build: testingBuild })
})
afterAll(() => desk.close())

/** What was asked of the closed site since so many addresses were asked for: a page that was never sent shows in no frame. */
const sentSince = (asked: number) =>
  desk.sites.asked.slice(asked).filter((address) => address.includes('instagram'))

const isClosed = (page: Page) => page.url() === desk.porchlight.url(`closed.html#${feed}`)

async function openElsewhere(context = desk.porchlight.context): Promise<Page> {
  const page = await context.newPage()
  await page.goto(elsewhere)
  return page
}

/** From the browser's own bars, with how the browser calls what the person did there. */
const fromTheBrowser = (transitionType: 'auto_bookmark' | 'typed') => async (page: Page) => {
  const session = await desk.porchlight.context.newCDPSession(page)
  await session.send('Page.navigate', { url: feed, transitionType })
  return page
}

const byALink = (button: 'left' | 'middle', target: string) => async (page: Page) => {
  await page.evaluate(
    ([address, target]) => {
      const link = Object.assign(document.createElement('a'), { href: address, target, id: 'link' })
      document.body.prepend(Object.assign(link, { textContent: 'A feed' }))
    },
    [feed, target] as const,
  )
  const opening = desk.porchlight.context.waitForEvent('page')
  await page.click('#link', { button })
  return opening
}

/** Ways to a closed feed from a page of another site; each answers the page that it leads in. */
const ways: Record<string, (page: Page) => Promise<Page>> = {
  'a bookmark': fromTheBrowser('auto_bookmark'),
  'the address bar': fromTheBrowser('typed'),
  'a middle click': byALink('middle', ''),
  'a link to a new tab': byALink('left', '_blank'),
  'a redirect of another site': async (page) => {
    await page.goto(`${elsewhere}?to=${encodeURIComponent(feed)}`).catch(() => undefined)
    return page
  },
  'a redirect of its own, out of the messages': async (page) => {
    await page.goto(`${feed}direct/t/1?to=/`).catch(() => undefined)
    return page
  },
  'a redirect within a page': async (page) => {
    await page.evaluate((address) => {
      const refresh = Object.assign(document.createElement('meta'), { content: `0;url=${address}` })
      refresh.httpEquiv = 'refresh'
      document.head.append(refresh)
    }, feed)
    return page
  },
  'a script that replaces its page': async (page) => {
    await page.evaluate((address) => location.replace(address), feed)
    return page
  },
  // Our rules name the endings of most sites' names, and this is none of them.
  'a link on a site whose name ends as few do': async (page) => {
    await page.goto('https://news.example/')
    await page.evaluate((address) => void (location.href = address), feed)
    return page
  },
  'a form that is sent': async (page) => {
    await page.evaluate((address) => {
      const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
      document.body.append(form)
      form.submit()
    }, feed)
    return page
  },
}

describe('a closed feed is never sent for', () => {
  beforeAll(() => anewWith(desk, { sites: ['instagram.com'], minutes: 0 }))

  const table = Object.entries(ways).flatMap(([way, walk]) => [
    { way, walk, stopped: false, worker: 'running' },
    { way, walk, stopped: true, worker: 'stopped' },
  ])
  test.each(table)('by $way, the worker $worker', async ({ walk, stopped }) => {
    const page = await openElsewhere()
    const asked = desk.sites.asked.length
    if (stopped) await desk.porchlight.stopWorker()
    const reached = await walk(page)
    await expect.poll(() => reached.url()).toBe(desk.porchlight.url(`closed.html#${feed}`))
    await reached.getByRole('button', { name: 'Not now' }).waitFor()
    expect(sentSince(asked).filter((address) => !address.includes('?to='))).toEqual([])
    await reached.close()
    await page.close()
  })
})

describe('a site whose own service worker answers for it, once its feed is closed', () => {
  beforeAll(async () => {
    await anewWith(desk, { sites: ['instagram.com'], minutes: 600 })
    const page = await desk.porchlight.context.newPage()
    await page.goto(feed)
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js')
      await navigator.serviceWorker.ready
    })
    const asked = desk.sites.asked.length
    await page.reload()
    // Otherwise the network's rules would do.
    expect(desk.sites.asked.slice(asked)).not.toContain(feed)
    await page.close()
    await bind(desk, { minutes: 0 })
  })

  /** Opens an address and notes at every frame whether its page could be seen. */
  const visit = async (address: string) => {
    const page = await desk.porchlight.context.newPage()
    await page.addInitScript(() => {
      const frames: boolean[] = []
      Object.assign(window, { frames })
      const look = () => {
        const [root, middle] = [
          document.documentElement,
          document.elementFromPoint(innerWidth / 2, innerHeight / 2),
        ]
        const isCovered = middle?.localName === 'porchlight-overlay'
        if (root) frames.push(getComputedStyle(root).opacity !== '0' && !isCovered)
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto(address)
    return page
  }
  const framesOf = (page: Page) => page.evaluate(() => (window as unknown as { frames: boolean[] }).frames)

  test.each([
    { worker: 'running', stopped: false },
    { worker: 'stopped', stopped: true },
  ])('it is not shown for a frame, our worker $worker', async ({ stopped }) => {
    if (stopped) await desk.porchlight.stopWorker()
    const page = await visit(feed)
    await expect.poll(() => isCovered(page)).toBe(true)
    const frames = await framesOf(page)
    expect(frames.length).toBeGreaterThan(3)
    expect(frames).not.toContain(true)
    await page.close()
  })

  test.each([
    { worker: 'running', stopped: false },
    { worker: 'stopped', stopped: true },
  ])('its messages come into sight at once, our worker $worker', async ({ stopped }) => {
    if (stopped) await desk.porchlight.stopWorker()
    const page = await visit(`${feed}direct/inbox/`)
    await expect.poll(async () => (await framesOf(page)).at(-1)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.style.opacity)).toBe('')
    await page.close()
  })

  test('a pass lets it be seen in every tab', async () => {
    const page = await visit(feed)
    const frame = await pauseFrame(page)
    const five = frame.getByRole('button', { name: '5 minutes', exact: true })
    await letPass(desk, waitMs)
    await expect.poll(() => five.isEnabled()).toBe(true)
    await five.click()
    await expect.poll(async () => (await framesOf(page)).at(-1)).toBe(true)
    const other = await visit(feed)
    await expect.poll(async () => (await framesOf(other)).at(-1)).toBe(true)
    expect(await framesOf(other)).not.toContain(false)
  })
})

describe('what the browser kept of a feed from before it closed', () => {
  let profile: ReturnType<typeof installPorchlight>
  beforeAll(() => {
    profile = installPorchlight(desk.sites.port)
  })
  afterAll(() => profile.close())

  test('is sent for neither by going back to it nor by a session that is restored', async () => {
    const run = await profile.start()
    const { porchlight } = run
    await watch(porchlight, { sites: ['instagram.com'], minutes: 600 })
    const kept = await openElsewhere(porchlight.context)
    const isKept = async () => {
      await kept.goto(feed)
      await kept.evaluate(() => Object.assign(window, { wasKept: true }))
      await kept.goto(elsewhere)
      await kept.evaluate(() => history.back())
      // Its protocol tells of no page that comes back as it was kept.
      const where = () => kept.evaluate(() => location.href).catch(() => '')
      await expect.poll(where, { timeout: 3_000 }).toBe(feed)
      return kept.evaluate(() => 'wasKept' in window)
    }
    // Otherwise there is nothing that could be shown again. A busy machine lets go of a page now and then.
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
    await kept.evaluate(() => history.forward())
    await expect.poll(() => kept.url()).toBe(elsewhere)
    const covered = await porchlight.context.newPage()
    await covered.goto(feed)
    await command(porchlight, 'saveBoundaries', { set: { budgets: [pooled(0)] } })
    await expect.poll(() => isCovered(covered)).toBe(true)

    const asked = desk.sites.asked.length
    await kept.bringToFront()
    await kept.evaluate(() => history.back())
    await expect.poll(() => kept.url()).toBe(porchlight.url(`closed.html#${feed}`))
    await run.quit()
    const { porchlight: restored } = await profile.start({ restore: true })
    const there = async () => {
      // The browser puts off loading a restored tab that nobody looks at.
      for (const page of restored.context.pages()) await page.bringToFront()
      return restored.context.pages().map((page) => page.url())
    }
    const closed = restored.url(`closed.html#${feed}`)
    await expect
      .poll(async () => (await there()).filter((url) => /instagram|example/.test(url)))
      .toEqual([closed, closed])
    expect(sentSince(asked)).toEqual([])
  })
})

describe('a grant', () => {
  beforeAll(async () => {
    await desk.anew({ sites: [siteFromAddress('instagram.com')!] })
    await bind(desk, { minutes: 0 })
  })

  const visit = async () => {
    const page = await desk.porchlight.context.newPage()
    await page.goto(feed)
    return page
  }
  const isOpen = async (page: Page) => page.url() === feed && !(await isCovered(page))

  test.each([
    { worker: 'running', stops: false },
    { worker: 'stopped', stops: true },
  ])('that comes or goes while the feed is closed acts at once, the worker $worker', async ({ stops }) => {
    const early = await visit()
    await looked(desk)
    expect(await isOpen(early)).toBe(true)
    if (stops) await desk.porchlight.stopWorker()
    await desk.porchlight.grant('instagram.com')
    await expect.poll(() => isCovered(early)).toBe(true)
    const asked = desk.sites.asked.length
    const late = await visit()
    expect(isClosed(late)).toBe(true)
    expect(sentSince(asked)).toEqual([])

    if (stops) await desk.porchlight.stopWorker()
    await late.getByText('That was today’s time').waitFor()
    await revoke(desk.porchlight, ['*://*.instagram.com/*'])
    await expect.poll(() => isOpen(early)).toBe(true)
    await late.goto(feed)
    await looked(desk)
    expect(await isOpen(late)).toBe(true)
    const home = await desk.porchlight.open('home.html#/sites')
    await home.getByText('Not granted yet').waitFor()
    for (const page of [early, late, home]) await page.close()
  })
})
