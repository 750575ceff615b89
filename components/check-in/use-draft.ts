import { useCallback, useState } from 'react'
import type { Family } from '@/lib/domain/check-ins/check-in'
import type { Person } from '@/lib/domain/people/person'
import type { Day } from '@/lib/domain/time/day'
import { isWish } from '@/lib/domain/check-ins/families'
import { firstFamily, proposedDraft } from './proposed-draft'

type Recipient = Pick<Person, 'id' | 'name' | 'nextTime' | 'valued'> & Partial<Pick<Person, 'kind'>>

interface Written {
  personId: string | undefined
  /** Null until one was chosen. */
  family: Family | null
  seed: number
  /** What the person wrote over the draft; null while it stands as it came. */
  text: string | null
}

/**
 * The draft being looked at for somebody: from the catalogue until it is written over. Nothing of it is stored. `wish`
 * is the family that their day asks for, `start` another one to begin with.
 */
export function useDraft(
  person: Recipient | null,
  day: Day,
  { wish = null, start = null }: { wish?: Family | null; start?: Family | null } = {},
) {
  const [state, setState] = useState<Written>({
    personId: person?.id,
    family: start,
    seed: 0,
    text: null,
  })
  // Another person's words must never stand in front of a new name.
  const own =
    state.personId === person?.id
      ? state
      : { personId: person?.id, seed: 0, text: null, family: isWish(state.family) ? null : state.family }
  const { seed } = own
  const family = own.family ?? wish ?? firstFamily
  const proposed = person ? proposedDraft({ family, person, seed, day }) : ''
  const change = useCallback(
    (patch: Partial<Written>) => setState((now) => ({ ...now, personId: person?.id, ...patch })),
    [person?.id],
  )
  return {
    family,
    wish,
    draft: own.text ?? proposed,
    onDraft: (text: string) => change({ text, seed, family: own.family }),
    onFamily: (next: Family) => change({ family: next, seed: 0, text: null }),
    onAnother: () => change({ seed: seed + 1, family: own.family, text: null }),
  }
}
