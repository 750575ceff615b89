/// <reference types="chrome" />
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  extensionId,
  findFirefox,
  launchFirefox,
  type PorchlightInFirefox,
} from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk, pageAt } from '../../support/browser/firefox/firefox-desk'
import { clickNotice, noticesIn } from '../../support/browser/firefox/firefox-notices'
import { dayMs, friend } from '../../support/browser/friends'
import { serveSites, type Sites } from '../../support/browser/sites'

describe.skipIf(!findFirefox())('the reminder in Firefox', () => {
  let porchlight: PorchlightInFirefox
  const reminder = 'Maya Lindqvist might like to hear from you. A draft is ready.'
  const now = new Date()
  const minutesNow = now.getHours() * 60 + now.getMinutes()

  const notices = () => noticesIn(porchlight)
  const remindAt = (moments: number[]) =>
    porchlight.command('saveSettings', { patch: { reminder: { on: true, moments, hideNames: false } } })
  const keep = (reminded: object) =>
    porchlight.inside.evaluate((reminded) => chrome.storage.local.set({ reminded }), reminded)
  /** A moment that was missed comes now. */
  const ring = async () => {
    await keep({ handledMs: now.getTime() - dayMs, snoozedUntilMs: null })
    await porchlight.inside.evaluate(() => chrome.alarms.create('reminder', { when: Date.now() }))
    await expect.poll(notices).toEqual([reminder])
  }
  const expectComposerByClick = async () => {
    await clickNotice(porchlight)
    const page = await pageAt(porchlight, 'home.html#/check-in')
    await page.waitForFunction(() => /\w/.test(document.querySelector('textarea')?.value ?? ''))
    await expect.poll(notices).toEqual([])
    await page.close()
  }

  describe('while Firefox runs', () => {
    let desk: FirefoxDesk
    beforeAll(async () => {
      // Given back at the end.
      desk = await openFirefoxDesk({ prefs: { 'extensions.background.idle.timeout': 30_000 } })
      porchlight = desk.porchlight
    })
    beforeEach(async () => {
      await desk.anew()
      await porchlight.put(friend({ name: 'Maya Lindqvist' }))
      await porchlight.allowNotices()
      await remindAt([minutesNow])
    })
    afterAll(() => desk?.close())

    test('is heard when it is clicked though the permission came after the event page had started, which outlives it', async () => {
      await ring()
      await porchlight.itself(idleAfter(3_000))
      // More often than it could be without while the notice is shown.
      await expect.poll(() => porchlight.itself(`globalThis.putOff`)).toBeGreaterThanOrEqual(3)
      expect(await porchlight.background()).toBe('running')
      await expectComposerByClick()
      // With nothing left to wait for it ends.
      await expect.poll(() => porchlight.background()).toBe('stopped')
    })

    test('is heard when it is clicked after the event page was stopped', async () => {
      await porchlight.stopBackground()
      // The moment starts it anew, with the permission there.
      await ring()
      await porchlight.stopBackground()
      await expectComposerByClick()
    })
  })

  describe('over restarts', () => {
    const profile = mkdtempSync(join(tmpdir(), 'porchlight-profile-'))
    let sites: Sites
    const start = async () => {
      porchlight = await launchFirefox({ sitesPort: sites.port, hosts: [], profile })
    }
    /** Ends Firefox and starts it again, with Porchlight installed in it. */
    const again = async () => {
      await porchlight.close()
      await start()
    }
    beforeAll(async () => {
      sites = await serveSites()
      await start()
      await porchlight.command('saveSettings', {
        patch: { firstRun: { step: 'done' }, selfCheckIn: false, quietHours: { on: false } },
      })
      await porchlight.put(friend({ name: 'Maya Lindqvist' }))
    })
    afterAll(async () => {
      await porchlight?.close()
      await sites?.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    })

    test('moments that went by while Firefox was closed are one notice after a real restart, and a click on it opens the composer', async () => {
      await porchlight.allowNotices()
      await remindAt([minutesNow, (minutesNow + 1430) % 1440, (minutesNow + 1420) % 1440])
      await keep({ handledMs: now.getTime() - 10 * dayMs, snoozedUntilMs: null })
      await again()
      await expect.poll(notices).toEqual([reminder])
      await expectComposerByClick()
      expect(await porchlight.complaints()).toEqual([])

      // A moment is due again, but it was put off.
      const snoozed = { handledMs: now.getTime() - dayMs, snoozedUntilMs: Date.now() + 6 * 3_600_000 }
      await keep(snoozed)
      await again()
      const next = () => porchlight.inside.evaluate(() => chrome.alarms.get('reminder'))
      await expect
        .poll(async () => (await next())?.scheduledTime ?? 0)
        .toBeGreaterThanOrEqual(snoozed.snoozedUntilMs)
      const kept = await porchlight.inside.evaluate(() => chrome.storage.local.get('reminded'))
      expect(kept.reminded).toEqual(snoozed)
      expect(await notices()).toEqual([])
    })
  })
})

/** Runs in Firefox itself: ends event pages after so long without a call (ms), and counts how often Porchlight puts it off. */
const idleAfter = (ms: number) => `(() => {
  const { extension } = WebExtensionPolicy.getByID('${extensionId}')
  globalThis.putOff = 0
  extension.on('background-script-reset-idle', () => globalThis.putOff++)
  Services.prefs.setIntPref('extensions.background.idle.timeout', ${ms})
  // A timer that runs already was set by what held before.
  const { idleManager } = extension.apiManager.getAPI('backgroundPage', extension, 'addon_parent').backgroundBuilder
  idleManager.clearTimer()
  idleManager.resetTimer()
})()`
