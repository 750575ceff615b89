import { i18n } from '#i18n'
import styles from './time-line.module.css'

/** One line on the first week: that nothing closes yet, or the way to the suggestion after it. */
export function FirstWeekLine({ firstWeek }: { firstWeek: 'looking-on' | 'proposal' | null }) {
  if (firstWeek === null) return null
  return (
    <p className={styles.line}>
      {firstWeek === 'looking-on' ? (
        i18n.t('firstWeek.lookingLine')
      ) : (
        <a href="/home.html#/boundaries">{i18n.t('firstWeek.proposalLine')}</a>
      )}
    </p>
  )
}
