import type { Done, RecordPorts, Undo } from '@/lib/app/ports'
import { NewerDataError } from '@/lib/data/read-only'

/** A command to the background was not carried out. */
export class NotAnsweredError extends Error {
  override name = 'NotAnsweredError'
}

/** Why something was not done: a newer release wrote the data, the background did not answer, or it was not saved. */
export type Failure = 'newer-data' | 'not-answered' | 'not-saved'

function failureOf(error: unknown): Failure {
  // Dexie may wrap what a middleware threw.
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (one) => (one as Error | null)?.name,
  )
  if (names.includes(NewerDataError.name)) return 'newer-data'
  return names.includes(NotAnsweredError.name) ? 'not-answered' : 'not-saved'
}

interface ActPage {
  ports: () => RecordPorts | Promise<RecordPorts>
  /** Says what was done, with the way back. Absent where a page shows that by itself. */
  say?: (text: string, onUndo: () => void) => void
  /** Called before each act with null, and with why it failed. */
  fail: (failure: Failure | null) => void
}

/** How a page acts. A failure is shown there, and nothing of what failed was kept. */
export interface Act {
  /** Runs work; answers what it does, undefined when it failed. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>
  /**
   * Runs a use case, and says what was done (`said`; null or absent: nothing) with the way back. Undefined when it failed.
   */
  perform<T>(
    useCase: (ports: RecordPorts) => Promise<Done<T>>,
    said?: string | ((answer: T) => string | null),
  ): Promise<Done<T> | undefined>
}

/** The one way in which a page acts. */
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
