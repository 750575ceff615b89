import { useState } from 'react'
import type { Family } from '@/lib/domain/check-ins/check-in'

interface Draft {
  draft: string
  onDraft: (text: string) => void
  onFamily: (family: Family) => void
  onAnother: () => void
}

/**
 * Lets words that are ready stand in the place of a draft, until another line or kind is asked for. What somebody wrote
 * over them is for that person only. Nothing of it is stored.
 */
export function useGiven<D extends Draft>(
  draft: D,
  { given, personId }: { given: string | null; personId: string | null },
): D {
  const [isLeft, setLeft] = useState(false)
  const [written, setWritten] = useState<{ personId: string; text: string } | null>(null)
  if (given === null || personId === null || isLeft) return draft
  return {
    ...draft,
    draft: written?.personId === personId ? written.text : given,
    onDraft: (text: string) => setWritten({ personId, text }),
    onFamily: (family: Family) => {
      setLeft(true)
      draft.onFamily(family)
    },
    onAnother: () => setLeft(true),
  }
}
