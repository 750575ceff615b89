import type { BrowserContext, Worker } from 'playwright-core'

const worker = (context: BrowserContext, timeout: number) =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout })

/**
 * The extension's worker, as soon as it runs. Google's own Chrome has ignored `--load-extension` since 137; there it is loaded through the
 * debugging protocol, which needs `--enable-unsafe-extension-debugging`. Throws when it does not come up within 25 s.
 */
export async function loadExtension(context: BrowserContext, folder: string): Promise<Worker> {
  try {
    return await worker(context, 10_000)
  } catch {
    const session = await context.browser()!.newBrowserCDPSession()
    // Newer than the protocol's types.
    await session.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: folder } as never)
    return worker(context, 15_000)
  }
}
