import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { onPath } from './find-chromium'
import { sleep } from './counted'

const programs = ['Xvfb', 'openbox', 'xdotool']
const missing = programs.filter((name) => !onPath(name))

/** What is missing for windows with a real focus, as the end of a test's name; empty when all is there. */
export const withoutDisplay = missing.length > 0 ? ` (left out: ${missing.join(', ')} not installed)` : ''

/** A screen of its own with a window manager, where focus, minimising and idle are real. */
export interface Display {
  env: { DISPLAY: string }
  /** Brings the window with this title to the front, as a click on it would. */
  focus(title: string): void
  minimise(title: string): void
  /** A movement of the pointer: somebody is there. */
  stir(): void
  close(): void
}

/** Starts a screen. Reject when one of its programs does not start. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]!.once('data', (written: Buffer) => resolve(written.toString().trim()))
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  const env = { DISPLAY: `:${number}` }
  const manager: ChildProcess = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, ...env } })
  await sleep(500)

  const xdotool = (...words: string[]) =>
    execFileSync('xdotool', words, { env: { ...process.env, ...env }, timeout: 10_000 })
      .toString()
      .trim()
  const windowOf = (title: string) => {
    const found = xdotool('search', '--name', title).split('\n').filter(Boolean)
    if (found.length !== 1) throw new Error(`${found.length} windows are called ${title}`)
    return found[0]!
  }
  let step = 0

  return {
    env,
    focus: (title) => void xdotool('windowactivate', '--sync', windowOf(title)),
    minimise: (title) => void xdotool('windowminimize', '--sync', windowOf(title)),
    stir: () => void xdotool('mousemove', String(700 + (step++ % 2) * 20), '900'),
    close() {
      manager.kill()
      server.kill()
    },
  }
}
