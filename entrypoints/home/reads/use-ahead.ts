import { useEffect, useRef, useState } from 'react'
import type { Person } from '@/lib/domain/people/person'

type Patch = Partial<Omit<Person, 'id'>>

/** One change after another; of contexts only those that are named change. */
const withPatch = <P extends Patch>(before: P, patch: Patch): P => ({
  ...before,
  ...patch,
  ...(patch.contexts && { contexts: { ...before.contexts, ...patch.contexts } }),
})

/**
 * Somebody as they are with what was just changed, and how to change them: until that is read again, which takes a moment
 * where there are many people, a field must not fall back to what it was.
 */
export function useAhead(person: Person, save: (patch: Patch) => Promise<boolean | undefined>) {
  const [ahead, setAhead] = useState<Patch>({})
  const going = useRef(0)

  useEffect(() => {
    if (going.current === 0) setAhead({})
  }, [person])

  const change = async (patch: Patch) => {
    // What is typed stands in its own field anyway, also where it cannot be saved.
    const { notes: _n, valued: _v, leaveAlone: _l, ...chosen } = patch
    setAhead((before) => withPatch(before, chosen))
    going.current++
    const saved = await save(patch)
    going.current--
    if (!saved) setAhead({})
  }
  return { shown: withPatch(person, ahead), change: (patch: Patch) => void change(patch) }
}
