import { useState } from 'react'
import type { Person } from '@/lib/domain/people/person'

type Named = Pick<Person, 'id' | 'name'>

interface Whom {
  personId: string | null
  people: readonly Named[]
  onPerson: (id: string) => void
}

/** Leads to a current friend first, and remembers the old one who is written to after them. */
export function useWarmed({ personId, people, onPerson }: Whom) {
  const [warmed, setWarmed] = useState<{ by: string; for: string } | null>(null)
  return {
    warmedFor: (warmed?.by === personId && people.find(({ id }) => id === warmed.for)) || null,
    onWarmUp(id: string) {
      if (personId !== null) setWarmed({ by: id, for: personId })
      onPerson(id)
    },
  }
}
