import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { todayEndMs } from '@/lib/domain/time/today'
import { usageOf } from '@/lib/domain/time/usage'
import { useHome } from './home'
import { useToday } from './use-day'

/** Today's spans and sums, the span that is open at this moment included. */
export function useTodaysTime() {
  const { dayTime, kept } = useHome()
  const { day, beganAtMs: startsAtMs } = useToday()
  const dayStartMinutes = useStore(kept, (state) => state.settings.dayStartMinutes)
  const open = useStore(kept, (state) => state.open)
  const found = useStore(dayTime)
  const endsAtMs = todayEndMs({ day, beganAtMs: startsAtMs }, dayStartMinutes)
  useEffect(() => dayTime.follow({ day, startsAtMs, endsAtMs }), [dayTime, day, startsAtMs, endsAtMs])

  return useMemo(() => {
    const known = found.day === day ? found : { spans: [], totals: [] }
    // Closing a span and forgetting that it was open are two writes; it counts once between them.
    const extra = open && !known.spans.some(({ id }) => id === open.id) ? open : null
    return {
      day,
      startsAtMs,
      endsAtMs,
      problem: found.problem,
      /** Not yet among the closed ones. */
      open: extra,
      spans: extra ? [...known.spans, extra] : known.spans,
      usage: usageOf(known.totals, extra),
    }
  }, [found, day, startsAtMs, endsAtMs, open])
}
