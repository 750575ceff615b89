import { useRef, useState } from 'react'
import type { Home } from './home'

/**
 * What was asked for and is not kept yet, to be laid over what is, and how to ask. Another change that comes before the
 * first is kept builds on it and does not undo it. Once all of it was answered, with yes or no, what is kept counts again.
 */
export function useAsked<Patch extends object>({ kept }: Pick<Home, 'kept'>) {
  const [asked, setAsked] = useState<Partial<Patch>>({})
  const unanswered = useRef(0)
  const ask = async (patch: Partial<Patch>, save: () => Promise<unknown>): Promise<void> => {
    unanswered.current += 1
    setAsked((before) => ({ ...before, ...patch }))
    try {
      await save()
      await kept.readAgain()
    } finally {
      unanswered.current -= 1
      if (unanswered.current === 0) setAsked({})
    }
  }
  return { asked, ask }
}
