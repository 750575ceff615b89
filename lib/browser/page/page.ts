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

// The polyfill would be most of this script's weight, and promises are answered here without it.
const world = globalThis as unknown as { browser?: Extension; chrome: Extension }
const { runtime, i18n } = world.browser ?? world.chrome

/** False once the extension was updated or removed under a page that stays open. */
export const isAlive = () => runtime?.id !== undefined

/**
 * Asks the background; resolves with its answer, undefined where there is none. A worker that is stopped over the question
 * does not answer, so it is asked once more: no question of a page does harm when it is heard twice.
 */
async function asked(message: object): Promise<unknown> {
  const once = async () => (isAlive() ? runtime.sendMessage(message) : undefined)
  const orNone = () => once().catch(() => undefined)
  const answer = await orNone()
  return answer === undefined ? orNone() : answer
}

/** Asks the background from a page; a background that is gone is no error here. */
export const askFromPage = (command: 'look' | 'leaveFeed' | 'hush' | 'giveSound'): void =>
  void asked({ command, ask: {} })

/** Whether the feed on this page is closed; false too where no background answers, for it would never say otherwise. */
export const isFeedClosed = async (): Promise<boolean> =>
  (await asked({ command: 'isFeedClosed', ask: {} })) === true

/** Tells the background what the calm switches found on this page. */
export const noteFromPage = (findings: { id: string; found: boolean }[]): void => {
  void asked({ command: 'noteCalm', ask: { findings } })
}

/** The pause's address for a frame; changes with each browser session, so that sites cannot know it. */
export const pauseFrameUrl = () => runtime.getURL('/pause.html')

/** Calls back with what the background says; what it returns is the answer. */
export const onPageMessage = (heard: (message: PageMessage) => unknown) =>
  runtime.onMessage.addListener((message, _sender, answer) => {
    if (!('calm' in message)) answer(heard(message) ?? null)
  })

/** Calls back when nothing may be kept calm here any more. Answers no message, so that nobody takes it for the overlay. */
export const onCalmOff = (heard: () => void) =>
  runtime.onMessage.addListener((message) => {
    if ('calm' in message) heard()
  })

/** A string of the catalogue, by its built key. */
export const word = (key: string, values: string[] = []) => i18n.getMessage(key, values)
