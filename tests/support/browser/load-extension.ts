import type { BrowserContext } from 'playwright-core'

const worker = (context: BrowserContext, timeout: number) =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout })

/**
 * Waits for the extension's worker. Google's own Chrome has ignored `--load-extension` since 137; there it is loaded through the
 * debugging protocol, which needs `--enable-unsafe-extension-debugging`. Throws when it does not come up within 20 s.
 */
export async function loadExtension(context: BrowserContext, folder: string): Promise<void> {
  try {
    await worker(context, 5_000)
  } catch {
    const session = await context.browser()!.newBrowserCDPSession()
    // Newer than the protocol's types.
    await session.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: folder } as never)
    await worker(context, 15_000)
  }
}
