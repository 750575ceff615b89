import { useEffect, useRef, useState } from 'react'
import type { Person } from '@/lib/domain/people/person'

type Patch = Partial<Omit<Person, 'id'>>

/** Applies a change on top of another; of contexts only the named entries change. */
const withPatch = <P extends Patch>(before: P, patch: Patch): P => ({
  ...before,
  ...patch,
  ...(patch.contexts && { contexts: { ...before.contexts, ...patch.contexts } }),
})

/**
 * Somebody with optimistic changes, and how to change them. A change stays visible until it has been read
 * back, which takes a moment with many people; otherwise the field would briefly show its old value.
 */
export function useAhead(person: Person, save: (patch: Patch) => Promise<boolean | undefined>) {
  const [ahead, setAhead] = useState<Patch>({})
  const going = useRef(0)

  useEffect(() => {
    if (going.current === 0) setAhead({})
  }, [person])

  const change = async (patch: Patch) => {
    // Typed texts stay in their own fields anyway, even when saving fails.
    const { notes: _n, valued: _v, leaveAlone: _l, ...chosen } = patch
    setAhead((before) => withPatch(before, chosen))
    going.current++
    const saved = await save(patch)
    going.current--
    if (!saved) setAhead({})
  }
  return { shown: withPatch(person, ahead), change: (patch: Patch) => void change(patch) }
}
