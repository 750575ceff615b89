import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a program on PATH, or null. */
export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null
}

/**
 * Where a Chromium or Chrome may be installed, best first: `CHROMIUM_PATH`, PATH, the usual places, the test
 * driver's download.
 */
export function chromiumPlaces(): string[] {
  const { CHROMIUM_PATH } = process.env
  const onPaths = names.map(onPath).filter((path) => path !== null)
  return [CHROMIUM_PATH ?? '', ...onPaths, ...places, chromium.executablePath()].filter(
    (path) => path && existsSync(path),
  )
}

/** An installed Chromium or Chrome, or null without one. */
export const findChromium = (): string | null => chromiumPlaces()[0] ?? null
