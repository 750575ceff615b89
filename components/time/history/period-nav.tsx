import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { type Period, periodUnits } from '@/lib/domain/time/history/period'
import type { Day } from '@/lib/domain/time/day'
import { periodTitle } from './date-words'
import { periodHash } from './period-hash'
import styles from './period-nav.module.css'

interface PeriodNavProps {
  period: Period
  /** Null when nothing is known of the time before, or the time after lies in the future. */
  before: Period | null
  after: Period | null
  today: Day
}

interface WayProps {
  to: Period | null
  children: string
}

/** A link to another period. Without a target its text stays, so that the focus is not lost. */
function Way({ to, children }: WayProps) {
  const there = to
    ? { href: periodHash({ unit: to.unit, day: to.from }) }
    : { role: 'link', 'aria-disabled': true, tabIndex: -1 }
  return (
    <a className={styles.way} {...there}>
      {children}
    </a>
  )
}

/** The period shown, and links to others. */
export function PeriodNav({ period, before, after, today }: PeriodNavProps) {
  const { unit, from, to } = period
  const isPresent = today >= from && today <= to
  // Another unit shows the period around the same time.
  const day = isPresent ? today : from
  return (
    <div className={layout.stack3}>
      <nav aria-label={i18n.t('history.unitsLabel')} className={styles.units}>
        {periodUnits.map((one) => (
          <a
            key={one}
            className={styles.unit}
            href={periodHash({ unit: one, day })}
            aria-current={one === unit ? 'page' : undefined}
          >
            {i18n.t(`history.unit.${one}`)}
          </a>
        ))}
      </nav>
      <h2 className={styles.title} aria-live="polite">
        {periodTitle(period)}
      </h2>
      <nav aria-label={i18n.t('history.waysLabel')} className={styles.ways}>
        <Way to={before}>{i18n.t(`history.before.${unit}`)}</Way>
        <Way to={after}>{i18n.t(`history.after.${unit}`)}</Way>
        {!isPresent && (
          <a className={styles.way} href={periodHash({ unit, day: today })}>
            {i18n.t(`history.present.${unit}`)}
          </a>
        )}
      </nav>
    </div>
  )
}
