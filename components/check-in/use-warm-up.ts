import { useEffect, useState } from 'react'
import type { WarmUpInput } from '@/lib/domain/check-ins/warm-up'
import type { PersonOption } from './person-picker'

/**
 * Somebody current to write to before an old friend; null while nobody is needed or found. Null for the question: the
 * person is no old friend.
 */
export function useWarmUp(question: WarmUpInput | null): PersonOption | null {
  const [found, setFound] = useState<{ forId: string; friend: PersonOption | null } | null>(null)
  const { person, contacts, others, checkIns, day } = question ?? {}
  useEffect(() => {
    if (!question) return
    let current = true
    void import('@/lib/domain/check-ins/warm-up').then(({ warmUpFor }) => {
      if (current) setFound({ forId: question.person.id, friend: warmUpFor(question) })
    })
    return () => {
      current = false
    }
    // The question is made anew with every look; its parts say whether it is another one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [person, contacts, others, checkIns, day])
  return question && found?.forId === question.person.id ? found.friend : null
}
