/// <reference types="chrome" />
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { allow } from './grants'
import { findChromium } from './programs/find-chromium'
import { loadExtension } from './programs/load-extension'
import { sleep } from './counted'
import { askedBy, type NetworkLog, networkLog } from './network-log'

/** The folder of the built extension; `PORCHLIGHT_EXTENSION` names another one. */
export const builtExtension =
  process.env.PORCHLIGHT_EXTENSION ?? fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url))

const featuresOff = [
  // The browser's own panels are pages too, prepared at every start and laid out for every tab, which costs
  // as much time as most tests.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'NtpFooter'],
  // Only the last switch of this kind counts, so it includes the features that the test driver turns off.
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'LensOverlay',
  ],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'DisableLoadExtensionCommandLineSwitch'],
]

/** Switches for a quiet browser that may run as root and resolves every host to this machine. */
export const quietFlags = (sitesPort: number) => [
  `--disable-features=${featuresOff.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--ignore-certificate-errors',
  `--host-resolver-rules=MAP *:80 127.0.0.1:9, MAP *:443 127.0.0.1:${sitesPort}`,
]

export interface Porchlight {
  context: BrowserContext
  id: string
  url(path: string): string
  /** The background's worker, started if it was stopped. */
  worker(): Promise<Worker>
  /** Stops the worker, as the browser does after half a minute without events. */
  stopWorker(): Promise<void>
  /** Opens one of Porchlight's own pages. */
  open(path: string): Promise<Page>
  /** Grants hosts as a person does, without the browser's dialog. */
  grant(...hosts: string[]): Promise<void>
  close(): Promise<void>
}

interface Launch {
  sitesPort: number
  /** A profile to reuse; by default a new one. */
  profile?: string
  /** In a window (needs a display). */
  headed?: boolean
  extension?: string
  flags?: string[]
  /** More environment variables, such as the DISPLAY to use. */
  env?: Record<string, string>
  /** Where to record the network; the test reads and removes it. */
  log?: NetworkLog
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
}

/** Starts Chromium with the built extension in an own profile. */
export async function launchPorchlight(options: Launch): Promise<Porchlight> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium or Chrome found; set CHROMIUM_PATH')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'porchlight-'))
  const extension = options.extension ?? builtExtension
  // Every test checks that nothing leaves the extension; tours and benchmarks need no log.
  const log = options.log ?? (process.env.VITEST ? networkLog() : null)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    env: { ...process.env, ...options.env },
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headed ? [] : ['--headless=new']),
      ...quietFlags(options.sitesPort),
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(log?.flags ?? []),
      ...(options.flags ?? []),
    ],
  })
  const id = new URL((await loadExtension(context, extension)).url()).host
  return {
    ...driving(context, id),
    async close() {
      await context.close()
      if (!options.profile) rmSync(profile, { recursive: true, force: true })
      if (!log || options.log) return
      const asked = askedBy(id, log.requests())
      log.remove()
      if (asked.length > 0) throw new Error(`Porchlight asked the network for ${asked.join(', ')}`)
    },
  }
}

/** Controls Porchlight in a browser in which it has this id. */
export function driving(context: BrowserContext, id: string): Omit<Porchlight, 'close'> {
  const url = (path: string) => `chrome-extension://${id}/${path}`

  const open = async (path: string) => {
    const page = await context.newPage()
    await page.goto(url(path))
    return page
  }

  const worker = async () => {
    const running = context.serviceWorkers()[0]
    if (running) return running
    const woken = context.waitForEvent('serviceworker', { timeout: 10_000 })
    const page = await open('closed.html')
    await page.evaluate(() => chrome.runtime.sendMessage({ command: 'look', ask: {} }))
    await page.close()
    return woken
  }

  return {
    context,
    id,
    url,
    open,
    worker,
    async stopWorker() {
      // Uses an existing page, since opening one would take the attention from the page in front.
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()))
      const { targetInfos } = await session.send('Target.getTargets')
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))
      const ours = context.pages().find((page) => page.url().startsWith(url('')))
      const running = async (): Promise<string[]> =>
        (await ours?.evaluate(async () => {
          const contextTypes = ['BACKGROUND' as chrome.runtime.ContextType]
          return (await chrome.runtime.getContexts({ contextTypes })).map(({ contextId }) => contextId)
        })) ?? []
      const before = await running()
      if (target) await session.send('Target.closeTarget', { targetId: target.targetId })
      await session.detach()
      // The stopped worker's target may be reused by the next one; each life of a worker has an execution
      // context of its own.
      while ((await running()).some((one) => before.includes(one))) await sleep(10)
    },
    async grant(...hosts) {
      const origins = hosts.map((host) => `*://*.${host}/*`)
      await allow({ context, id }, origins)
      await requestInPage(open, origins)
    },
  }
}

/**
 * Requests permissions through a click; allowed in the browser's settings beforehand, they are granted
 * without a dialog.
 */
async function requestInPage(open: Porchlight['open'], origins: string[]) {
  const page = await open('closed.html')
  await page.evaluate((wanted) => {
    document.body.addEventListener(
      'click',
      async () => {
        document.title = String(await chrome.permissions.request({ origins: wanted }))
      },
      { once: true, capture: true },
    )
  }, origins)
  await page.click('body', { position: { x: 2, y: 2 } })
  await page.waitForFunction(() => document.title === 'true')
  await page.close()
}
