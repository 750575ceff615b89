/// <reference types="chrome" />
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Desk, openDesk } from '../support/browser/desk'
import { builtExtension } from '../support/browser/porchlight'
import { startDisplay, withoutDisplay } from '../support/browser/programs/display'
import { dayMs, friend } from '../support/browser/friends'
import { typing } from '../support/browser/typing'

let desk: Desk
const newTab = async (): Promise<Page> => {
  const page = await desk.porchlight.context.newPage()
  await page.goto('chrome://newtab/')
  return page
}
const maya = (page: Page) => page.getByRole('heading', { level: 2, name: 'Maya Lindqvist' })
const ribbon = (page: Page) => page.getByText('No feed time so far today.')

describe('the new tab', () => {
  beforeAll(async () => {
    desk = await openDesk()
  })
  beforeEach(async () => {
    await desk.anew()
    await desk.put(friend({ name: 'Maya Lindqvist' }))
  })
  afterAll(() => desk.close())

  test('takes no focus, whatever it shows', async () => {
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName)
    for (const selfCheckIn of [false, true]) {
      await desk.set({ selfCheckIn })
      const page = await newTab()
      await (selfCheckIn ? page.getByText('How are you, just now?') : maya(page)).waitFor()
      await page.waitForTimeout(500)
      expect(await focused(page)).toBe('body')
    }
  })

  test('works offline, and asks the network for nothing', async () => {
    const { context } = desk.porchlight
    await context.setOffline(true)
    const page = await newTab()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    await maya(page).waitFor()
    await ribbon(page).waitFor()
    await page.getByRole('button', { name: 'Not today' }).click()
    await page.getByText('Maya Lindqvist can wait for another day.').waitFor()
    await context.setOffline(false)
    expect(asked.length).toBeGreaterThan(0)
    for (const address of asked) expect(address).toMatch(/^(chrome|chrome-extension|data|blob):/)
  })

  test('works without the worker: stopped, and never answering', async () => {
    await desk.porchlight.stopWorker()
    const page = await desk.porchlight.context.newPage()
    await page.addInitScript(() => {
      if (globalThis.chrome?.runtime) chrome.runtime.sendMessage = () => new Promise<never>(() => undefined)
    })
    await page.goto('chrome://newtab/')
    await maya(page).waitFor()
    await page.getByRole('button', { name: 'Later this week' }).click()
    await page.getByText('Maya Lindqvist comes back later this week.').waitFor()
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: 'snoozed' }])
  })

  test('once painted, is read again from neither React nor the database until it is touched or untrue', async () => {
    const read: string[] = []
    const hasRead = (what: string) =>
      read.some(
        (path) => path.endsWith('.js') && readFileSync(join(builtExtension, path), 'utf8').includes(what),
      )
    const looked = async () => {
      read.length = 0
      const page = await desk.porchlight.context.newPage()
      page.on('request', (request) => read.push(new URL(request.url()).pathname))
      await page.goto('chrome://newtab/')
      await maya(page).waitFor()
      await page.waitForFunction(() => localStorage.getItem('porchlight.last-paint') !== null)
      await page.waitForFunction(() => performance.getEntriesByName('porchlight.truth').length > 0)
      return page
    }
    const [firstPaint, react, database] = ['porchlight.last-paint', 'react.dev/errors', 'DexieError']
    // The first one paints it; later ones note what the worker itself wrote meanwhile, on a busy machine more than one.
    let page = await looked()
    for (let more = 9; more > 0 && hasRead(database); more--) {
      await page.close()
      page = await looked()
    }
    expect([firstPaint, react, database].filter(hasRead)).toEqual([firstPaint])
    expect(await page.getByRole('textbox').inputValue()).toMatch(/\w/)

    // Nobody has touched it when the first click comes, and that click counts.
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')]
      buttons.find((button) => button.textContent === 'Not today')!.click()
    })
    await page.getByText('Maya Lindqvist can wait for another day.').waitFor()
    expect(hasRead(react)).toBe(true)
    await expect.poll(() => desk.rows('nudges')).toMatchObject([{ outcome: 'skipped' }])
    await page.close()
  })

  test('is put right when the popup has shown something else since', async () => {
    await desk.anew()
    const empty = await newTab()
    await empty.getByRole('button', { name: 'Add somebody' }).waitFor()
    await empty.waitForFunction(() => localStorage.getItem('porchlight.last-paint') !== null)
    await empty.close()
    await desk.put(friend({ name: 'Maya Lindqvist' }))
    const popup = await desk.porchlight.open('popup.html')
    await popup.getByRole('combobox').waitFor()
    await popup.waitForFunction(() => localStorage.getItem('porchlight.today')?.includes('Maya'))
    await popup.close()
    await maya(await newTab()).waitFor()
  })

  test('painted as it stood last, it is put right when something else is true by now', async () => {
    const first = await newTab()
    await maya(first).waitFor()
    await first.waitForFunction(() => localStorage.getItem('porchlight.last-paint') !== null)
    await first.close()
    await desk.alter('people', () => ({ name: 'Maya Lindqvist-Berg' }))
    await desk.put(friend({ name: 'Olu Adeyemi' }))
    await (await newTab()).getByRole('heading', { level: 2, name: 'Maya Lindqvist-Berg' }).waitFor()
  })

  test('shows only greeting and ribbon, or nothing, where that is wished', async () => {
    await desk.set({ newTab: 'ribbon', selfCheckIn: true })
    const page = await newTab()
    await ribbon(page).waitFor()
    await page.getByText(/Good morning|Good afternoon|Good evening|A quiet hour/).waitFor()
    expect(await page.getByText('Maya').count()).toBe(0)
    expect(await page.getByText('How are you, just now?').count()).toBe(0)
    await desk.set({ newTab: 'empty' })
    await expect.poll(() => page.evaluate(() => document.body.innerText.trim())).toBe('')
    await page.reload()
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.body.innerText.trim())).toBe('')
  })

  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('chosen %s, it is so in its first frame although the system is %s', async (chosen, system) => {
    const settings = await desk.porchlight.open('home.html#/settings')
    await settings.getByRole('radio', { name: chosen === 'dark' ? 'Dark' : 'Light', exact: true }).click()
    await expect.poll(() => settings.evaluate(() => document.documentElement.dataset.theme)).toBe(chosen)
    const page = await desk.porchlight.context.newPage()
    await page.emulateMedia({ colorScheme: system })
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        const { dataset } = document.documentElement
        const colour = getComputedStyle(document.documentElement).backgroundColor
        Object.assign(window, { firstFrame: { theme: dataset.theme, colour } })
      })
    })
    await page.goto('chrome://newtab/')
    await maya(page).waitFor()
    const first = await page.evaluate(
      () => (window as unknown as { firstFrame: { theme: string; colour: string } }).firstFrame,
    )
    expect(first.theme).toBe(chosen)
    const brightness = first.colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map(Number)
    const light = brightness.reduce((sum, part) => sum + part, 0) / 3
    if (chosen === 'dark') expect(light).toBeLessThan(90)
    else expect(light).toBeGreaterThan(180)
  })

  test('on a new day never shows the person of yesterday, not even for a moment', async () => {
    const page = await newTab()
    await maya(page).waitFor()
    await page.waitForFunction(() => localStorage.getItem('porchlight.today')?.includes('Maya Lindqvist'))
    await page.close()
    await desk.page.evaluate((day) => {
      const view = JSON.parse(localStorage.getItem('porchlight.today')!)
      view.nudge.person.name = 'Person of yesterday'
      view.dayStartMs -= day
      view.dayEndMs -= day
      view.day = new Date(view.dayStartMs).toISOString().slice(0, 10)
      localStorage.setItem('porchlight.today', JSON.stringify(view))
    }, dayMs)
    const next = await desk.porchlight.context.newPage()
    await next.addInitScript(() => {
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver(() => said.push(document.body?.innerText ?? '')).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
    await next.goto('chrome://newtab/')
    await maya(next).waitFor()
    const said = await next.evaluate(() => (window as unknown as { said: string[] }).said.join('\n'))
    expect(said).toContain('Maya Lindqvist')
    expect(said).not.toContain('Person of yesterday')
  })

  test('chooses anew when the next day has begun', async () => {
    const page = await newTab()
    await maya(page).waitFor()
    await page.close()
    await desk.put(friend({ name: 'Olu Adeyemi', quietDays: 30 }))
    await desk.alter('nudges', ({ offeredAtMs }) => ({
      day: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
      offeredAtMs: Number(offeredAtMs) - 86_400_000,
    }))
    await desk.page.evaluate(() => localStorage.clear())
    await (await newTab()).getByRole('heading', { level: 2, name: 'Olu Adeyemi' }).waitFor()
  })
})

describe('in a window of its own', () => {
  test.skipIf(withoutDisplay)(`the address bar keeps the keyboard${withoutDisplay}`, async () => {
    const display = await startDisplay()
    const headed = await openDesk({ headed: true, env: display.env })
    try {
      await headed.anew()
      await headed.put(friend({ name: 'Maya Lindqvist' }))
      const keys = typing(display)
      const opening = headed.porchlight.context.waitForEvent('page')
      await headed.page.bringToFront()
      keys.press('ctrl+t')
      const page = await opening
      await maya(page).waitFor()
      await page.evaluate(() => {
        Object.assign(window, { keys: 0 })
        addEventListener('keydown', () => (window as unknown as { keys: number }).keys++, true)
      })
      await page.waitForTimeout(700)
      keys.type('https://typed.example/here')
      expect(await page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(0)
      keys.press('Return')
      await expect.poll(() => headed.sites.asked, { timeout: 10_000 }).toContain('https://typed.example/here')
    } finally {
      await headed.close()
      display.close()
    }
  })
})
