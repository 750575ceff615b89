import { millisecondsInMinute } from 'date-fns/constants'
import { i18n } from '#i18n'
import { DayRibbon } from '@/components/today/ribbon/day-ribbon'
import { TimeLine } from '@/components/today/time-line'
import layout from '@/components/ui/styles/layout.module.css'
import { leftMs, minutesOn } from '@/lib/domain/boundaries/budgets'
import { onDay } from '@/lib/domain/boundaries/change/change'
import { weekdayOf } from '@/lib/domain/time/day'
import { totalMs } from '@/lib/domain/time/usage'
import { useSettings, useStored } from '../home'
import { useNow } from '../reads/use-day'
import { useTodaysTime } from '../reads/use-todays-time'

/** Today's time in one line and as a ribbon. */
export function TodaysTime() {
  const { hideNumbers } = useSettings()
  const boundaries = useStored((stored) => stored.boundaries)
  const { day, startsAtMs, endsAtMs, spans, usage, read } = useTodaysTime()
  const nowMs = useNow()
  const weekday = weekdayOf(day)
  const pooled = onDay(boundaries, day).current.budgets.find(
    (budget) => budget.sites === 'all' && minutesOn(budget, weekday) !== null,
  )
  const budgetMs = pooled ? (minutesOn(pooled, weekday) ?? 0) * millisecondsInMinute : null

  // The open span alone would look like all of today's time, so nothing is shown until the rest is read.
  if (read.value === null) return null
  return (
    <section aria-label={i18n.t('today.ribbon.label')} className={layout.stack4}>
      <TimeLine
        feedMs={totalMs(usage.feedMs)}
        leftMs={pooled ? leftMs(pooled, usage, weekday) : null}
        budgetMs={budgetMs}
        hideNumbers={hideNumbers}
      />
      <DayRibbon
        dayStartMs={startsAtMs}
        dayEndMs={endsAtMs}
        nowMs={nowMs}
        spans={spans.map(({ startedAtMs, endedAtMs, surface }) => ({
          startMs: startedAtMs,
          endMs: endedAtMs,
          surface,
        }))}
        budgetMs={budgetMs}
        hideNumbers={hideNumbers}
      />
    </section>
  )
}
