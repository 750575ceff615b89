import type { Page } from 'playwright-core'
import { i18n } from '../support/i18n'
import type { Porchlight } from '../support/browser/porchlight'
import { picture } from './steps'

/** A new tab, opened from the end of the first run. */
export async function readNewTab({ context }: Porchlight, home: Page, firstName: string) {
  const opening = context.waitForEvent('page')
  await home.getByRole('button', { name: i18n.t('firstRun.done.newTab') }).click()
  const page = await opening
  await page.bringToFront()
  await page.getByRole('button', { name: i18n.t('self.feelings.restless') }).waitFor()
  await picture(page, '5-self-check-in')
  await page.getByRole('button', { name: i18n.t('self.feelings.restless') }).click()
  await page.getByRole('button', { name: i18n.t('self.needs.reachOut') }).click()
  await page.getByRole('button', { name: i18n.t('today.selfCheckIn.carryOn') }).click()
  await page.getByText(firstName).first().waitFor()
  await page.waitForTimeout(1_000)
  await picture(page, '5-new-tab')
}

/** The popup's page, as wide as the popup is. */
export async function readPopup({ open }: Porchlight, name: string) {
  const page = await open('popup.html')
  await page.setViewportSize({ width: 400, height: 600 })
  await page
    .getByText(name)
    .or(page.locator(`input[value="${name}"]`))
    .first()
    .waitFor()
  await page.getByRole('button', { name: i18n.t('checkIn.openIn', ['WhatsApp']) }).waitFor()
  await picture(page, '6-popup')
  await page.close()
}
