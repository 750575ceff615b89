/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import { isCovered, watch } from '../support/browser/arrange'
import { type Display, startDisplay, withoutDisplay } from '../support/browser/programs/display'
import { launchPorchlight, type Porchlight } from '../support/browser/porchlight'
import { serveSites, type Sites } from '../support/browser/sites'
import { typing } from '../support/browser/typing'

interface Settings {
  updateExtensionCommand(change: {
    extensionId: string
    commandName: string
    keybinding: string
  }): Promise<void>
}

describe.skipIf(withoutDisplay)(`“I am with someone” by a key${withoutDisplay}`, () => {
  let sites: Sites
  let display: Display
  let porchlight: Porchlight

  beforeAll(async () => {
    sites = await serveSites()
    display = await startDisplay()
    porchlight = await launchPorchlight({ sitesPort: sites.port, headed: true, env: display.env })
    await watch(porchlight, { sites: ['instagram.com'], minutes: 600 })
  })
  afterAll(async () => {
    await porchlight?.close()
    display?.close()
    await sites?.close()
  })

  /** As a person does on the browser's page of shortcuts. */
  async function giveKey(keybinding: string) {
    const page = await porchlight.context.newPage()
    await page.goto('chrome://extensions/shortcuts')
    await page.evaluate(
      ([extensionId, keybinding]) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: Settings }
        return developerPrivate.updateExtensionCommand({ extensionId, commandName: 'presence', keybinding })
      },
      [porchlight.id, keybinding] as const,
    )
    await page.close()
  }

  test('closes the feed for an hour, with the worker stopped', async () => {
    await giveKey('Alt+Shift+K')
    const page = await porchlight.context.newPage()
    await page.goto('https://www.instagram.com/')
    await page.evaluate(() => (document.title = 'the feed'))
    await display.focus('the feed')
    await porchlight.stopWorker()
    const pressedAtMs = Date.now()
    typing(display).press('alt+shift+k')
    await expect.poll(() => isCovered(page), { timeout: 10_000 }).toBe(true)
    const ours = await porchlight.open('fonts/OFL.txt')
    const { presence } = await ours.evaluate(() =>
      chrome.storage.local.get<{ presence: Presence }>('presence'),
    )
    expect(presence.startedAtMs).toBeGreaterThanOrEqual(pressedAtMs)
    expect(presence.untilMs).toBeGreaterThanOrEqual(pressedAtMs + 3_600_000)
    expect(presence.untilMs).toBeLessThanOrEqual(presence.startedAtMs + 3_600_000)
  })
})
