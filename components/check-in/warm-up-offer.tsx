import { useMemo } from 'react'
import { warmUpFor, type WarmUpInput } from '@/lib/domain/check-ins/warm-up'
import WarmUp from './warm-up'

/** The warm-up before an old friend, where somebody current is found for it. */
export default function WarmUpOffer({
  question,
  onTake,
}: {
  question: WarmUpInput
  onTake: (id: string) => void
}) {
  const { person, contacts, others, checkIns, day, dayStartMinutes } = question
  const friend = useMemo(
    () => warmUpFor({ person, contacts, others, checkIns, day, dayStartMinutes }),
    [person, contacts, others, checkIns, day, dayStartMinutes],
  )
  return friend && <WarmUp friend={friend} onTake={onTake} />
}
