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

/** A browser for many tests in turn, each of which finds Porchlight as it is after installing. */
export interface Running {
  porchlight: Porchlight
  sites: Sites
  /** A tab of Porchlight's own that shows nothing, for arranging things and looking at what is kept. */
  page(): Page
  /** Closes every other tab, and throws when Porchlight asked the network for anything since the last time. */
  tidy(): Promise<void>
  /**
   * Puts everything back to what it was after installing, with the first run's tab closed and no worker's memory of what
   * was before. Throws when something is different then.
   */
  putBackToNew(): Promise<void>
  /** False after something could not be put back: another browser serves the next tests better. */
  isSound(): boolean
  /** The size of every tab that opens from now on; null for the browser's own. */
  resize(viewport: { width: number; height: number } | null): void
  close(): Promise<void>
  /** Removes its files, when it has ended. */
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
  // Opened before Porchlight does, the database would be empty for good.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'porchlight'),
  )
  await page.waitForFunction(async () => 'settings' in (await chrome.storage.local.get()))
  // The first run opens by itself; later it would come between.
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
    // The driver hears of a tab that has only just opened a moment later than the browser knows of it.
    for (let tries = 0; tries < 40; tries++) {
      const others = context.pages().filter((one) => one !== page && one !== settings)
      await Promise.all(others.map((one) => one.close()))
      if ((await countTabs()) === 2) return
      await sleep(50)
    }
  }
  /** Answers when all that the worker had begun is done; two, because the first may come before its start has queued its own. */
  const settle = async () => {
    for (const _ of [1, 2])
      await page.evaluate(() => chrome.runtime.sendMessage({ command: 'look', ask: {} }))
  }

  /** The state once it is as new, or what it still is. What the worker does last, such as its badge, may come a moment later. */
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
        // As a click would ask: what was allowed is answered without a dialog.
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
      // An event of the last test's may start the worker between its end and the emptying, and what it wrote at its start is
      // emptied with the rest: then all of it is done once more.
      let state: State | null = null
      for (let round = 1; round <= 4 && !isDeepStrictEqual(state, asNew); round++) {
        // What the worker remembers goes with it.
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

/** Empties what sites keep in the browser, service workers included. */
async function clearSites(page: Page, sites: Sites) {
  const origins = new Set(sites.asked.splice(0).map((address) => new URL(address).origin))
  if (origins.size === 0) return
  const session = await page.context().newCDPSession(page)
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

const shared = new Map<string, Promise<Running>>()

/** The browser of this worker process in which this build runs, started at the first call. It ends with the process. */
export function sharedRunning(build = builtExtension): Promise<Running> {
  const running = shared.get(build) ?? startRunning({ extension: build })
  shared.set(build, running)
  running.then(
    // The browsers' driver, which has begun to listen for the process's exit before, has killed them by then.
    ({ remove }) => process.once('exit', remove),
    () => shared.delete(build),
  )
  if (shared.size === 1) process.once('SIGTERM', () => process.exit())
  return running
}

/** Gives back what `sharedRunning` answered. A browser that is no longer sound, or has ended, is not given out again. */
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
