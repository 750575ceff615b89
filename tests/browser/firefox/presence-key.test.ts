/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Presence } from '@/lib/domain/boundaries/one-offs'
import { findFirefox, type PorchlightInFirefox } from '../../support/browser/firefox/firefox'
import { type FirefoxDesk, openFirefoxDesk } from '../../support/browser/firefox/firefox-desk'
import { pressInFirefox } from '../../support/browser/firefox/firefox-keys'

interface Commands {
  update(detail: { name: string; shortcut: string }): Promise<void>
}

const feed = 'https://www.instagram.com/'

describe.skipIf(!findFirefox())('“I am with someone” by a key, in Firefox', () => {
  let desk: FirefoxDesk
  let porchlight: PorchlightInFirefox

  beforeAll(async () => {
    desk = await openFirefoxDesk()
    porchlight = desk.porchlight
    await desk.anew()
    await porchlight.watch(['instagram.com'], 600)
  })
  afterAll(() => desk?.close())

  const presence = async () => {
    const kept = await porchlight.inside.evaluate(() => chrome.storage.local.get('presence'))
    return (kept.presence as Presence | null | undefined) ?? null
  }
  /** Gives the command a key, as a person does on the browser's page of extensions. */
  const giveKey = (shortcut: string) =>
    porchlight.inside.evaluate(async (shortcut) => {
      const { commands } = (globalThis as unknown as { browser: { commands: Commands } }).browser
      await commands.update({ name: 'presence', shortcut })
    }, shortcut)
  /** Pressed on the browser's window: what the protocol presses reaches the page alone. */
  const press = () => porchlight.itself(pressInFirefox('Alt+Shift+K'))

  test('no key is taken until the person gives it one', async () => {
    const commands = await porchlight.inside.evaluate(() => chrome.commands.getAll())
    expect(commands.find(({ name }) => name === 'presence')).toMatchObject({
      shortcut: '',
      description: 'I’m with someone (1 hour)',
    })
    await porchlight.visit(feed)
    await press()
    // What it would have begun is done before this is answered.
    await porchlight.command('look', {})
    expect(await presence()).toBeNull()
  })

  test('the key closes every feed for an hour, also when the event page was stopped', async () => {
    await giveKey('Alt+Shift+K')
    const page = await porchlight.visit(feed)
    await porchlight.stopBackground()
    const pressedAtMs = Date.now()
    await press()
    await expect.poll(presence, { timeout: 5_000 }).not.toBeNull()
    const { startedAtMs, untilMs } = (await presence())!
    expect(startedAtMs).toBeGreaterThanOrEqual(pressedAtMs)
    expect(untilMs - startedAtMs).toBeLessThanOrEqual(3_600_000)
    expect(untilMs - startedAtMs).toBeGreaterThan(3_500_000)
    await page.waitForSelector('porchlight-overlay')

    // Pressed again, what runs goes on.
    await press()
    await porchlight.command('look', {})
    expect((await presence())!.untilMs).toBeGreaterThanOrEqual(untilMs)
    expect(await porchlight.complaints()).toEqual([])
  })
})
