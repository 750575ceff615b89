/// <reference types="chrome" />
import type { CDPSession, Worker } from 'playwright-core'
import { execFileSync } from 'node:child_process'

/** What the worker did since counting started. */
export interface WorkerCounts {
  /** Writes to storage.local and storage.session, one per call. */
  storageWrites: number
  /** Rows written to the database. */
  databaseRows: number
  /** Timers that the worker set. */
  timersSet: number
  /** Alarms that were set. */
  alarmsSet: number
  /** Everything that made its code run: timers, alarms and events. */
  wakeUps: number
}

/** Starts counting in the worker, from zero. */
export async function startCounting(worker: Worker): Promise<void> {
  // tsx wraps inner functions in a helper function that the worker does not have.
  await worker.evaluate('globalThis.__name = (one) => one')
  await worker.evaluate(() => {
    const none = () => ({ storageWrites: 0, databaseRows: 0, timersSet: 0, alarmsSet: 0, wakeUps: 0 })
    const world = self as unknown as { porchlightCounts?: WorkerCounts }
    const isCounting = world.porchlightCounts !== undefined
    world.porchlightCounts = none()
    if (isCounting) return
    const add = (count: keyof WorkerCounts) => void world.porchlightCounts![count]++
    const wrap = (owner: object, method: string, count: keyof WorkerCounts) => {
      const methods = owner as Record<string, (...all: unknown[]) => unknown>
      const plain = methods[method]!
      methods[method] = function (...all) {
        add(count)
        return plain.apply(this, all)
      }
    }
    for (const area of [chrome.storage.local, chrome.storage.session])
      for (const method of ['set', 'remove', 'clear']) wrap(area, method, 'storageWrites')
    for (const method of ['add', 'put', 'delete']) wrap(IDBObjectStore.prototype, method, 'databaseRows')
    wrap(chrome.alarms, 'create', 'alarmsSet')
    for (const method of ['setTimeout', 'setInterval'] as const) {
      const plain = self[method] as (run: () => void, ms?: number) => number
      self[method] = ((run: () => void, ms?: number) => {
        add('timersSet')
        return plain(() => {
          add('wakeUps')
          run()
        }, ms)
      }) as never
    }
    for (const event of [
      chrome.alarms.onAlarm,
      chrome.tabs.onActivated,
      chrome.tabs.onUpdated,
      chrome.windows.onFocusChanged,
      chrome.idle.onStateChanged,
      chrome.runtime.onMessage,
    ])
      (event as chrome.events.Event<() => void>).addListener(() => add('wakeUps'))
  })
}

export const countsOf = (worker: Worker): Promise<WorkerCounts> =>
  worker.evaluate(() => (self as unknown as { porchlightCounts: WorkerCounts }).porchlightCounts)

/** CPU seconds used by the extension's process so far; null where `ps` cannot list processes. */
export async function extensionCpuSeconds(browser: CDPSession): Promise<number | null> {
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

/** The worker's heap in bytes, after a garbage collection. */
export async function workerHeapBytes(browser: CDPSession, extensionId: string): Promise<number> {
  const { targetInfos } = await browser.send('Target.getTargets')
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
  if (!target) throw new Error('The worker does not run')
  // Not a flat session: the present session cannot address another one.
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  })
  const ask = (id: number, method: string) =>
    new Promise<Record<string, number>>((resolve) => {
      const hear = (heard: { sessionId: string; message: string }) => {
        const answer = JSON.parse(heard.message) as { id?: number; result?: Record<string, number> }
        if (heard.sessionId !== sessionId || answer.id !== id) return
        browser.off('Target.receivedMessageFromTarget', hear)
        resolve(answer.result ?? {})
      }
      browser.on('Target.receivedMessageFromTarget', hear)
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    })
  await ask(1, 'HeapProfiler.collectGarbage')
  const { usedSize = Number.NaN } = await ask(2, 'Runtime.getHeapUsage')
  await browser.send('Target.detachFromTarget', { sessionId })
  return usedSize
}
