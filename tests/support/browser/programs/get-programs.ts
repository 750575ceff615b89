import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromiumPlaces, onPath } from './find-chromium'
import { findFirefox } from '../firefox/firefox'

type Say = (line: string) => void

/** An installed browser may lack libraries, or be a stub that only refers to a store. */
const starts = (path: string) =>
  process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

function installWithApt(packages: string[], say: Say): boolean {
  if (!isRootOnDebian()) return false
  say(`Installing ${packages.join(', ')} (apt-get) …`)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  return spawnSync('apt-get', ['install', '-y', '-qq', ...packages], options).status === 0
}

function download(say: Say) {
  say('No Chromium or Chrome is installed here. Downloading one (playwright-core install chromium) …')
  const tool = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  spawnSync(process.execPath, [tool, 'install', '--no-shell', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
}

/** The path of a working Chromium or Chrome, installed if there is none; null when that failed. */
export function getChromium(say: Say): string | null {
  const found = () => chromiumPlaces().find(starts) ?? null
  const installed = found()
  if (installed) {
    say(`Browser: ${installed}`)
    return installed
  }
  download(say)
  const got = found() ?? (installWithApt(['chromium'], say) ? found() : null)
  say(
    got
      ? `Browser: ${got}`
      : 'No browser could be had. Install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  )
  return got
}

/** True when tests can use Firefox; installs it where permitted. */
export function getFirefox(say: Say): boolean {
  if (!findFirefox()) installWithApt(['firefox-esr'], say)
  if (findFirefox()) return true
  say('Tests in Firefox are skipped: it is not installed.')
  return false
}

/** True when tests can use a real window; installs what is needed where permitted. */
export function getWindowPrograms(say: Say): boolean {
  const packages = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' }
  const missing = () =>
    Object.entries(packages)
      .filter(([program]) => !onPath(program))
      .map(([, name]) => name)
  if (missing().length) installWithApt(missing(), say)
  if (!missing().length) return true
  say(`Tests of a real window are skipped: ${missing().join(', ')} missing.`)
  return false
}
