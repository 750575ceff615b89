import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { sleep } from './counted'
import { findChromium } from './programs/find-chromium'
import { builtExtension, driving, type Porchlight, quietFlags } from './porchlight'

/** A run of the browser that can be ended like a crash, or suspended and resumed. */
export interface Run {
  porchlight: Omit<Porchlight, 'close'>
  /** Sends the whole browser a signal; for SIGKILL also waits for its end. */
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void>
  /** Quits normally, saving everything; a later start with `restore` reopens its tabs. */
  quit(): Promise<void>
}

/** A profile in which Porchlight stays installed, so that a restart is no new install. */
export interface Installed {
  start(how?: { restore: boolean }): Promise<Run>
  /** Ends every run and removes the profile. */
  close(): Promise<void>
}

/** The id that Chromium gives an unpacked extension: the hash of its path, in letters from a to p. */
export const extensionIdOf = (path: string) =>
  [...createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + parseInt(digit, 16)))
    .join('')

/** Makes a profile with Porchlight (or a copy of it) installed, as if loaded unpacked by hand. */
export function installPorchlight(sitesPort: number, extension = builtExtension): Installed {
  const path = realpathSync(extension)
  const id = extensionIdOf(path)
  const profile = mkdtempSync(join(tmpdir(), 'porchlight-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({
      extensions: { ui: { developer_mode: true }, settings: { [id]: { location: 4, path, state: 1 } } },
    }),
  )
  let end = async () => {}

  return {
    async start({ restore } = { restore: false }) {
      const portFile = join(profile, 'DevToolsActivePort')
      rmSync(portFile, { force: true })
      const browser = spawn(
        findChromium()!,
        [
          `--user-data-dir=${profile}`,
          '--remote-debugging-port=0',
          '--headless=new',
          ...quietFlags(sitesPort),
          restore ? '--restore-last-session' : 'about:blank',
        ],
        { stdio: 'ignore', detached: true },
      )
      const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
      const toGroup = (name: NodeJS.Signals) => {
        if (browser.exitCode === null && browser.signalCode === null) process.kill(-browser.pid!, name)
      }
      end = async () => {
        toGroup('SIGKILL')
        await ended
      }
      while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) await sleep(50)
      const port = readFileSync(portFile, 'utf8').split('\n')[0]
      const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      return {
        porchlight: driving(connection.contexts()[0]!, id),
        async signal(name) {
          toGroup(name)
          if (name === 'SIGKILL') await ended
        },
        async quit() {
          const session = await connection.newBrowserCDPSession()
          await session.send('Browser.close')
          await ended
        },
      }
    },
    async close() {
      await end()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
