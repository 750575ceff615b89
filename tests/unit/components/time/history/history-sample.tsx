import { PeriodPictures, type PeriodPicturesProps } from '@/components/time/history/period-pictures'
import { addToDay, type Day, dayStartMs } from '@/lib/domain/time/day'
import { comparedRanges } from '@/lib/domain/time/history/comparison'
import { isInRange, periodOf, type PeriodUnit } from '@/lib/domain/time/history/period'
import type { Span } from '@/lib/domain/time/span'
import { minutes, total } from '../../../domain/time/history/samples'

const today: Day = '2026-11-24'
const firstDay: Day = '2026-10-06'
const firstWeekday = 1
const dayStartMinutes = 240

/** Two months, with a Sunday on which nothing was counted. */
const totals = Array.from({ length: 50 }, (_, index) => addToDay(firstDay, index))
  .filter((day) => day <= today && day !== '2026-11-22')
  .flatMap((day, index) => [
    total(day, 10 + ((index * 7) % 50), { hour: 9 + (index % 12), visits: 2 + (index % 7) }),
    total(day, 5, { site: 'signal.example', surface: 'people', hour: 21 }),
  ])

const startMs = dayStartMs('2026-11-23', dayStartMinutes)
const span = (id: string, fromMinute: number, length: number, more: Partial<Span> = {}): Span => ({
  id,
  site: 'reddit.com',
  surface: 'feed',
  startedAtMs: startMs + minutes(fromMinute),
  endedAtMs: startMs + minutes(fromMinute + length),
  visit: true,
  ...more,
})
const spans = [
  span('a', 60, 12),
  span('b', 74, 3),
  span('c', 200, 20),
  span('d', 300, 5, { surface: 'people', site: 'signal.example' }),
]

const answers = (['heavier', 'same', 'heavier'] as const).map((feltAfter, index) => ({
  id: `${index}`,
  site: 'reddit.com',
  visitEndedAtMs: startMs + minutes(100 * index),
  feltAfter,
}))

const names: Record<string, string> = { 'reddit.com': 'Reddit', 'signal.example': 'Signal' }

/** A period of those months, looked at on a Tuesday. */
export function pictures(unit: PeriodUnit, day: Day, changes: Partial<PeriodPicturesProps> = {}) {
  const period = periodOf(unit, day, firstWeekday)
  const ranges = comparedRanges(period, { today, firstDay, firstWeekday })
  return (
    <PeriodPictures
      period={period}
      today={today}
      totals={totals.filter((one) => isInRange(period, one.day))}
      spans={unit === 'day' && day === '2026-11-23' ? spans : []}
      afterVisits={answers}
      firstDay={firstDay}
      compared={ranges && { ranges, totals: totals.filter((one) => isInRange(ranges.those, one.day)) }}
      dayStartMinutes={dayStartMinutes}
      firstWeekday={firstWeekday}
      nameOf={(site) => names[site] ?? site}
      hideNumbers={false}
      todaysRibbon={<p>The present day</p>}
      elsewhere="Elsewhere"
      onElsewhere={() => {}}
      {...changes}
    />
  )
}
