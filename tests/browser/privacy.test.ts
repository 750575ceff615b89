/// <reference types="chrome" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addFriend, command, pauseFrame, watch } from '../support/browser/arrange'
import { sleep } from '../support/browser/counted'
import { type NetworkLog, networkLog, type NetworkRequest } from '../support/browser/network-log'
import { launchPorchlight } from '../support/browser/porchlight'
import { serveSites, type Sites } from '../support/browser/sites'

const feed = 'https://www.instagram.com/'
const messages = 'https://www.instagram.com/direct/inbox/'

/** What Chromium asks for by itself, with or without an extension. */
const chromiumsOwn = ['update.googleapis.com', 'accounts.google.com', 'content-autofill.googleapis.com']
/** What the served page asks for by itself. */
const pagesOwn = ['/clip.wav', '/favicon.ico']

describe('a walk through all of Porchlight', () => {
  let sites: Sites
  let log: NetworkLog
  let id: string
  let requests: NetworkRequest[]
  const refused: boolean[] = []

  beforeAll(async () => {
    sites = await serveSites()
    log = networkLog()
    const porchlight = await launchPorchlight({ sitesPort: sites.port, log })
    ;({ id } = porchlight)
    const { context } = porchlight
    await watch(porchlight, { sites: ['instagram.com'], minutes: 5 / 60 })
    // Today's person comes first then.
    await command(porchlight, 'saveSettings', { patch: { selfCheckIn: false } })
    await addFriend(porchlight, 'Maya Lindqvist')

    const views = ['', 'people', 'people/add', 'time', 'boundaries', 'sites', 'settings', 'settings/data']
    views.push('check-in', 'welcome')
    const pages: Page[] = []
    for (const path of ['newtab.html', 'popup.html', ...views.map((view) => `home.html#/${view}`)]) {
      const page = await porchlight.open(path)
      await page.waitForSelector('main, [role=main], h1, h2')
      pages.push(page)
    }
    // Whatever they ask for on their own, they have begun to.
    await sleep(500)
    for (const page of pages) await page.close()

    const newTab = await context.newPage()
    await newTab.goto('chrome://newtab/')
    await newTab.getByRole('heading', { name: 'Maya' }).waitFor()

    // The countdown, then the overlay with its person, then a feed that is closed from the start.
    const page = await context.newPage()
    await page.goto(feed)
    const pause = await pauseFrame(page)
    await pause.getByText('Maya').first().waitFor()
    const closed = await context.newPage()
    await closed.goto(`${feed}explore/`).catch(() => undefined)
    await closed.waitForURL(({ href }) => href.startsWith(porchlight.url('closed.html')))
    await closed.getByText('Maya').first().waitFor()
    await page.goto(messages)

    const ask = async (url: string) => {
      try {
        await fetch(url)
        return false
      } catch {
        return true
      }
    }
    const worker = await porchlight.worker()
    refused.push(
      await newTab.evaluate(ask, `${feed}from-a-page`),
      await worker.evaluate(ask, `${feed}from-worker`),
    )

    await porchlight.close()
    requests = log.requests()
  }, 90_000)
  afterAll(async () => {
    log?.remove()
    await sites?.close()
  })

  it('sends nothing: no page, frame or worker of ours asks for anything but its own files', () => {
    const ours = requests.filter(({ initiator }) => initiator === `chrome-extension://${id}`)
    expect(ours.map(({ url }) => url)).toEqual([])
  })

  it('leads nowhere but where the person went', () => {
    const hosts = new Set(
      requests.filter(({ url }) => /^(https?|wss?):/.test(url)).map(({ url }) => new URL(url).host),
    )
    // The site itself is there: the log does hold what goes out.
    expect([...hosts].filter((host) => !chromiumsOwn.includes(host))).toEqual(['www.instagram.com'])
    const asked = sites.asked.filter((address) => {
      const { host, pathname } = new URL(address)
      return !chromiumsOwn.includes(host) && !pagesOwn.includes(pathname)
    })
    expect(asked).toEqual([feed, messages])
  })

  it('could not send if it tried: the browser refuses both a page and the worker', () => {
    expect(refused).toEqual([true, true])
    expect(sites.asked.filter((address) => address.includes('from-'))).toEqual([])
  })
})
