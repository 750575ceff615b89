import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { type Desk, openDesk } from '../support/browser/desk'
import { type ChannelCase, everyChannel, everyWay, hardText } from '../support/browser/every-channel'
import { friend } from '../support/browser/friends'
import { systemApps, withoutSystemApps } from '../support/browser/programs/system-apps'

describe.skipIf(withoutSystemApps)(`every kind of channel${withoutSystemApps}`, () => {
  let desk: Desk
  const apps = systemApps()

  beforeAll(async () => {
    desk = await openDesk({ profile: apps.profile, env: apps.env })
  })
  afterAll(async () => {
    await desk?.close()
    apps.remove()
  })
  beforeEach(async () => {
    await desk.anew()
    const channels = everyChannel.map(({ kind, address }) => [kind, address] as [typeof kind, string])
    await desk.put(friend({ name: 'Maya Lindqvist', channels }))
  })

  const message = (page: Page) => page.getByRole('textbox', { name: 'Message to Maya Lindqvist' })

  /** What is on the clipboard, pasted by keyboard the way the person would. */
  async function clipboard(): Promise<string> {
    const { page } = desk
    await page.bringToFront()
    await page.evaluate(() => document.body.replaceChildren(document.createElement('textarea')))
    await page.locator('textarea').press('Control+V')
    return page.locator('textarea').inputValue()
  }

  /** A double click on what opens the draft, and what came of it: once, whole, and with nothing left behind. */
  async function opens(page: Page, channel: ChannelCase) {
    const { href, to, copied, target } = channel
    const control: Locator = page.getByRole(to === 'tab' ? 'button' : 'link', {
      name: channel.opens,
      exact: true,
    })
    const passing = page.getByRole('button', { name: 'Write all the same' })
    // Where all this takes more than a few seconds, a pause comes before one more message.
    await page.getByText(`To \u2066${target}\u2069`).or(passing).first().waitFor()
    if (await passing.count()) await passing.click()
    await page.getByText(`To \u2066${target}\u2069`).waitFor()
    const [address, taken, before] = [page.url(), apps.taken().length, desk.porchlight.context.pages()]
    if (to === 'system') {
      await control.dblclick()
      await expect.poll(() => apps.taken().slice(taken), { timeout: 10_000 }).toEqual([href])
      expect(desk.porchlight.context.pages()).toEqual(before)
    } else {
      const opening = desk.porchlight.context.waitForEvent('page')
      await control.dblclick()
      const chat = await opening
      await chat.waitForURL(/^https:/)
      expect(chat.url()).toBe(href)
      expect(desk.porchlight.context.pages()).toEqual([...before, chat])
      await chat.close()
      if (!copied) return expect(page.url()).toBe(address)
      expect(await clipboard()).toBe(hardText)
      await page.bringToFront()
    }
    expect(page.url()).toBe(address)
  }

  const chooses = (path: string) => async (channels: readonly ChannelCase[]) => {
    const page = await desk.porchlight.open(path)
    await message(page).fill(hardText)
    for (const channel of channels) {
      await page.getByRole('radio', { name: channel.name, exact: true }).check()
      await opens(page, channel)
    }
  }

  const prefers = (path: string) => async (channels: readonly ChannelCase[]) => {
    const page = await desk.porchlight.context.newPage()
    const ids = new Map((await desk.rows('channels')).map(({ kind, id }) => [kind, id]))
    for (const channel of channels) {
      const [person] = await desk.rows('people')
      // What was opened before did not go, so that nobody pauses before the next.
      await desk.alter('checkIns', () => ({ went: 'no' }))
      await desk.put({ people: [{ ...person!, preferredChannelId: ids.get(channel.kind) }] })
      await page.goto(path.startsWith('chrome:') ? path : desk.porchlight.url(path))
      await message(page).fill(hardText)
      await opens(page, channel)
      // Another address first: the same one with another hash would be the same page.
      await page.goto('about:blank')
    }
  }

  const surfaces: [name: string, walk: ReturnType<typeof chooses>, channels: readonly ChannelCase[]][] = [
    ['the popup, every one', chooses('popup.html'), everyChannel],
    ['home, every way', chooses('home.html#/check-in'), everyWay],
    ['the new tab, every way', prefers('chrome://newtab/'), everyWay],
    ['the pause, every way', prefers('closed.html#https://www.reddit.com/'), everyWay],
  ]
  test.each(surfaces)(
    'opens from %s, once, with the exact text, and leaves no tab behind',
    async (_, walk, channels) => {
      const taken = apps.taken().length
      await desk.set({ sites: [siteFromAddress('reddit.com')!] })
      await desk.command('saveBoundaries', { set: { budgets: [newBudget('all', 'all', 0)] } })
      await walk(channels)
      // Had a second click opened anything, it would be there by now.
      expect(apps.taken()).toHaveLength(taken + channels.filter(({ to }) => to === 'system').length)
      await expect.poll(() => desk.rows('checkIns')).toHaveLength(channels.length)
    },
  )

  test('FaceTime is there on Apple’s systems alone', async () => {
    await desk.put(friend({ name: 'Ada', channels: [['facetime', '+14155550123']], quietDays: 1 }))
    const page = await desk.porchlight.context.newPage()
    const userAgent = await page.evaluate(() => navigator.userAgent)
    const session = await desk.porchlight.context.newCDPSession(page)
    await session.send('Emulation.setUserAgentOverride', { userAgent, platform: 'MacIntel' })
    const [ada] = (await desk.rows('people')).filter(({ name }) => name === 'Ada')
    for (const there of [true, false]) {
      await page.goto(desk.porchlight.url(`home.html#/check-in/${String(ada!.id)}`))
      await page.getByRole('textbox', { name: 'Message to Ada' }).waitFor()
      const call = page.getByRole('link', { name: 'Call with FaceTime' })
      if (there) expect(await call.getAttribute('href')).toBe('facetime:+14155550123')
      else expect(await call.count()).toBe(0)
      await session.send('Emulation.setUserAgentOverride', { userAgent, platform: 'Linux x86_64' })
      await page.goto('about:blank')
    }
  })
})
