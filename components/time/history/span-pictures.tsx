import { useMemo } from 'react'
import { i18n } from '#i18n'
import { type Bar, weekBars } from '@/lib/domain/time/history/bars'
import { heatRows } from '@/lib/domain/time/history/hours'
import type { PeriodUnit } from '@/lib/domain/time/history/period'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Minutes } from '@/lib/domain/time/units'
import { Bars } from './bars/bars'
import { BarsTable } from './tables/bars-table'
import { barMarks } from './bars/bar-marks'
import { barColumns } from './bars/columns'
import { HeatMap } from './bars/heat-map'
import { HeatTable } from './tables/heat-table'
import { Picture } from './picture'

interface SpanPicturesProps {
  unit: Exclude<PeriodUnit, 'day'>
  days: readonly Bar[]
  totals: readonly DayTotal[]
  dayStartMinutes: Minutes
  firstWeekday: number
  captionOf: (title: string) => string
  hideNumbers: boolean
}

/** A week, month or year as bars, and its feed time by weekday and hour. */
export function SpanPictures(props: SpanPicturesProps) {
  const { unit, days, totals, dayStartMinutes, firstWeekday, captionOf, hideNumbers } = props
  const bars = unit === 'year' ? weekBars(days, firstWeekday) : days
  const title = i18n.t(`history.picture.${unit}`)
  const heat = useMemo(
    () => heatRows(totals, days, { dayStartMinutes, firstWeekday }),
    [totals, days, dayStartMinutes, firstWeekday],
  )
  const naming = { unit, hideNumbers, firstWeekday }
  return (
    <>
      <Picture title={title} table={<BarsTable caption={captionOf(title)} bars={bars} {...naming} />}>
        <Bars columns={barColumns(bars, naming)} marks={barMarks(bars, naming)} hideNumbers={hideNumbers} />
      </Picture>
      <Picture
        title={i18n.t('history.picture.heat')}
        table={
          <HeatTable
            caption={captionOf(i18n.t('history.picture.heat'))}
            rows={heat}
            hideNumbers={hideNumbers}
          />
        }
      >
        <HeatMap rows={heat} hideNumbers={hideNumbers} />
      </Picture>
    </>
  )
}
