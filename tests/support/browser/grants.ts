/// <reference types="chrome" />
import type { Porchlight } from './porchlight'

type Browser = Pick<Porchlight, 'context' | 'id'>

/** Says yes in the browser's settings beforehand: asking for these origins from a click is then answered without a dialog. */
export const allow = (browser: Browser, origins: string[]) =>
  inSettings(browser, 'addHostPermission', origins)

/** Takes origins away in the browser's settings, as a person does there. */
export const revoke = (browser: Browser, origins: string[]) =>
  inSettings(browser, 'removeHostPermission', origins)

type Does = 'addHostPermission' | 'removeHostPermission'

async function inSettings({ context, id }: Browser, does: Does, origins: string[]) {
  const page = await context.newPage()
  // Any page of the settings' own address may; this one draws nothing.
  await page.goto('chrome://extensions/strings.m.js')
  for (const origin of origins)
    await page.evaluate(
      ([does, extensionId, pattern]) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: Record<Does, (id: string, host: string) => Promise<void>>
        }
        return developerPrivate[does](extensionId, pattern)
      },
      [does, id, origin] as const,
    )
  await page.close()
}
