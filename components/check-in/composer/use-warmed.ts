import { useState } from 'react'
import type { Person } from '@/lib/domain/people/person'

type Named = Pick<Person, 'id' | 'name'>

interface WarmUpTarget {
  person: Named | null
  onPerson: (id: string) => void
}

/** Switches to a current friend first, and remembers the old friend to write to afterwards. */
export function useWarmed({ person, onPerson }: WarmUpTarget) {
  const [warmed, setWarmed] = useState<{ by: string; for: Named } | null>(null)
  return {
    warmedFor: warmed && warmed.by === person?.id ? warmed.for : null,
    onWarmUp(id: string) {
      if (person) setWarmed({ by: id, for: { id: person.id, name: person.name } })
      onPerson(id)
    },
  }
}
