import { fileURLToPath } from 'node:url'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { friend, together } from '../../support/browser/friends'

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url))

describe.skipIf(!findFirefox())('people in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox
  let page: Page

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
    await desk.anew({ region: 'GB' })
    await porchlight.put(
      together(
        friend({ name: 'Zoë Ångström', circle: 'close', channels: [['email', 'zoe@home.test']] }),
        friend({ name: 'Ben Lund', circle: 'far', contexts: { work: true }, channels: [] }),
        friend({ name: 'Zoe A.', circle: 'far', channels: [['email', 'zoe@home.test']], quietDays: null }),
      ),
    )
  })
  afterEach(() => page?.close())
  afterAll(() => desk?.close())

  const open = async (view: string) => (page = await porchlight.open(`home.html#/${view}`))
  const words = () => page.evaluate(() => document.body.innerText)
  const says = (some: string) => expect.poll(words, { timeout: 10_000 }).toContain(some)
  /** The button or link with exactly that name. */
  const named = async (name: string) => {
    const found = await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('button, a, label')].find(
          (one) => (one.getAttribute('aria-label') ?? one.innerText.trim()) === wanted,
        ),
      {},
      name,
    )
    return found as unknown as ElementHandle<HTMLElement>
  }
  const press = async (name: string) => (await named(name)).click()
  const people = async () => porchlight.rows('people')
  const called = async (name: string) => (await people()).find((one) => one.name === name)

  test('the list stands by circle, and is searched as one types, accents folded', async () => {
    await open('people')
    await says('Zoë Ångström')
    const names = () =>
      page.$$eval('main li a', (links) => links.map((link) => link.textContent).filter((name) => name))
    expect(await names()).toEqual(['Zoë Ångström', 'Ben Lund', 'Zoe A.'])
    await page.type('input[type=search]', 'angstr')
    await says('1 person')
    expect(await names()).toEqual(['Zoë Ångström'])
    await (await page.$('main li a'))!.click()
    await says('Ways to reach them')
  })

  test('a page of somebody is edited in place, and is as it was left when it is opened again', async () => {
    const ben = await called('Ben Lund')
    await open(`people/${ben!.id}`)
    const name = (await page.waitForSelector('h1 input'))!
    await name.focus()
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await page.keyboard.type('Benno Lund')
    await page.keyboard.press('Enter')
    await (await named('Near')).click()
    await expect.poll(() => called('Benno Lund')).toMatchObject({ circle: 'near' })
    await press('We talked')
    await says('Felt met')
    await expect.poll(async () => (await porchlight.rows('contacts')).length).toBe(3)
    await press('Undo')
    await expect
      .poll(async () => (await porchlight.rows('contacts')).filter(({ deletedAtMs }) => !deletedAtMs).length)
      .toBe(2)
    await page.close()
    await open(`people/${ben!.id}`)
    await page.waitForSelector('h1 input')
    expect(await page.$eval('h1 input', (input) => input.value)).toBe('Benno Lund')
  })

  test('a vCard is brought in, and those in it are sorted by keys, the last one as the tab closes', async () => {
    await open('people/import')
    const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
    await field.uploadFile(fixture('nextcloud-4.0.vcf'))
    await press('Bring 2 people in')
    await says('2 people are here now')
    expect(await called('Bo')).toMatchObject({ sorting: 'waiting', rhythmDays: null })
    await press('Say how close you are')
    await says('2 people to go')
    await page.keyboard.press('2')
    await says('1 person to go')
    await page.keyboard.press('u')
    await says('2 people to go')
    await page.keyboard.press('n')
    await says('1 person to go')
    // Nobody waits for what the page has still to write.
    await page
      .evaluate(() => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))
        location.replace('about:blank')
      })
      .catch(() => undefined)
    await expect.poll(async () => (await called('Bo'))?.sorting).toBe('not-now')
    await expect
      .poll(() => called('Sœur Amélie'))
      .toMatchObject({ sorting: 'sorted', circle: 'close', rhythmDays: 14 })
  })

  test('the map has everybody, a list behind it, and three small steps from feeling lonely to a draft', async () => {
    await open('people/map')
    await says('Who is where')
    expect(await page.$$eval('svg circle[r="7"]', (dots) => dots.length)).toBeGreaterThanOrEqual(3)
    await press('Work 1')
    await says('Benno Lund')
    await press('I feel lonely')
    await says('Who feels easiest just now?')
    await press('Zoë Ångström')
    await press('A few words')
    await press('To the draft')
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/check-in\/.+\/catchingUp$/)
    await page.waitForFunction(() => document.querySelector('textarea')?.value)
    expect(await page.$eval('input[role=combobox]', (input) => (input as HTMLInputElement).value)).toBe(
      'Zoë Ångström',
    )
  })

  test('two who might be one are explained, merged and split again', async () => {
    await open('people/same')
    await says('The same address, zoe@home.test')
    await press('Have a look: Zoë Ångström and Zoe A.')
    await says('Both will be found under “Zoë Ångström”.')
    await press('Make them one')
    await says('Nobody here looks like somebody else.')
    const merged = async () => (await people()).filter(({ mergedInto }) => mergedInto).map(({ name }) => name)
    expect(await merged()).toEqual(['Zoe A.'])
    await press('Split again: Zoë Ångström and Zoe A.')
    await says('They are two again.')
    expect(await merged()).toEqual([])
  })

  test('and nothing of Porchlight complains', async () => {
    expect(await porchlight.complaints()).toEqual([])
  })
})
