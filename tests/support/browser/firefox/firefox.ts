/// <reference types="chrome" />
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { vi } from 'vitest'
import { catalogueSite, watchedFrom } from '@/lib/domain/time/catalogue'
import type { DayTotal } from '@/lib/domain/time/totals'
import { version } from '@/package.json'
import { onPath } from '../programs/find-chromium'
import { firefoxItself, sendTo } from './firefox-itself'

const extension = fileURLToPath(new URL('../../../../.output/firefox-mv3', import.meta.url))
const packed = fileURLToPath(
  new URL(`../../../../.output/porchlight-${version}-firefox.zip`, import.meta.url),
)
export const extensionId = 'porchlight@porchlight.example'
const origin = 'moz-extension://11111111-2222-4333-8444-555555555555'

const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** The path of an installed Firefox: `FIREFOX_PATH`, PATH, the usual places; null without one. */
export function findFirefox(): string | null {
  const onPaths = ['firefox', 'firefox-esr'].map(onPath).filter((path) => path !== null)
  const known = [process.env.FIREFOX_PATH ?? '', ...onPaths, ...places]
  return known.find((path) => path && existsSync(path)) ?? null
}

/** A Firefox with Porchlight installed. */
export interface PorchlightInFirefox {
  browser: Browser
  /** A page of Porchlight that stays open in the background. */
  inside: Page
  url(path: string): string
  /** Opens one of Porchlight's own pages and waits until it shows something. */
  open(path: string): Promise<Page>
  /** Opens an address in a new tab in the foreground. */
  visit(address: string): Promise<Page>
  /**
   * Opens the real popup and waits until it offers to write; its content can only be reached from `inside`.
   */
  openPopup(): Promise<void>
  /** How many popups are open. */
  popups(): Promise<number>
  /** Sends a command to the background, as Porchlight's pages do. */
  command(name: string, ask: object): Promise<unknown>
  /** Grants sites through a click. */
  grant(sites: string[]): Promise<void>
  /** Revokes sites, as the browser's own page for extensions does. */
  revoke(sites: string[]): Promise<void>
  /** Permits notifications, as the browser's own page for extensions does. */
  allowNotices(): Promise<void>
  /** Grants catalogue sites through a click, as the first run does, and sets a pooled budget in minutes. */
  watch(sites: string[], minutes: number): Promise<void>
  /** Puts rows into the database. */
  put(rows: Record<string, object[]>): Promise<void>
  /** Every row of a store. */
  rows(store: string): Promise<Record<string, unknown>[]>
  /** Everything counted and recorded so far. */
  totals(): Promise<DayTotal[]>
  /** The addresses of all tabs that Porchlight can see. */
  tabs(): Promise<string[]>
  /** Stops the event page, as the browser does after half a minute without events. */
  stopBackground(): Promise<void>
  /** Whether the event page runs. */
  background(): Promise<'starting' | 'running' | 'suspending' | 'stopped'>
  /** Evaluates in Firefox itself. */
  itself: <T>(expression: string) => Promise<T>
  /**
   * The errors that Porchlight's scripts and pages have logged so far. That a page was closed before an
   * answer arrived is no error: "Not now" causes it.
   */
  complaints(): Promise<string[]>
  close(): Promise<void>
}

interface Launch {
  sitesPort: number
  /** The hosts that resolve to the sites on this machine; all others resolve to nothing. */
  hosts: string[]
  prefs?: Record<string, unknown>
  /**
   * A folder that the test removes. Porchlight stays installed in it, so that a second start is a restart.
   */
  profile?: string
}

/** Starts Firefox with the built extension in an own profile. */
export async function launchFirefox({
  sitesPort,
  hosts,
  prefs = {},
  profile,
}: Launch): Promise<PorchlightInFirefox> {
  if (profile) {
    const installed = join(profile, 'extensions', `${extensionId}.xpi`)
    mkdirSync(dirname(installed), { recursive: true })
    // Copied only once: Firefox takes a newer file for an update, and starts Porchlight, stops it and starts
    // it again.
    if (!existsSync(installed)) copyFileSync(packed, installed)
  }
  const browser = await puppeteer.launch({
    userDataDir: profile,
    browser: 'firefox',
    executablePath: findFirefox()!,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1200, height: 800 },
    // Without it the protocol cannot access an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.openPopupWithoutUserGesture.enabled': true,
      // Makes Firefox draw notices itself, where a test can see and click them.
      'alerts.useSystemBackend': false,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: new URL(origin).host }),
      'network.dns.localDomains': hosts.join(','),
      'network.socket.forcePort': `443=${sitesPort}`,
      'network.proxy.type': 0,
      'dom.security.https_first': false,
      ...(profile && { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 }),
      ...prefs,
    },
  })
  if (!profile) await browser.installExtension(extension)
  const itself = await firefoxItself(browser)
  // Before the extension has started, its address leads to an error page that stays.
  await itself(`(async () => {
    const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs')
    while (!WebExtensionPolicy.getByID('${extensionId}')?.extension.state.startsWith('Startup: Complete'))
      await new Promise((resolve) => setTimeout(resolve, 50))
  })()`)
  const url = (path: string) => `${origin}/${path}`

  const visit = async (address: string) => {
    const page = await browser.newPage()
    await itself(somebodyIsThere)
    await sendTo(browser, page, address)
    // A page that is still loading does not answer.
    await vi.waitUntil(() => page.evaluate(hasArrived).catch(() => false), { timeout: 30_000, interval: 20 })
    await page.bringToFront()
    return page
  }
  const open = async (path: string) => {
    const page = await visit(url(path))
    await page.waitForSelector('#root > *')
    return page
  }
  const inside = await open('closed.html#about:blank')
  const command = (name: string, ask: object) =>
    inside.evaluate((message) => chrome.runtime.sendMessage(message), { command: name, ask })

  return {
    browser,
    inside,
    url,
    open,
    visit,
    command,
    itself,
    async openPopup() {
      await inside.evaluate(() => chrome.action.openPopup())
      await inside.waitForFunction(
        () => chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('textarea')?.value,
      )
    },
    grant: (sites) => grant(inside, sites),
    revoke: (sites) => itself(changePermissions('remove', { permissions: [], origins: sites.map(originOf) })),
    allowNotices: () => itself(changePermissions('add', { permissions: ['notifications'], origins: [] })),
    async watch(sites, minutes) {
      await grant(inside, sites)
      const watched = sites.map((site) => watchedFrom(catalogueSite(site)!))
      const minutesByWeekday = Array.from({ length: 7 }, () => minutes)
      await command('saveSettings', { patch: { sites: watched, firstRun: { step: 'done' } } })
      await command('saveBoundaries', { set: { budgets: [{ id: 'all', sites: 'all', minutesByWeekday }] } })
    },
    popups: () => inside.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length),
    put: (rows) => inside.evaluate(putRows, rows),
    rows: (store) => inside.evaluate(readRows, store) as Promise<Record<string, unknown>[]>,
    totals: () => inside.evaluate(readRows, 'dayTotals') as Promise<DayTotal[]>,
    tabs: () =>
      inside.evaluate(async () => (await chrome.tabs.query({})).flatMap((tab) => (tab.url ? [tab.url] : []))),
    stopBackground: () =>
      itself(
        `WebExtensionPolicy.getByID('${extensionId}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      ),
    background: () => itself(`WebExtensionPolicy.getByID('${extensionId}').extension.backgroundState`),
    complaints: () =>
      itself(
        `Services.console.getMessageArray()
          .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith('${origin}') && !(one.flags & Ci.nsIScriptError.warningFlag))
          .map(String)
          .filter((one) => !/Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(one))`,
      ),
    close: () => browser.close(),
  }
}

/** Runs in Firefox itself: changes permissions as a person does on the page for extensions. */
const changePermissions = (does: 'add' | 'remove', what: { permissions: string[]; origins: string[] }) =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.${does}(
    '${extensionId}',
    ${JSON.stringify(what)},
    WebExtensionPolicy.getByID('${extensionId}').extension,
  )`

const originOf = (site: string) => `*://*.${site}/*`

/**
 * Runs in Firefox itself: resets the idle time, as opening a page implies input. Without input, Firefox is
 * idle after a minute, and nothing is counted.
 */
const somebodyIsThere = `Cc['@mozilla.org/widget/useridleservice;1'].getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(0)`

/** Runs in a page. */
const hasArrived = () => location.href !== 'about:blank' && document.readyState === 'complete'

/** Requests a permission through a click; a preference makes Firefox grant it without a dialog. */
async function grant(page: Page, sites: string[]) {
  await page.bringToFront()
  await page.evaluate((origins) => {
    const ask = async () => {
      document.title = String(await chrome.permissions.request({ origins }))
    }
    document.addEventListener('click', () => void ask(), { once: true, capture: true })
  }, sites.map(originOf))
  await page.mouse.click(3, 3)
  await page.waitForFunction(() => document.title === 'true')
}

/** Runs in a page of Porchlight. */
function putRows(rows: Record<string, object[]>) {
  return new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('porchlight')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction(Object.keys(rows), 'readwrite')
      for (const [store, all] of Object.entries(rows))
        for (const row of all) writing.objectStore(store).put(row)
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      writing.onerror = () => reject(writing.error)
    }
  })
}

/** Runs in a page of Porchlight. */
function readRows(store: string) {
  return new Promise<unknown[]>((resolve, reject) => {
    const opening = indexedDB.open('porchlight')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll()
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
      reading.onerror = () => reject(reading.error)
    }
  })
}
