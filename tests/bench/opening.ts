import type { BareBrowser } from './bare-browser'
import { type Noted, watchOpening } from './watch-opening'

/** One opening of a page. Instants are milliseconds after its navigation began. */
export interface Opening {
  paintMs: number
  /** The paint that first showed the awaited text; null where none was awaited. */
  textMs: number | null
  settledMs: number
  truthMs: number | null
  /** Main-thread work until well after the page had settled, ms. */
  taskMs: number
  heapBytes: number
}

/** Nothing may happen for so long before a page counts as settled. */
const quietMs = 600
const longestMs = 30_000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Opens an address in a new tab and measures it until it has been quiet for a while. Throws when it never paints `text`. */
export async function measureOpening({ send }: BareBrowser, address: string, text: string): Promise<Opening> {
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })
  const page = <Answer>(method: string, params?: object) => send<Answer>(method, params, sessionId)
  const metrics = async () => {
    const { metrics } = await page<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }
  try {
    await page('Page.enable')
    // The thread's own clock: what other programs do meanwhile is not this page's work.
    await page('Performance.enable', { timeDomain: 'threadTicks' })
    // tsx wraps inner functions in a helper of its own, which a page does not have.
    const source = `globalThis.__name = (one) => one;(${watchOpening})(${JSON.stringify(text)})`
    await page('Page.addScriptToEvaluateOnNewDocument', { source })
    await page('Page.navigate', { url: address })
    // One fixed wait, since asking the page is work of its own.
    await sleep(1500)
    let taskMs = 0
    let noted: Noted
    let waits: boolean
    do {
      if (taskMs > 0) await sleep(quietMs)
      taskMs = (await metrics()).TaskDuration! * 1000
      const { result } = await page<{ result: { value: Noted } }>('Runtime.evaluate', {
        expression: 'openingNoted()',
        returnByValue: true,
      })
      noted = result.value
      waits = noted.nowMs - noted.lastMs < quietMs || (text !== '' && noted.textMs === null)
    } while (waits && noted.nowMs < longestMs)
    await page('HeapProfiler.collectGarbage')
    const heapBytes = (await metrics()).JSHeapUsedSize!
    if (noted.paintMs === null) throw new Error(`${address} painted nothing`)
    if (text && noted.textMs === null) throw new Error(`${address} never showed "${text}"`)
    return {
      paintMs: noted.paintMs,
      textMs: noted.textMs,
      truthMs: noted.truthMs,
      settledMs: noted.lastMs,
      taskMs,
      heapBytes,
    }
  } finally {
    await send('Target.closeTarget', { targetId })
  }
}
