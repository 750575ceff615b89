import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { DayRibbon } from '@/components/today/ribbon/day-ribbon'
import { type Day, dayEndMs, dayStartMs } from '@/lib/domain/time/day'
import { hourAmounts } from '@/lib/domain/time/history/hours'
import { staysOf } from '@/lib/domain/time/history/visits'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Minutes } from '@/lib/domain/time/units'
import { Bars } from './bars/bars'
import { hourColumns } from './bars/columns'
import { hourMarks } from './bars/hour-marks'
import { HoursTable } from './tables/hours-table'
import { Picture } from './picture'
import { VisitsTable } from './tables/visits-table'

interface DayPicturesProps {
  day: Day
  totals: readonly DayTotal[]
  spans: readonly Span[]
  dayStartMinutes: Minutes
  /** Today's own ribbon with its budget and the present time; null for a past day. */
  todaysRibbon: ReactNode
  /** A picture's heading with the day's date, used as the table's caption. */
  captionOf: (title: string) => string
  nameOf: (site: string) => string
  hideNumbers: boolean
}

/** A day as a ribbon with its visits, and by the hour. */
export function DayPictures(props: DayPicturesProps) {
  const { day, totals, spans, dayStartMinutes, todaysRibbon, captionOf, nameOf, hideNumbers } = props
  const hours = hourAmounts(totals, dayStartMinutes)
  const ribbonTitle = i18n.t('history.picture.ribbon')
  return (
    <>
      {(todaysRibbon !== null || spans.length > 0) && (
        <Picture
          title={ribbonTitle}
          table={
            spans.length > 0 && (
              <VisitsTable
                caption={captionOf(i18n.t('history.picture.visits'))}
                stays={staysOf(spans)}
                nameOf={nameOf}
                hideNumbers={hideNumbers}
              />
            )
          }
        >
          {todaysRibbon ?? (
            <DayRibbon
              label={captionOf(ribbonTitle)}
              dayStartMs={dayStartMs(day, dayStartMinutes)}
              dayEndMs={dayEndMs(day, dayStartMinutes)}
              nowMs={null}
              spans={spans.map(({ startedAtMs, endedAtMs, surface }) => ({
                startMs: startedAtMs,
                endMs: endedAtMs,
                surface,
              }))}
              budgetMs={null}
              hideNumbers={hideNumbers}
            />
          )}
        </Picture>
      )}
      {totals.length > 0 && (
        <Picture
          title={i18n.t('history.picture.day')}
          table={
            <HoursTable
              caption={captionOf(i18n.t('history.picture.day'))}
              hours={hours}
              hideNumbers={hideNumbers}
            />
          }
        >
          <Bars
            columns={hourColumns(hours, { hideNumbers })}
            marks={hourMarks(
              hours.map(({ hour }) => hour),
              { hideNumbers },
            )}
            hideNumbers={hideNumbers}
          />
        </Picture>
      )}
    </>
  )
}
