import type { Page } from 'playwright-core'
import { i18n } from '../support/i18n'
import type { Porchlight } from '../support/browser/porchlight'
import { hold, picture } from './steps'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** The page that opens by itself after installing. */
export async function findFirstRun({ context, url }: Porchlight): Promise<Page> {
  const isFirstRun = (page: Page) => page.url() === url('home.html#/welcome')
  for (let tries = 0; tries < 100; tries++) {
    const page = context.pages().find(isFirstRun)
    if (page) {
      await page.bringToFront()
      await button(page, i18n.t('firstRun.welcome.start')).waitFor()
      await picture(page, '1-first-run')
      return page
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the first run did not open by itself within 10 s')
}

/** Chooses sites in the catalogue and lets the browser grant them. */
export async function pickSites(page: Page, names: string[]) {
  await button(page, i18n.t('firstRun.welcome.start')).click()
  await heading(page, i18n.t('firstRun.sites.title')).waitFor()
  const offered = await page.getByRole('checkbox').count()
  hold(`at least 20 sites to choose from, not ${offered}`, offered >= 20)
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check()
  await picture(page, '2-sites')
  await button(page, i18n.t('time.picker.watch', names.length)).click()
  await heading(page, i18n.t('firstRun.budget.title')).waitFor()
}

export async function setBudget(page: Page, minutes: number) {
  await page
    .getByLabel(i18n.t('boundaries.minutesLabel', [i18n.t('boundaries.pooled')]))
    .fill(String(minutes))
  await button(page, i18n.t('firstRun.budget.save')).click()
  await heading(page, i18n.t('firstRun.person.title')).waitFor()
}

export async function addPerson(
  page: Page,
  { name, first, number }: { name: string; first: string; number: string },
) {
  await page.getByLabel(i18n.t('people.form.name'), { exact: true }).fill(name)
  await page.getByRole('radio', { name: i18n.t('people.circle.close'), exact: true }).check()
  await page.getByLabel(i18n.t('people.channel.any')).fill(number)
  await picture(page, '3-person')
  await button(page, i18n.t('firstRun.person.submit')).click()
  await heading(page, i18n.t('firstRun.write.title', [first])).waitFor()
}

/** Opens the draft in WhatsApp's page and comes back. */
export async function writeTo(page: Page, digits: string) {
  await picture(page, '4-write')
  const opening = page.context().waitForEvent('page')
  await button(page, i18n.t('checkIn.openIn', ['WhatsApp'])).click()
  const app = await opening
  await app.waitForURL(/web\.whatsapp\.com/)
  const { searchParams } = new URL(app.url())
  hold('the number goes along', searchParams.get('phone') === digits)
  hold('a written draft goes along', (searchParams.get('text') ?? '').length > 10)
  await app.close()
  await page.bringToFront()
  await button(page, i18n.t('firstRun.write.done')).click()
  await heading(page, i18n.t('firstRun.done.title')).waitFor()
}
