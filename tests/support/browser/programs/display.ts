import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { onPath } from './find-chromium'
import { sleep } from '../counted'

const programs = ['Xvfb', 'openbox', 'xdotool']
const missing = programs.filter((name) => !onPath(name))

/** What is missing for windows with real focus, as a suffix of a test's name; empty when nothing is. */
export const withoutDisplay = missing.length > 0 ? ` (left out: ${missing.join(', ')} not installed)` : ''

/** A separate screen with a window manager, where focus, minimising and idle are real. */
export interface Display {
  env: { DISPLAY: string }
  /** Brings the window with this title to the front, as a click would. */
  focus(title: string): Promise<void>
  minimise(title: string): Promise<void>
  /**
   * The position of a window of this size without a title, such as a notice that the browser draws; null
   * while there is none.
   */
  placeOf(size: { wide: number }): { x: number; y: number; tall: number } | null
  /** Moves the pointer, as a sign that somebody is there. */
  stir(): void
  close(): void
}

/** Starts a screen. Rejects when one of its programs does not start. */
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
    execFileSync('xdotool', words, { env: { ...process.env, ...env }, timeout: 10_000, stdio: 'pipe' })
      .toString()
      .trim()
  /**
   * The only window with this title. Windows come and go while xdotool lists them, so it may have to try
   * again.
   */
  const windowOf = async (title: string): Promise<string> => {
    const giveUpAt = performance.now() + 5_000
    while (performance.now() < giveUpAt) {
      try {
        const [found, ...others] = xdotool('search', '--name', title).split('\n').filter(Boolean)
        if (found && others.length === 0) return found
      } catch {
        // No such window yet.
      }
      await sleep(50)
    }
    throw new Error(`There is not one window called ${title}`)
  }
  const geometryOf = (id: string) => {
    try {
      return xdotool('getwindowgeometry', id)
    } catch {
      // It closed meanwhile.
      return ''
    }
  }
  let step = 0

  return {
    env,
    focus: async (title) => void xdotool('windowactivate', '--sync', await windowOf(title)),
    minimise: async (title) => void xdotool('windowminimize', '--sync', await windowOf(title)),
    placeOf({ wide }) {
      const ids = xdotool('search', '--onlyvisible', '--name', '').split('\n')
      for (const id of ids) {
        const found = /Position: (\d+),(\d+)[\s\S]*Geometry: (\d+)x(\d+)/.exec(geometryOf(id))
        if (Number(found?.[3]) !== wide) continue
        const [x = 0, y = 0, , tall = 0] = found!.slice(1).map(Number)
        return { x, y, tall }
      }
      return null
    },
    stir: () => void xdotool('mousemove', String(700 + (step++ % 2) * 20), '900'),
    close() {
      manager.kill()
      server.kill()
    },
  }
}
