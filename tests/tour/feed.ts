import type { Frame, Page } from 'playwright-core'
import { isCovered, pauseFrame } from '../support/browser/arrange'
import { i18n } from '../support/i18n'
import type { Porchlight } from '../support/browser/porchlight'
import { hold, picture } from './steps'

const feed = 'https://www.instagram.com/'
const messages = 'https://www.instagram.com/direct/inbox/'
const typed = 'half a thought'

const inFrame = (frame: Frame | Page, name: string) => frame.getByRole('button', { name, exact: true })

/** Opens a feed and stays until the countdown is on the page. */
export async function openFeed({ context }: Porchlight): Promise<Page> {
  const page = await context.newPage()
  await page.goto(feed)
  await page.bringToFront()
  await page.getByLabel('Comment').fill(typed)
  await page.locator('porchlight-overlay').waitFor({ state: 'attached', timeout: 20_000 })
  await page.waitForTimeout(1_000)
  await picture(page, '7-countdown')
  return page
}

/** Stays until the pause covers the page. */
export async function scrollUntilPause(page: Page) {
  await page.getByRole('button', { name: 'Play' }).click()
  for (let tries = 0; tries < 90 && !page.frames().some(isPause); tries++) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(1_000)
  }
  const frame = await pauseFrame(page)
  await inFrame(frame, i18n.t('pause.notNow')).waitFor()
  hold('the page is covered', await isCovered(page))
  await page.waitForTimeout(1_500)
  await picture(page, '8-pause')
  hold('what was typed is still there', (await page.getByLabel('Comment').inputValue()) === typed)
  const silent = await page.evaluate(() => document.querySelector('audio')?.paused)
  hold('the clip is paused', silent === true)
  const focused = await frame.evaluate(() => document.activeElement?.textContent)
  hold(`“Not now” has the focus, not “${focused}”`, focused === i18n.t('pause.notNow'))
}

const isPause = (frame: Frame) => frame.url().includes('/pause.html')

/** Leaves. Something unsent is written on the page, so it stays, and a new tab opens beside it. */
export async function notNow(page: Page) {
  const frame = await pauseFrame(page)
  const opening = page.context().waitForEvent('page')
  await inFrame(frame, i18n.t('pause.notNow')).click()
  await opening
  hold('the page with the unsent text is kept', !page.isClosed())
}

export async function openMessages({ context }: Porchlight): Promise<Page> {
  const page = await context.newPage()
  await page.goto(messages)
  await page.waitForTimeout(2_000)
  hold('messages stay open', page.url() === messages && !(await isCovered(page)))
  return page
}

/** The feed in another tab is closed; a pass opens it. */
export async function takePass({ context, url }: Porchlight, name: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(feed).catch(() => null)
  await page.waitForURL(`${url('closed.html')}#${feed}`)
  await page.getByRole('heading', { name }).waitFor()
  await picture(page, '9-closed')
  const pass = inFrame(page, i18n.t('pause.passMinutes', ['5']))
  const soon = await pass.isDisabled()
  hold('the pass comes after a wait', soon)
  await pass.click({ timeout: 20_000 })
  await page.waitForURL(feed)
  await page.waitForTimeout(2_000)
  hold('the feed is open again', !page.frames().some(isPause))
  return page
}
