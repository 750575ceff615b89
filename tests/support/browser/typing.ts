import { execFileSync } from 'node:child_process'
import type { Display } from './programs/display'

/** A keyboard and a pointer on a display; input goes wherever the real focus is. */
export function typing({ env }: Pick<Display, 'env'>) {
  const xdotool = (...words: string[]) =>
    void execFileSync('xdotool', words, { env: { ...process.env, ...env }, timeout: 10_000 })
  return {
    press: (keys: string) => xdotool('key', '--clearmodifiers', keys),
    type: (text: string) => xdotool('type', '--delay', '25', text),
    /** Clicks at a place on the screen, in pixels. */
    click: (x: number, y: number) =>
      xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1'),
    /** The same with the right button. */
    rightClick: (x: number, y: number) => xdotool('mousemove', String(x), String(y), 'click', '3'),
  }
}
