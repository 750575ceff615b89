import { i18n } from '#i18n'
import styles from './day-ribbon.module.css'

/** The meaning of the ribbon's colours and mark. */
export const RibbonKey = ({ hasBudget }: { hasBudget: boolean }) => (
  <span className={styles.key}>
    <span>
      <svg viewBox="0 0 12 12" focusable="false">
        <rect className={styles.feed} width="12" y="3" height="6" rx="1.5" />
      </svg>
      {i18n.t('today.ribbon.feed')}
    </span>
    <span>
      <svg viewBox="0 0 12 12" focusable="false">
        <rect className={styles.people} width="12" height="12" rx="1.5" />
      </svg>
      {i18n.t('today.ribbon.people')}
    </span>
    {hasBudget && (
      <span>
        <svg viewBox="0 0 12 12" focusable="false" className={styles.budget}>
          <line x1="6" x2="6" y1="0" y2="9" />
          <circle cx="6" cy="9" r="2.5" />
        </svg>
        {i18n.t('today.ribbon.budget')}
      </span>
    )}
  </span>
)
