import type { Browser, Page } from 'puppeteer-core'

interface Answer {
  result: {
    contexts?: { context: string }[]
    type?: 'success' | 'exception'
    result?: { value?: unknown }
    exceptionDetails?: { text: string }
  }
}

/** The protocol's connection, which puppeteer does not expose. */
interface Connected {
  connection: { send(method: string, params: object): Promise<Answer> }
}

/**
 * Evaluates an expression in Firefox's own context, which can access its console and extensions. Needs
 * `--remote-allow-system-access`.
 */
export async function firefoxItself(browser: Browser): Promise<<T>(expression: string) => Promise<T>> {
  const { connection } = browser as unknown as Connected
  return async <T>(expression: string) => {
    const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const { result } = await connection.send('script.evaluate', {
      // Passed as text, because the protocol has its own representation of objects.
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: tree.contexts![0]!.context },
      awaitPromise: true,
    })
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text)
    return JSON.parse(String(result.result?.value)) as T
  }
}

/** Navigates a tab without waiting, because the protocol never reports the arrival at an extension's page. */
export async function sendTo(browser: Browser, page: Page, url: string): Promise<void> {
  const { connection } = browser as unknown as Connected
  const { _id: context } = page.mainFrame() as unknown as { _id: string }
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' })
}
