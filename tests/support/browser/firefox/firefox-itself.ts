import type { Browser, Page } from 'puppeteer-core'

interface Answer {
  result: {
    contexts?: { context: string }[]
    type?: 'success' | 'exception'
    result?: { value?: unknown }
    exceptionDetails?: { text: string }
  }
}

/** The protocol's own connection, which puppeteer keeps to itself. */
interface Connected {
  connection: { send(method: string, params: object): Promise<Answer> }
}

/** Evaluates in Firefox itself, where its console and its extensions can be seen. Needs `--remote-allow-system-access`. */
export async function firefoxItself(browser: Browser): Promise<<T>(expression: string) => Promise<T>> {
  const { connection } = browser as unknown as Connected
  return async <T>(expression: string) => {
    const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const { result } = await connection.send('script.evaluate', {
      // As text: objects come over the protocol in a shape of their own.
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: tree.contexts![0]!.context },
      awaitPromise: true,
    })
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text)
    return JSON.parse(String(result.result?.value)) as T
  }
}

/** Sends a tab to an address without waiting for it: arriving at a page of an extension is never reported. */
export async function sendTo(browser: Browser, page: Page, url: string): Promise<void> {
  const { connection } = browser as unknown as Connected
  const { _id: context } = page.mainFrame() as unknown as { _id: string }
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' })
}
