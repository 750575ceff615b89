import { useMemo } from 'react'
import type { NamedPeriod } from '@/components/time/history/period-hash'
import { totalOfOpen } from '@/lib/domain/time/history/amounts'
import { firstWeekdayOf } from '@/lib/domain/time/history/first-weekday'
import { isInRange, type Period, periodOf } from '@/lib/domain/time/history/period'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import { readDatabase } from '@/lib/pages/database-source'
import { type HistoryFound, readHistory } from '@/lib/pages/history'
import { useLastValue, useSource } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { useTodaysTime } from './use-todays-time'

/** A period with its time, including the open span. */
export interface History extends Omit<HistoryFound, 'query'> {
  period: Period
}

function withOpen({ query, ...found }: HistoryFound, open: Span | null): History {
  const { period, today } = query
  if (!open || !isInRange(period, today)) return { ...found, period }
  const total: DayTotal = totalOfOpen(open, today)
  return { ...found, period, totals: [...found.totals, total], firstDay: found.firstDay ?? today }
}

/**
 * The requested period (today by default; the future is not available) and its data. The previous period
 * stays visible until the data is read.
 */
export function useHistory(named: NamedPeriod | null) {
  const { db } = useHome()
  const { dayStartMinutes } = useSettings()
  const { day: today, open, read: todaysRead } = useTodaysTime()
  const firstWeekday = useMemo(() => firstWeekdayOf(Intl.DateTimeFormat().resolvedOptions().locale), [])
  const unit = named?.unit ?? 'day'
  const day = named && named.day < today ? named.day : today
  const period = useMemo(() => periodOf(unit, day, firstWeekday), [unit, day, firstWeekday])
  const read = useLastValue(
    useSource(
      useMemo(
        () => readDatabase(() => readHistory(db, { period, today, dayStartMinutes, firstWeekday })),
        [db, period, today, dayStartMinutes, firstWeekday],
      ),
    ),
  )
  const found = read.value
  const shown = useMemo(() => found && withOpen(found, open), [found, open])
  return { period, shown, reads: [read, todaysRead], today, firstWeekday, dayStartMinutes }
}
