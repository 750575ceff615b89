import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { getChromium } from '../support/browser/programs/get-programs'
import { loadExtension } from '../support/browser/programs/load-extension'
import { builtExtension } from '../support/browser/porchlight'

/** Opens a browser with a fresh profile and Porchlight in it, on the real web, and stays until it is closed. */
async function main() {
  const executablePath = getChromium((line) => console.log(line))
  if (!executablePath) return 1
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-'))
  // Root has no sandbox to use; everybody else keeps theirs.
  const chromiumSandbox = process.getuid?.() !== 0
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    chromiumSandbox,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      '--no-first-run',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${builtExtension}`,
      `--load-extension=${builtExtension}`,
    ],
  })
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  // Without pages there is no window left, although the process may stay.
  context.on('page', (page) => page.once('close', () => void endWhenEmpty()))
  for (const page of context.pages()) page.once('close', () => void endWhenEmpty())
  const endWhenEmpty = async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (context.pages().length === 0) await context.close().catch(() => {})
  }
  const stop = () => void context.close().catch(() => {})
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await loadExtension(context, builtExtension)
  // The first run opens in a tab of its own; the empty one that browsers start with is not needed then.
  const empty = context.pages().find((page) => page.url() === 'about:blank')
  const firstRun = context.pages().find((page) => page !== empty) ?? (await context.waitForEvent('page'))
  await firstRun.waitForLoadState()
  await empty?.close()
  console.log('Porchlight is open with a fresh profile. Close the browser, or press Ctrl+C, to end.')
  await closed
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return 0
}

process.exitCode = await main()
