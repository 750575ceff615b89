import { millisecondsInHour } from 'date-fns/constants'
import type { PorchlightDatabase } from '@/lib/data/database'
import { spansBetween } from '@/lib/data/reads/reads-time'
import type { PastDay } from '@/lib/domain/boundaries/preview'
import { addToDay, type Day, dayEndMs, dayStartMs } from '@/lib/domain/time/day'
import type { Minutes } from '@/lib/domain/time/units'

const dayCount = 14
/** How long (ms) before its day a visit that still goes on may have begun. */
const lookBackMs = 4 * millisecondsInHour

/** The two weeks before `today`, oldest first, each day with the spans that overlap it. */
export async function readPastDays(
  db: PorchlightDatabase,
  { today, dayStartMinutes }: { today: Day; dayStartMinutes: Minutes },
): Promise<PastDay[]> {
  const days = Array.from({ length: dayCount }, (_, index) => addToDay(today, index - dayCount))
  const startOf = (day: Day) => dayStartMs(day, dayStartMinutes)
  const all = await spansBetween(db, startOf(days[0]!) - lookBackMs, startOf(today))
  return days.map((day) => {
    const [startsAtMs, endsAtMs] = [startOf(day), dayEndMs(day, dayStartMinutes)]
    const spans = all.filter(
      (span) => span.endedAtMs > startsAtMs - lookBackMs && span.startedAtMs < endsAtMs,
    )
    return { day, startsAtMs, spans }
  })
}
