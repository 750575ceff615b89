import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { NamedPeriod } from '@/components/time/history/period-hash'
import { totalOfOpen } from '@/lib/domain/time/history/amounts'
import { firstWeekdayOf } from '@/lib/domain/time/history/first-weekday'
import { isWithin, type Period, periodOf } from '@/lib/domain/time/history/period'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { HistoryFound } from '@/lib/pages/history'
import { useHome } from './home'
import { useTodaysTime } from './use-todays-time'

/** A period with its time, the span that is open at this moment included. */
export interface History extends Omit<HistoryFound, 'asked'> {
  period: Period
}

function withOpen({ asked, ...found }: HistoryFound, open: Span | null): History {
  const { period, today } = asked
  if (!open || !isWithin(period, today)) return { ...found, period }
  const total: DayTotal = totalOfOpen(open, today)
  return { ...found, period, totals: [...found.totals, total], firstDay: found.firstDay ?? today }
}

/** The period that was asked for (this very day otherwise; the future is not known), and what is known of it. */
export function useHistory(named: NamedPeriod | null) {
  const { history, kept } = useHome()
  const dayStartMinutes = useStore(kept, (state) => state.settings.dayStartMinutes)
  const { found, problem } = useStore(history)
  const { day: today, open } = useTodaysTime()
  const firstWeekday = useMemo(() => firstWeekdayOf(Intl.DateTimeFormat().resolvedOptions().locale), [])
  const unit = named?.unit ?? 'day'
  const day = named && named.day < today ? named.day : today
  const period = useMemo(() => periodOf(unit, day, firstWeekday), [unit, day, firstWeekday])

  useEffect(
    () => history.follow({ period, today, dayStartMinutes, firstWeekday }),
    [history, period, today, dayStartMinutes, firstWeekday],
  )
  const shown = useMemo(() => found && withOpen(found, open), [found, open])
  return { period, shown, problem, today, firstWeekday, dayStartMinutes }
}
