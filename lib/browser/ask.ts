import browser from 'webextension-polyfill'
import type { Answers, CommandInput, Command } from './messages'

/**
 * Asks the background. Rejects when it could not do it; the reason is for the person to read. Apart from the shapes of
 * what may be asked, which the background alone reads by.
 */
export async function ask<C extends Command>(command: C, ask: CommandInput<C>): Promise<Answers[C]> {
  const once = (): Promise<Answers[C] | undefined> => browser.runtime.sendMessage({ command, ask })
  // A worker that is stopped before it hears the question leaves no answer and no error; nothing was done, and the next
  // one hears it.
  const first = await once()
  const answer = first === undefined ? await once() : first
  if (answer === undefined) throw new Error('The background did not answer')
  return answer
}
