/// <reference types="chrome" />
import type { Page } from 'puppeteer-core'
import { expect, vi } from 'vitest'
import type { Settings } from '@/lib/domain/settings'
import { everyChannel } from '../every-channel'
import { extensionId, launchFirefox, type PorchlightInFirefox } from './firefox'
import { serveSites, type Sites } from '../sites'

type Patch = Partial<Omit<Settings, 'reminder' | 'quietHours' | 'firstRun'>> & {
  reminder?: Partial<Settings['reminder']>
  quietHours?: Partial<Settings['quietHours']>
  firstRun?: Settings['firstRun']
}

interface DeskOptions {
  /** Another page for an address, instead of the one that every site has. */
  pageFor?: (address: URL) => string | null
  /** Preferences of Firefox, restored when the desk is closed. */
  prefs?: Record<string, string | number | boolean>
}

/** A Firefox shared by many tests, the same one for all files of a worker process. */
export interface FirefoxDesk {
  porchlight: PorchlightInFirefox
  sites: Sites
  /** The addresses of Porchlight's tabs that opened by themselves after installing. */
  cameUp: string[]
  /** Resets Porchlight to the state after installing, with the first run's tab closed. */
  asInstalled(): Promise<void>
  /**
   * Resets Porchlight to the state after a first run in which everything was skipped; without quiet hours and
   * self check-in.
   */
  anew(settings?: Patch): Promise<void>
  /** Closes every tab except the one from which tests prepare things. */
  closeOthers(): Promise<void>
  /** Closes every tab and restores the preferences. Throws when Porchlight logged an error. */
  close(): Promise<void>
}

/** The hosts that resolve to the sites on this machine. */
const hosts = [
  ...['www.instagram.com', 'www.reddit.com', 'news.example'],
  ...everyChannel.filter(({ to }) => to === 'tab').map(({ href }) => new URL(href).host),
]

/**
 * Opens a desk in the Firefox of this worker process. Begin every test, or every row of a table of tests,
 * with `anew` or `asInstalled`.
 */
export async function openFirefoxDesk({ pageFor, prefs = {} }: DeskOptions = {}): Promise<FirefoxDesk> {
  const running = await sharedFirefox()
  const { porchlight, sites, cameUp } = running
  running.servePages(pageFor ?? (() => null))
  const before = await porchlight.itself<Record<string, unknown>>(setPrefs(prefs))
  return {
    porchlight,
    sites,
    cameUp,
    asInstalled: () => running.putBackToNew(),
    async anew(settings = {}) {
      await running.putBackToNew()
      await porchlight.command('saveSettings', {
        patch: { firstRun: { step: 'done' }, selfCheckIn: false, quietHours: { on: false }, ...settings },
      })
    },
    closeOthers: () => running.closeOthers(),
    async close() {
      running.servePages(() => null)
      await porchlight.itself(setPrefs(before))
      await running.tidy()
    },
  }
}

/** For tests and hooks; `expect.poll` works only in tests. */
const waiting = { timeout: 15_000, interval: 50 }
const until = (holds: () => Promise<boolean>) => vi.waitUntil(holds, waiting)

interface Running {
  porchlight: PorchlightInFirefox
  sites: Sites
  cameUp: string[]
  servePages(pageFor: (address: URL) => string | null): void
  closeOthers(): Promise<void>
  tidy(): Promise<void>
  putBackToNew(): Promise<void>
}

let shared: Promise<Running> | null = null

/** The Firefox of this worker process, started at the first call. It ends with the process. */
const sharedFirefox = () => (shared ??= startRunning())

/** Starts Firefox and waits until Porchlight has settled in. */
async function startRunning(): Promise<Running> {
  let pageFor: (address: URL) => string | null = () => null
  const sites = await serveSites((address) => pageFor(address))
  const porchlight = await launchFirefox({ sitesPort: sites.port, hosts })
  const { inside, itself } = porchlight
  const others = async () => (await porchlight.tabs()).filter((address) => address !== insideAt)
  const insideAt = await inside.evaluate(() => location.href)
  await until(() => inside.evaluate(isSettledIn))
  // The first run opens by itself; closed here, since later it would interfere.
  await until(async () => (await others()).length > 0)
  const cameUp = await others()

  /**
   * Resolves when everything the background had started is done. Asks twice, because the first command may be
   * handled before the startup work is queued.
   */
  const settle = async () => {
    for (const _ of [1, 2]) await porchlight.command('look', {})
  }
  const closed = new WeakSet([inside])
  const closeOthers = async () => {
    const pages = (await porchlight.browser.pages()).filter((page) => !closed.has(page))
    // The driver misses that some tabs were closed, and lists them for ever.
    await Promise.all(pages.map((page) => page.close().catch(() => undefined)))
    for (const page of pages) closed.add(page)
    await itself(closeAllBut(insideAt))
    await until(() => itself<boolean>(isAlone))
  }
  const expectNoComplaint = async () => {
    const complaints = await porchlight.complaints()
    await itself('Services.console.reset()')
    expect(complaints).toEqual([])
  }
  const state = () => inside.evaluate(readState)

  await closeOthers()
  await settle()
  const asNew = await state()

  return {
    porchlight,
    sites,
    cameUp,
    servePages: (pages) => (pageFor = pages),
    closeOthers,
    async tidy() {
      await closeOthers()
      await expectNoComplaint()
    },
    async putBackToNew() {
      await closeOthers()
      await expectNoComplaint()
      await itself(takeBack)
      await settle()
      // An event of the last test may start the background between its end and the emptying, so that its
      // startup writes are emptied too; then everything is repeated.
      for (let round = 1; ; round++) {
        // Stopping the background clears its memory.
        await porchlight.stopBackground()
        await inside.evaluate(clearState)
        sites.asked.length = 0
        await settle()
        let problem: unknown
        const isAsNew = await vi
          .waitFor(async () => void expect(await state()).toEqual(asNew), { timeout: 3_000, interval: 50 })
          .then(
            () => true,
            (error: unknown) => {
              problem = error
              return false
            },
          )
        if (isAsNew) return
        if (round === 4) throw problem
      }
    },
  }
}

/** Runs in Firefox itself: sets preferences and returns their previous values; null: none. */
const setPrefs = (prefs: Record<string, unknown>) => `(() => {
  const before = {}
  const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs')
  for (const [name, value] of Object.entries(${JSON.stringify(prefs)})) {
    before[name] = Preferences.get(name, null)
    if (value === null) Preferences.reset(name)
    else Preferences.set(name, value)
  }
  return before
})()`

/**
 * Runs in Firefox itself: closes its panels (popups and downloads), its notices and every tab except the one
 * at this address.
 */
const closeAllBut = (address: string) => `(() => {
  for (const one of Services.wm.getEnumerator('alert:alert')) one.close()
  for (const panel of document.querySelectorAll('panel, menupopup')) if (panel.state !== 'closed') panel.hidePopup()
  const own = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === '${address}')
  gBrowser.selectedTab = own
  for (const tab of [...gBrowser.tabs]) if (tab !== own) gBrowser.removeTab(tab, { skipPermitUnload: true })
})()`

/** Runs in Firefox itself: true when one tab and no panel is left. */
const isAlone = `gBrowser.tabs.length === 1 && [...document.querySelectorAll('panel, menupopup')].every((one) => one.state === 'closed')`

/**
 * Runs in Firefox itself: revokes the permissions granted to Porchlight, and removes programs set for
 * schemes.
 */
const takeBack = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  const { extension } = WebExtensionPolicy.getByID('${extensionId}')
  const { permissions, origins } = await ExtensionPermissions.get('${extensionId}')
  await ExtensionPermissions.remove('${extensionId}', { permissions, origins }, extension)
  const handlers = Cc['@mozilla.org/uriloader/handler-service;1'].getService(Ci.nsIHandlerService)
  const protocols = Cc['@mozilla.org/uriloader/external-protocol-service;1'].getService(Ci.nsIExternalProtocolService)
  for (const scheme of ['sms', 'tel', 'mailto']) {
    const handler = protocols.getProtocolHandlerInfo(scheme)
    if (handlers.exists(handler)) handlers.remove(handler)
    Services.perms.removeByType('open-protocol-handler^' + scheme)
  }
})()`

/** Runs in a page: true once the background has finished its work after an install. */
async function isSettledIn(): Promise<boolean> {
  const isThere = (await indexedDB.databases()).some(({ name }) => name === 'porchlight')
  return isThere && 'settings' in (await chrome.storage.local.get())
}

/** Runs in a page: everything stored for Porchlight that a test may change, except the device id. */
async function readState() {
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const rows: Record<string, unknown[]> = {}
  const db = await done(indexedDB.open('porchlight'))
  const names = [...db.objectStoreNames]
  const reading = db.transaction(names)
  for (const name of names) rows[name] = await done(reading.objectStore(name).getAll())
  db.close()
  const { declarativeNetRequest: net, scripting, storage } = chrome
  const local = await storage.local.get<{ settings?: { deviceId: string } }>()
  // The background may not have written them yet.
  if (local.settings) local.settings.deviceId = typeof local.settings.deviceId
  return {
    local,
    session: await storage.session.get(),
    pageStorage: [Object.entries(localStorage), Object.entries(sessionStorage)],
    rows,
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name).sort(),
    rules: [await net.getDynamicRules(), await net.getSessionRules()],
    scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
    permissions: await chrome.permissions.getAll(),
    badge: await chrome.action.getBadgeText({}),
    keys: (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
    popups: chrome.extension.getViews({ type: 'popup' }).length,
  }
}

/** Runs in a page: empties everything, except granted permissions. The background should not be running. */
async function clearState() {
  const done = <T>(of: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      of.onsuccess = () => resolve(of.result)
      of.onerror = () => reject(of.error)
    })
  const { declarativeNetRequest: net, scripting, storage } = chrome
  const { commands } = (
    globalThis as unknown as { browser: { commands: { reset(name: string): Promise<void> } } }
  ).browser
  localStorage.clear()
  sessionStorage.clear()
  await chrome.alarms.clearAll()
  const ids = (rules: { id: number }[]) => rules.map(({ id }) => id)
  await net.updateDynamicRules({ removeRuleIds: ids(await net.getDynamicRules()) })
  await net.updateSessionRules({ removeRuleIds: ids(await net.getSessionRules()) })
  await scripting.unregisterContentScripts()
  await chrome.action.setBadgeText({ text: '' })
  for (const { name } of await chrome.commands.getAll()) await commands.reset(name!)
  await storage.local.clear()
  await storage.session.clear()
  const db = await done(indexedDB.open('porchlight'))
  const emptying = db.transaction(db.objectStoreNames, 'readwrite')
  for (const name of db.objectStoreNames) await done(emptying.objectStore(name).clear())
  db.close()
}

/** The tab of Porchlight with this address, once there is one. */
export async function pageAt(porchlight: PorchlightInFirefox, path: string): Promise<Page> {
  const find = async () => {
    for (const page of await porchlight.browser.pages()) {
      // A page that is still loading does not answer.
      const address = await page.evaluate(() => location.href).catch(() => '')
      if (address.startsWith(porchlight.url(path))) return page
    }
    return null
  }
  return vi.waitUntil(find, waiting)
}
