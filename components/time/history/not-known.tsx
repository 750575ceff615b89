import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import type { Day } from '@/lib/domain/time/day'
import type { Days } from '@/lib/domain/time/units'
import { plainDate } from './date-words'
import styles from './not-known.module.css'

interface NotKnownProps {
  /** The first day that was counted, if the period begins before it. */
  began: Day | null
  /** The number of days on which nothing was counted. */
  silentDays: Days
  /** Single visits of this day are no longer stored. */
  visitsGone: boolean
  hideNumbers: boolean
}

/** What the pictures cannot know. */
export function NotKnown({ began, silentDays, visitsGone, hideNumbers }: NotKnownProps) {
  const lines = [
    i18n.t('time.unknown'),
    i18n.t('history.unknown.gaps'),
    silentDays > 0 &&
      (hideNumbers
        ? i18n.t('history.unknown.silentHidden')
        : i18n.t('history.unknown.silent', silentDays, [figure(silentDays)])),
    began &&
      (hideNumbers
        ? i18n.t('history.unknown.beforeHidden')
        : i18n.t('history.unknown.before', [plainDate(began)])),
    visitsGone && i18n.t(hideNumbers ? 'history.unknown.visitsHidden' : 'history.unknown.visits'),
  ].filter((line) => line !== false && line !== null)
  return (
    <section className={styles.unknown} aria-label={i18n.t('history.unknown.label')}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
