import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { findChromium } from '../support/browser/programs/find-chromium'
import { quietFlags } from '../support/browser/porchlight'

/** A browser that is driven by nothing but the few commands sent here: a test driver's own listening slows what it watches. */
export interface BareBrowser {
  /** Sends one command of the DevTools protocol, to the browser or to an attached page. Rejects with its error. */
  send<Answer = unknown>(method: string, params?: object, sessionId?: string): Promise<Answer>
  close(): Promise<void>
}

/** Starts Chromium on a profile with an extension, headless, over a pipe. */
export async function startBareBrowser(profile: string, extension: string): Promise<BareBrowser> {
  const flags = [
    '--headless=new',
    '--remote-debugging-pipe',
    ...quietFlags(9),
    '--window-size=1280,800',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    'about:blank',
  ]
  const browser = spawn(findChromium()!, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const to = browser.stdio[3] as Writable
  const from = browser.stdio[4] as Readable
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let rest = ''
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop()!
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message)
      if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  const send: BareBrowser['send'] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  await send('Target.getTargets')
  return {
    send,
    async close() {
      await send('Browser.close').catch(() => {})
      await ended
    },
  }
}
