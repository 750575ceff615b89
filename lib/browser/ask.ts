import browser from 'webextension-polyfill'
import type { Answers, Ask, Command } from './messages'

/**
 * Asks the background. Rejects when it could not do it; the reason is for the person to read. Apart from the shapes of
 * what may be asked, which the background alone reads by.
 */
export const ask = <C extends Command>(command: C, ask: Ask<C>): Promise<Answers[C]> =>
  browser.runtime.sendMessage({ command, ask })
