import type { CalmMessage, PageMessage } from './page-messages'

interface Extension {
  runtime: {
    id?: string
    getURL(path: string): string
    sendMessage(message: unknown): Promise<unknown>
    onMessage: {
      addListener(
        heard: (
          message: PageMessage | CalmMessage,
          sender: unknown,
          answer: (value: unknown) => void,
        ) => void,
      ): void
    }
  }
  i18n: { getMessage(key: string, values: string[]): string }
}

// The polyfill would be most of this script's size, and without it promises work here too.
const world = globalThis as unknown as { browser?: Extension; chrome: Extension }
const { runtime, i18n } = world.browser ?? world.chrome

/** False once the extension was updated or removed while the page stays open. */
export const isAlive = () => runtime?.id !== undefined

/**
 * Sends a message to the background; resolves with its answer, or undefined without one. A worker that is
 * stopped meanwhile does not answer, so the message is sent once more; none of a page's messages does harm
 * when handled twice.
 */
async function asked(message: object): Promise<unknown> {
  const once = async () => (isAlive() ? runtime.sendMessage(message) : undefined)
  const orNone = () => once().catch(() => undefined)
  const answer = await orNone()
  return answer === undefined ? orNone() : answer
}

/** Sends a command from a page; a missing background is no error. */
export const askFromPage = (command: 'look' | 'leaveFeed' | 'hush' | 'giveSound'): void =>
  void asked({ command, ask: {} })

/**
 * Whether the feed on this page is closed. False without an answer, since nothing would correct a wrong
 * "closed" later.
 */
export const isFeedClosed = async (): Promise<boolean> =>
  (await asked({ command: 'isFeedClosed', ask: {} })) === true

/** Reports to the background what the calm switches found on this page. */
export const noteFromPage = (findings: { id: string; found: boolean }[]): void => {
  void asked({ command: 'noteCalm', ask: { findings } })
}

/** The pause's address for a frame; it changes with each browser session, so that sites cannot know it. */
export const pauseFrameUrl = () => runtime.getURL('/pause.html')

/** Calls back with messages from the background; the callback's result is the answer. */
export const onPageMessage = (heard: (message: PageMessage) => unknown) =>
  runtime.onMessage.addListener((message, _sender, answer) => {
    if (!('calm' in message)) answer(heard(message) ?? null)
  })

/**
 * Calls back when calm ends on this page. Never answers, since the overlay's answer is the one that counts.
 */
export const onCalmOff = (heard: () => void) =>
  runtime.onMessage.addListener((message) => {
    if ('calm' in message) heard()
  })

/** A text of the catalogue, by its key in the built catalogue. */
export const word = (key: string, values: string[] = []) => i18n.getMessage(key, values)
