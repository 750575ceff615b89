import type { BrowserContext } from 'playwright-core'

/** Clicks, and returns the address of the tab that opened, which is closed again. */
export async function openedBy(context: BrowserContext, click: () => Promise<void>): Promise<string> {
  const opening = context.waitForEvent('page')
  await click()
  const page = await opening
  await page.waitForURL(/^https:/)
  const address = page.url()
  await page.close()
  return address
}
