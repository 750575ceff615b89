import { useMemo } from 'react'
import { todayEndMs } from '@/lib/domain/time/today'
import { usageOf } from '@/lib/domain/time/usage'
import { readDatabase } from '@/lib/pages/database-source'
import { readDayTime } from '@/lib/pages/today/day-time'
import { useLastValue, useSource } from '@/lib/pages/use-read'
import { useHome, useSettings, useStored } from '../home'
import { useToday } from './use-day'

/** Today's spans and sums, the span that is open at this moment included; without the closed ones until `read` has them. */
export function useTodaysTime() {
  const { db } = useHome()
  const { day, beganAtMs: startsAtMs } = useToday()
  const { dayStartMinutes } = useSettings()
  const open = useStored((stored) => stored.open)
  const endsAtMs = todayEndMs({ day, beganAtMs: startsAtMs }, dayStartMinutes)
  const read = useLastValue(
    useSource(
      useMemo(
        () => readDatabase(() => readDayTime(db, { day, startsAtMs, endsAtMs })),
        [db, day, startsAtMs, endsAtMs],
      ),
    ),
  )
  const found = read.value

  return useMemo(() => {
    const known = found?.day === day ? found : { spans: [], totals: [] }
    // Closing a span and forgetting that it was open are two writes; it counts once between them.
    const extra = open && !known.spans.some(({ id }) => id === open.id) ? open : null
    return {
      day,
      startsAtMs,
      endsAtMs,
      read,
      /** Not yet among the closed ones. */
      open: extra,
      spans: extra ? [...known.spans, extra] : known.spans,
      usage: usageOf(known.totals, extra),
    }
  }, [found, read, day, startsAtMs, endsAtMs, open])
}
