import type { Page } from 'playwright-core'
import type { Porchlight } from '../support/browser/porchlight'
import { countsOf, extensionCpuSeconds, startCounting, workerHeapBytes } from '../support/browser/worker-cost'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Does something and prints what the worker spent meanwhile. */
async function printCost(porchlight: Porchlight, title: string, doing: () => Promise<void>): Promise<void> {
  const browser = await porchlight.context.browser()!.newBrowserCDPSession()
  const worker = await porchlight.worker()
  await sleep(2000)
  await startCounting(worker)
  const beganMs = performance.now()
  const before = await extensionCpuSeconds(browser)
  await doing()
  const after = await extensionCpuSeconds(browser)
  const seconds = (performance.now() - beganMs) / 1000
  const counts = await countsOf(worker)
  const heap = (await workerHeapBytes(browser, porchlight.id)) / 1e6
  const cpu = before === null || after === null ? 'not measured' : `${(after - before).toFixed(2)} s`
  const figures = [
    `worker CPU ${cpu}`,
    `storage writes ${counts.storageWrites}`,
    `database rows ${counts.databaseRows}`,
    `timers ${counts.timersSet}`,
    `alarms ${counts.alarmsSet}`,
    `wake-ups ${counts.wakeUps}`,
    `heap ${heap.toFixed(1)} MB`,
  ]
  console.log(`${title.padEnd(34)}  ${figures.join(', ')}, in ${seconds.toFixed(0)} s`)
  await browser.detach()
}

const openPage = async ({ context }: Porchlight, address: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return page
}

/** Stays on a page for some seconds and prints what the worker spent meanwhile. */
export async function measureStay(
  porchlight: Porchlight,
  { address, title, seconds }: { address: string; title: string; seconds: number },
): Promise<void> {
  const page = await openPage(porchlight, address)
  await printCost(porchlight, title, () => sleep(seconds * 1000))
  await page.close()
}

/** Goes to and fro between a watched page and one that is not, and prints what the worker spent meanwhile. */
export async function measureSwitches(
  porchlight: Porchlight,
  { watched, other, times }: { watched: string; other: string; times: number },
): Promise<void> {
  const pages = [await openPage(porchlight, watched), await openPage(porchlight, other)]
  await printCost(porchlight, `${times} tab switches`, async () => {
    for (let turn = 0; turn < times; turn++) {
      await pages[turn % 2]!.bringToFront()
      await sleep(100)
    }
  })
  for (const page of pages) await page.close()
}
