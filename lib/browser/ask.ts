import browser from 'webextension-polyfill'
import type { Answers, CommandInput, Command } from './messages'

/**
 * Sends a command to the background and returns its answer. Rejects, with a reason for the person, when the
 * background could not do it. The schemas of commands are not imported here, since only the background needs
 * them.
 */
export async function ask<C extends Command>(command: C, ask: CommandInput<C>): Promise<Answers[C]> {
  const once = (): Promise<Answers[C] | undefined> => browser.runtime.sendMessage({ command, ask })
  // A worker that is stopped before it receives the message leaves neither an answer nor an error. Nothing
  // was done then, so asking once more is safe.
  const first = await once()
  const answer = first === undefined ? await once() : first
  if (answer === undefined) throw new Error('The background did not answer')
  return answer
}
