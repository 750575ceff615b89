import type { BrowserContext, Worker } from 'playwright-core'

const worker = (context: BrowserContext, timeout: number) =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout })

/**
 * The extension's worker, once it runs. Google Chrome has ignored `--load-extension` since 137; there the
 * extension is loaded through the debugging protocol, which needs `--enable-unsafe-extension-debugging`.
 * Throws when the worker does not start within 25 s.
 */
export async function loadExtension(context: BrowserContext, folder: string): Promise<Worker> {
  try {
    return await worker(context, 10_000)
  } catch {
    const session = await context.browser()!.newBrowserCDPSession()
    // The protocol's types do not have this method yet.
    await session.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: folder } as never)
    return worker(context, 15_000)
  }
}
