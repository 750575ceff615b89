import { type ReactNode, useMemo } from 'react'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import layout from '@/components/ui/styles/layout.module.css'
import { feltBySite } from '@/lib/domain/boundaries/felt-after'
import type { AfterVisit } from '@/lib/domain/boundaries/override'
import type { Day } from '@/lib/domain/time/day'
import { sumOf } from '@/lib/domain/time/history/amounts'
import { dayBars, isLived } from '@/lib/domain/time/history/bars'
import { compare, type ComparedRanges } from '@/lib/domain/time/history/comparison'
import { type Period, isInRange } from '@/lib/domain/time/history/period'
import { siteAmounts } from '@/lib/domain/time/history/sites'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import type { Minutes } from '@/lib/domain/time/units'
import { periodTitle } from './date-words'
import { DayPictures } from './day-pictures'
import { FeltTable } from './tables/felt-table'
import { NotKnown } from './not-known'
import styles from './period-pictures.module.css'
import { comparisonWords, sumWords } from './period-words'
import { SitesTable } from './tables/sites-table'
import { SpanPictures } from './span-pictures'

export interface PeriodPicturesProps {
  period: Period
  today: Day
  totals: readonly DayTotal[]
  /** Oldest first; only when the period is a day. */
  spans: readonly Span[]
  /** The answers after visits. */
  afterVisits: readonly AfterVisit[]
  firstDay: Day | null
  compared: { ranges: ComparedRanges; totals: readonly DayTotal[] } | null
  dayStartMinutes: Minutes
  firstWeekday: number
  nameOf: (site: string) => string
  hideNumbers: boolean
  /** Today's own line and ribbon. */
  todaysRibbon: ReactNode
  /** Opens another view, when there is nothing to show here. */
  onElsewhere: () => void
  elsewhere: string
}

/** A period in words, pictures and tables, and what they cannot know. */
export function PeriodPictures(props: PeriodPicturesProps) {
  const { period, today, totals, spans, afterVisits, firstDay, compared, dayStartMinutes, firstWeekday } =
    props
  const { nameOf, hideNumbers, todaysRibbon, onElsewhere, elsewhere } = props
  const { unit } = period
  const isToday = unit === 'day' && period.from === today
  const days = useMemo(() => dayBars(totals, period, { firstDay, today }), [totals, period, firstDay, today])
  const sites = useMemo(() => siteAmounts(totals), [totals])
  const felt = useMemo(() => feltBySite(afterVisits), [afterVisits])

  if (totals.length === 0 && !(isToday && firstDay !== null)) {
    const sentence = firstDay === null ? 'history.empty.never' : (`history.empty.${unit}` as const)
    return <EmptyState sentence={i18n.t(sentence)} action={elsewhere} onAction={onElsewhere} />
  }
  const captionOf = (title: string) =>
    hideNumbers ? title : i18n.t('history.caption', [title, periodTitle(period)])
  const comparison =
    compared && comparisonWords(compare({ these: totals, those: compared.totals }, compared.ranges), unit)
  const shared = { totals, dayStartMinutes, captionOf, hideNumbers }
  return (
    <div className={styles.pictures}>
      {!isToday && (
        <p className={layout.largeMeasure}>
          {sumWords(sumOf(totals), { unit, days: days.filter(isLived).length, hideNumbers })}
          {comparison && ` ${comparison}`}
        </p>
      )}
      {unit === 'day' ? (
        <DayPictures
          {...shared}
          day={period.from}
          spans={spans}
          todaysRibbon={isToday ? todaysRibbon : null}
          nameOf={nameOf}
        />
      ) : (
        <SpanPictures {...shared} unit={unit} days={days} firstWeekday={firstWeekday} />
      )}
      {sites.length > 0 && (
        <PictureSection name="sites">
          <SitesTable
            caption={captionOf(i18n.t('history.picture.sites'))}
            sites={sites}
            nameOf={nameOf}
            hideNumbers={hideNumbers}
          />
        </PictureSection>
      )}
      {felt.length > 0 && (
        <PictureSection name="felt">
          <FeltTable
            caption={captionOf(i18n.t('history.picture.felt'))}
            felt={felt}
            nameOf={nameOf}
            hideNumbers={hideNumbers}
          />
        </PictureSection>
      )}
      <NotKnown
        began={firstDay !== null && firstDay > period.from && isInRange(period, firstDay) ? firstDay : null}
        silentDays={days.filter(({ known, from }) => known === 'silent' && from < today).length}
        visitsGone={unit === 'day' && !isToday && spans.length === 0}
        hideNumbers={hideNumbers}
      />
    </div>
  )
}

const PictureSection = ({ name, children }: { name: 'sites' | 'felt'; children: ReactNode }) => (
  <section aria-labelledby={name}>
    <h3 id={name} className={layout.title}>
      {i18n.t(`history.picture.${name}`)}
    </h3>
    {children}
  </section>
)
