import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Disposable, Page } from 'playwright-core'
import { askedBy, rememberAsked } from '../support/browser/permission-requests'
import { type Desk, openDesk, type Row } from '../support/browser/desk'
import { originsOf, siteFromAddress } from '@/lib/domain/time/surfaces'
import { catalogueSite, watchedFrom } from '@/lib/domain/time/catalogue'
import { allow } from '../support/browser/grants'
import { launchPorchlight } from '../support/browser/porchlight'
import { serveSites } from '../support/browser/sites'

let desk: Desk

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const sites = 'Where do you lose time?'
const budget = 'How much feed is enough in a day?'
const person = 'Who would you rather be talking to?'
const firstRun = { firstRun: { step: 'welcome' as const } }
const begin = async () => {
  const page = await desk.porchlight.open('home.html')
  await button(page, 'Begin').click()
  await heading(page, sites).waitFor()
  return page
}
const skip = (page: Page) => button(page, 'Skip this').click()
const step = async () => (await desk.local()).settings as { firstRun: { step: string }; sites: unknown[] }

let remembering: Disposable
const stopRemembering = async () => {
  await remembering.dispose()
  await desk.close()
}

describe('the first run, while the browser says yes', () => {
  beforeAll(async () => {
    desk = await openDesk()
    remembering = await rememberAsked(desk.porchlight.context, { answer: undefined })
  })
  beforeEach(() => desk.anew(firstRun))
  afterAll(stopRemembering)

  test('asks the browser for exactly the sites that were picked and the domain that was typed', async () => {
    const picked = ['instagram.com', 'reddit.com'].map((site) => watchedFrom(catalogueSite(site)!))
    const typed = siteFromAddress('slow.example.org')!
    const wanted = [...picked, typed].flatMap(originsOf)
    await allow(desk.porchlight, wanted)
    const page = await begin()
    expect(await page.getByRole('checkbox').count()).toBeGreaterThanOrEqual(20)
    for (const name of ['Instagram', 'Reddit'])
      await page.getByRole('checkbox', { name, exact: true }).check()
    await page.getByRole('searchbox').fill('https://slow.example.org/some/page?of=it')
    await button(page, /^Add slow\.example\.org/).click()
    expect(await askedBy(page)).toEqual([])
    await button(page, 'Watch these 3 sites').click()
    await heading(page, budget).waitFor()
    const asked = await askedBy(page)
    expect(asked).toHaveLength(1)
    expect(Object.keys(asked[0]!)).toEqual(['origins'])
    expect([...asked[0]!.origins!].sort()).toEqual([...new Set(wanted)].sort())
    const granted = await desk.page.evaluate(async () => (await chrome.permissions.getAll()).origins)
    expect(granted!.sort()).toEqual([...new Set(wanted)].sort())
    await page.goto(desk.porchlight.url('home.html#/sites'))
    await page.getByRole('listitem').filter({ hasText: 'slow.example.org' }).waitFor()
    expect(await page.getByText('Not granted yet').count()).toBe(0)
  })

  test('takes nothing that is no site, and says so', async () => {
    const page = await begin()
    await page.getByRole('searchbox').fill('not a site')
    await page.getByRole('searchbox').press('Enter')
    await page.getByText('That does not read like a site. Try something like example.org.').waitFor()
    expect(await button(page, 'Watch these').isDisabled()).toBe(true)
  })

  test('can be skipped at every step, and then nothing is watched and nobody is there', async () => {
    const page = await begin()
    await skip(page)
    await heading(page, budget).waitFor()
    await skip(page)
    await heading(page, person).waitFor()
    await skip(page)
    await page.getByText('Nobody was added yet, and that is fine.').waitFor()
    await button(page, 'Go on').click()
    await heading(page, 'That is all').waitFor()
    expect(await askedBy(page)).toEqual([])
    await expect.poll(async () => (await step()).firstRun.step).toBe('done')
    expect((await step()).sites).toEqual([])
    await expect.poll(() => desk.rows('people')).toEqual([])
    const kept = ((await desk.local()).boundaries ?? { current: { budgets: [] } }) as Row
    expect(kept).toMatchObject({ current: { budgets: [] } })
  })

  test('goes on where it was left when the tab was closed in the middle, and Back works', async () => {
    let page = await begin()
    await skip(page)
    await heading(page, budget).waitFor()
    await expect.poll(async () => (await step()).firstRun.step).toBe('budget')
    await page.close()
    const opened = desk.porchlight.context.waitForEvent('page')
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await opened
    await button(tab, 'Set up Porchlight').click()
    await heading(tab, budget).waitFor()
    await tab.close()
    page = await desk.porchlight.open('home.html')
    await heading(page, budget).waitFor()
    await skip(page)
    await heading(page, person).waitFor()
    await page.reload()
    await heading(page, person).waitFor()
    await button(page, 'Back').click()
    await heading(page, budget).waitFor()
    await button(page, 'Back').click()
    await heading(page, sites).waitFor()
    await button(page, 'Back').click()
    await heading(page, 'The light is on').waitFor()
  })

  test('needs a name alone, and keeps a number that it cannot read without offering it', async () => {
    const page = await begin()
    for (const _ of [sites, budget]) await skip(page)
    await heading(page, person).waitFor()
    await button(page, 'Add and go on').click()
    await page.getByText('A name is all it needs.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Inés Prado')
    await page.getByLabel('Number').fill('+1 23')
    await button(page, 'Add and go on').click()
    await heading(page, 'A line to Inés').waitFor()
    await expect.poll(() => desk.rows('channels')).toMatchObject([{ raw: '+1 23', address: '' }])
    expect(await page.getByRole('button', { name: /^Open in/ }).count()).toBe(0)
    expect(await button(page, 'Copy').isVisible()).toBe(true)
  })

  test('by keyboard alone, from the first step to a new tab with that person on it', async () => {
    const began = performance.now()
    await allow(desk.porchlight, originsOf(watchedFrom(catalogueSite('instagram.com')!)))
    const page = await desk.porchlight.open('home.html')
    await heading(page, 'The light is on').waitFor()
    const tabTo = async (name: string) => {
      const focused = () =>
        page.evaluate(() => {
          const now = document.activeElement as HTMLInputElement | null
          return now?.labels?.[0]?.textContent ?? now?.ariaLabel ?? now?.textContent ?? ''
        })
      for (let times = 0; times < 80; times++) {
        if ((await focused()).includes(name)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not come to ${name}`)
    }
    await tabTo('Begin')
    await page.keyboard.press('Enter')
    await heading(page, sites).waitFor()
    await tabTo('Instagram')
    await page.keyboard.press('Space')
    await tabTo('Watch this site')
    await page.keyboard.press('Enter')
    await heading(page, budget).waitFor()
    expect(await page.getByRole('textbox', { name: /Minutes a day/ }).inputValue()).toBe('30')
    await tabTo('That is enough')
    await page.keyboard.press('Enter')
    await heading(page, person).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('input')
    await page.keyboard.type('Maya Lindqvist')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowLeft')
    await tabTo('Number')
    await page.keyboard.type('+1 415 555 0123')
    await page.keyboard.press('Enter')
    await heading(page, 'A line to Maya').waitFor()
    const opening = desk.porchlight.context.waitForEvent('page')
    await page.keyboard.press('Control+Enter')
    const chat = await opening
    expect(chat.url()).toMatch(/^https:\/\/web\.whatsapp\.com\/send\?phone=14155550123&text=.+/)
    await chat.close()
    await page.bringToFront()
    await tabTo('Done')
    await page.keyboard.press('Enter')
    await heading(page, 'That is all').waitFor()
    const newTab = desk.porchlight.context.waitForEvent('page')
    await tabTo('Open a new tab')
    await page.keyboard.press('Enter')
    const tab = await newTab
    await tab.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
    console.log(`first run by script: ${((performance.now() - began) / 1000).toFixed(1)} s`)
    await expect
      .poll(() => desk.rows('people'))
      .toMatchObject([{ name: 'Maya Lindqvist', circle: 'close', rhythmDays: 14 }])
    await expect
      .poll(() => desk.rows('channels'))
      .toMatchObject([{ kind: 'whatsapp', address: '+14155550123' }])
    const { boundaries } = await desk.local()
    expect(boundaries).toMatchObject({
      current: { budgets: [{ sites: 'all', minutesByWeekday: [30, 30, 30, 30, 30, 30, 30] }] },
      pending: null,
    })
  })
})

describe('the first run, while the browser says no', () => {
  beforeAll(async () => {
    desk = await openDesk()
    remembering = await rememberAsked(desk.porchlight.context, { answer: false })
    await desk.anew(firstRun)
  })
  afterAll(stopRemembering)

  test('goes on, and the site shows as not granted and can be asked for again', async () => {
    const page = await begin()
    await page.getByRole('checkbox', { name: 'Reddit', exact: true }).check()
    await button(page, 'Watch this site').click()
    await heading(page, budget).waitFor()
    await page.goto(desk.porchlight.url('home.html#/sites'))
    await page.reload()
    await page.getByText('Not granted yet').waitFor()
    await button(page, 'Grant Reddit').click()
    await page.getByText('Reddit stays unseen. You can grant it here at any time.').waitFor()
    expect(await askedBy(page)).toEqual([{ origins: originsOf(watchedFrom(catalogueSite('reddit.com')!)) }])
    await page.getByText('Not granted yet').waitFor()
  })
})

test('the first run opens by itself once after installing', async () => {
  const served = await serveSites()
  const installed = await launchPorchlight({ sitesPort: served.port })
  const firstRuns = () =>
    installed.context.pages().filter((page) => page.url().endsWith('home.html#/welcome')).length
  await expect.poll(firstRuns, { timeout: 10_000 }).toBe(1)
  await installed.close()
  await served.close()
})
