import { execFileSync } from 'node:child_process'
import type { CDPSession, Worker } from 'playwright-core'
import type { Porchlight } from '../support/browser/porchlight'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Counts {
  storageWrites: number
  wakeUps: number
}

/** Counts from now on in the worker: writes to storage and to the database, and whatever set its code running. */
async function startCounting(worker: Worker) {
  // tsx wraps inner functions in a helper of its own, which the worker does not have.
  await worker.evaluate('globalThis.__name = (one) => one')
  await worker.evaluate(() => {
    const counts: Counts = { storageWrites: 0, wakeUps: 0 }
    const wrap = (owner: object, method: string, count: keyof Counts) => {
      const methods = owner as Record<string, (...all: unknown[]) => unknown>
      const plain = methods[method]!
      methods[method] = function (...all) {
        counts[count]++
        return plain.apply(this, all)
      }
    }
    for (const area of [chrome.storage.local, chrome.storage.session]) wrap(area, 'set', 'storageWrites')
    for (const method of ['add', 'put', 'delete']) wrap(IDBObjectStore.prototype, method, 'storageWrites')
    const { setTimeout: plain } = self
    const woken = () => counts.wakeUps++
    self.setTimeout = ((run: () => void, ms: number) =>
      plain(() => {
        woken()
        run()
      }, ms)) as typeof self.setTimeout
    for (const event of [
      chrome.alarms.onAlarm,
      chrome.tabs.onActivated,
      chrome.tabs.onUpdated,
      chrome.windows.onFocusChanged,
      chrome.idle.onStateChanged,
      chrome.runtime.onMessage,
    ])
      (event as chrome.events.Event<() => void>).addListener(() => void woken())
    Object.assign(self, { benchCounts: counts })
  })
}

/** CPU seconds of the extension's own process so far; null where processes cannot be listed by `ps`. */
async function extensionCpuSeconds(browser: CDPSession): Promise<number | null> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  let listed: string
  try {
    listed = execFileSync('ps', ['-ww', '-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1e8 })
  } catch {
    return null
  }
  const ours = listed.split('\n').filter((line) => line.includes('--extension-process'))
  const ids = new Set(ours.map((line) => Number.parseInt(line, 10)))
  return processInfo.reduce((sum, { id, cpuTime }) => sum + (ids.has(id) ? cpuTime : 0), 0)
}

/** Stays on a page for some seconds and prints what the worker spent meanwhile. */
export async function measureStay(
  porchlight: Porchlight,
  { address, title, seconds }: { address: string; title: string; seconds: number },
): Promise<void> {
  const browser = await porchlight.context.browser()!.newBrowserCDPSession()
  const page = await porchlight.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  const worker = await porchlight.worker()
  await sleep(2000)
  await startCounting(worker)
  const before = await extensionCpuSeconds(browser)
  await sleep(seconds * 1000)
  const after = await extensionCpuSeconds(browser)
  const { storageWrites, wakeUps } = await worker.evaluate(
    () => (self as unknown as { benchCounts: Counts }).benchCounts,
  )
  const cpu = before === null || after === null ? 'not measured' : `${(after - before).toFixed(2)} s`
  console.log(
    `${title.padEnd(34)}  worker CPU ${cpu}, storage writes ${storageWrites}, wake-ups ${wakeUps}, in ${seconds} s`,
  )
  await page.close()
  await browser.detach()
}
