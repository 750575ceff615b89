/// <reference types="chrome" />
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { sleep } from './counted'
import { openSettings, allow, revokeAll } from './grants'
import { askedBy, networkLog } from './network-log'
import { builtExtension, launchPorchlight, type Porchlight } from './porchlight'
import { clearAll, type State, stateOf } from './state'
import { serveSites, type Sites } from './sites'

export type Launch = Omit<Parameters<typeof launchPorchlight>[0], 'sitesPort' | 'log' | 'viewport'>

/** A browser shared by many tests, each of which starts with Porchlight as after installing. */
export interface Running {
  porchlight: Porchlight
  sites: Sites
  /** A tab of Porchlight that shows nothing, for preparing and inspecting what is stored. */
  page(): Page
  /** Closes every other tab, and throws when Porchlight made any network request since the last call. */
  tidy(): Promise<void>
  /**
   * Resets everything to the state after installing, with the first run's tab closed and a fresh worker.
   * Throws when the state differs afterwards.
   */
  putBackToNew(): Promise<void>
  /** False after a failed reset; then another browser should serve the next tests. */
  isSound(): boolean
  /** The size of every tab opened from now on; null for the browser's own. */
  resize(viewport: { width: number; height: number } | null): void
  close(): Promise<void>
  /** Removes its files after it has ended. */
  remove(): void
}

/** Starts a browser and waits until Porchlight has settled in. */
export async function startRunning(launch: Launch = {}): Promise<Running> {
  const sites = await serveSites()
  const log = networkLog()
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-'))
  const porchlight = await launchPorchlight({ profile: folder, ...launch, sitesPort: sites.port, log })
  const { context, id } = porchlight
  const settings = await openSettings(context)
  const openDeskPage = () => porchlight.open('fonts/OFL.txt')
  let page = await openDeskPage()
  // If the test opened the database before Porchlight does, it would stay empty for good.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'porchlight'),
  )
  await page.waitForFunction(async () => 'settings' in (await chrome.storage.local.get()))
  // The first run opens by itself; closed here, since later it would interfere.
  await vi.waitUntil(() => context.pages().some((one) => one.url().endsWith('#/welcome')), 15_000)

  let isSound = true
  let viewport: { width: number; height: number } | null = null
  context.on('page', (opened) => {
    // A tab may be closed again at once.
    if (viewport) void opened.setViewportSize(viewport).catch(() => undefined)
  })

  const expectNothingAsked = () => {
    const asked = askedBy(id, log.added())
    if (asked.length > 0) throw new Error(`Porchlight asked the network for ${asked.join(', ')}`)
  }
  const closeOthers = async () => {
    if (page.isClosed()) page = await openDeskPage()
    const countTabs = () => page.evaluate(async () => (await chrome.tabs.query({})).length)
    // The driver learns of a new tab slightly later than the browser.
    for (let tries = 0; tries < 40; tries++) {
      const others = context.pages().filter((one) => one !== page && one !== settings)
      await Promise.all(others.map((one) => one.close()))
      if ((await countTabs()) === 2) return
      await sleep(50)
    }
  }
  /**
   * Resolves when everything the worker had started is done. Asks twice, because the first command may be
   * handled before the startup work is queued.
   */
  const settle = async () => {
    for (const _ of [1, 2])
      await page.evaluate(() => chrome.runtime.sendMessage({ command: 'look', ask: {} }))
  }

  /**
   * The state once it equals a new one, or the differing state. The worker's last steps, such as its badge,
   * may come a moment later.
   */
  const settledState = async () => {
    let state = await stateOf(page)
    for (let tries = 0; tries < 20 && !isDeepStrictEqual(state, asNew); tries++) {
      await sleep(50)
      state = await stateOf(page)
    }
    return state
  }
  const remove = () => {
    log.remove()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  await closeOthers()
  await settle()
  const asNew: State = await stateOf(page)

  return {
    sites,
    page: () => page,
    porchlight: {
      ...porchlight,
      async grant(...hosts) {
        const origins = hosts.map((host) => `*://*.${host}/*`)
        await allow(porchlight, origins)
        const session = await context.newCDPSession(page)
        // Requests permissions as a click does; those allowed beforehand are granted without a dialog.
        const { result } = await session.send('Runtime.evaluate', {
          expression: `chrome.permissions.request({ origins: ${JSON.stringify(origins)} })`,
          userGesture: true,
          awaitPromise: true,
        })
        await session.detach()
        if (result.value !== true) throw new Error(`${origins.join(', ')} was not granted`)
      },
    },
    resize(size) {
      viewport = size
    },
    async tidy() {
      await closeOthers()
      expectNothingAsked()
    },
    isSound: () => isSound,
    async putBackToNew() {
      expectNothingAsked()
      isSound = false
      await context.setOffline(false)
      await closeOthers()
      await page.bringToFront()
      await revokeAll(porchlight)
      await settle()
      // An event of the last test may start the worker between its end and the emptying, so that its startup
      // writes are emptied too; then everything is repeated.
      let state: State | null = null
      for (let round = 1; round <= 4 && !isDeepStrictEqual(state, asNew); round++) {
        // Stopping the worker clears its memory.
        await porchlight.stopWorker()
        await clearAll(page)
        await clearSites(page, sites)
        await settle()
        state = await settledState()
      }
      expect(state, 'Porchlight is as it is after installing').toEqual(asNew)
      isSound = true
    },
    async close() {
      await porchlight.close()
      await sites.close()
      try {
        expectNothingAsked()
      } finally {
        remove()
      }
    },
    remove,
  }
}

/** Clears what sites have stored in the browser, service workers included. */
async function clearSites(page: Page, sites: Sites) {
  const origins = new Set(sites.asked.splice(0).map((address) => new URL(address).origin))
  if (origins.size === 0) return
  const session = await page.context().newCDPSession(page)
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

const shared = new Map<string, Promise<Running>>()

/**
 * The browser of this worker process that runs this build, started at the first call. It ends with the
 * process.
 */
export function sharedRunning(build = builtExtension): Promise<Running> {
  const running = shared.get(build) ?? startRunning({ extension: build })
  shared.set(build, running)
  running.then(
    // The browsers' driver registered its exit listener earlier, so the browsers are killed by then.
    ({ remove }) => process.once('exit', remove),
    () => shared.delete(build),
  )
  if (shared.size === 1) process.once('SIGTERM', () => process.exit())
  return running
}

/**
 * Returns what `sharedRunning` gave. A browser that failed to reset, or has ended, is not given out again.
 */
export async function giveBack(running: Running, build = builtExtension) {
  try {
    await running.tidy()
  } catch (error) {
    shared.delete(build)
    throw error
  }
  if (running.isSound()) return
  shared.delete(build)
  await running.close()
}
