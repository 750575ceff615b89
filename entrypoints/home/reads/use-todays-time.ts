import { useMemo } from 'react'
import { todayEndMs } from '@/lib/domain/time/today'
import { usageOf } from '@/lib/domain/time/usage'
import { readDatabase } from '@/lib/pages/database-source'
import { readDayTime } from '@/lib/pages/today/day-time'
import { useLastValue, useSource } from '@/lib/pages/use-read'
import { useHome, useSettings, useStored } from '../home'
import { useToday } from './use-day'

/** Today's spans and sums, including the open span; closed spans are missing until `read` has them. */
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
    // Recording a closed span and clearing the open one are two writes; between them the span must count only
    // once.
    const extra = open && !known.spans.some(({ id }) => id === open.id) ? open : null
    return {
      day,
      startsAtMs,
      endsAtMs,
      read,
      /** Only while it is not among the closed spans yet. */
      open: extra,
      spans: extra ? [...known.spans, extra] : known.spans,
      usage: usageOf(known.totals, extra),
    }
  }, [found, read, day, startsAtMs, endsAtMs, open])
}
