import type { Done, RecordPorts, Undo } from '@/lib/app/ports'
import { NewerDataError } from '@/lib/data/read-only'

/** The background did not carry out a command. */
export class NotAnsweredError extends Error {
  override name = 'NotAnsweredError'
}

/** Why an action failed: a newer release wrote the data, the background did not answer, or saving failed. */
export type Failure = 'newer-data' | 'not-answered' | 'not-saved'

function failureOf(error: unknown): Failure {
  // Dexie may wrap an error that a middleware threw.
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (one) => (one as Error | null)?.name,
  )
  if (names.includes(NewerDataError.name)) return 'newer-data'
  return names.includes(NotAnsweredError.name) ? 'not-answered' : 'not-saved'
}

interface ActPage {
  ports: () => RecordPorts | Promise<RecordPorts>
  /** Tells the person what was done and offers to undo it. Absent where the page itself shows it. */
  say?: (text: string, onUndo: () => void) => void
  /** Called with null before each action, and with the reason when one fails. */
  fail: (failure: Failure | null) => void
}

/** How a page performs actions. A failure is shown on the page; a failed action has changed nothing. */
export interface Act {
  /** Runs work and returns its result; undefined when it failed. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>
  /**
   * Runs a use case and tells what was done (`said`; null or absent: nothing) with a way to undo it.
   * Undefined when it failed.
   */
  perform<T>(
    useCase: (ports: RecordPorts) => Promise<Done<T>>,
    said?: string | ((answer: T) => string | null),
  ): Promise<Done<T> | undefined>
}

/** The only way in which pages perform actions. */
export function createAct({ ports, say, fail }: ActPage): Act {
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    fail(null)
    try {
      return await work()
    } catch (error) {
      console.error(error)
      fail(failureOf(error))
      return undefined
    }
  }
  return {
    attempt,
    async perform(useCase, said) {
      const done = await attempt(async () => useCase(await ports()))
      if (!done) return undefined
      const text = typeof said === 'function' ? said(done.answer) : said
      const undo: Undo = () => attempt(done.undo)
      if (text !== null && text !== undefined) say?.(text, () => void undo())
      return done
    },
  }
}
