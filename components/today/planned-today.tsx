import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import type { Instant } from '@/lib/domain/time/units'
import { clockWords } from './first-paint/clock-words'
import styles from './planned-today.module.css'

/** A plan or ritual of today. */
export interface PlanToday {
  id: string
  personId: string
  name: string
  what: string
  /** Epoch ms; null: at no particular time today. */
  atMs: Instant | null
  meetingUrl: string
}

/**
 * Today's plans and rituals, one line each, with a link to the call if there is one. Renders nothing without
 * any.
 */
export const PlannedToday = ({ planned }: { planned: readonly PlanToday[] }) =>
  planned.length > 0 && (
    <ul className={layout.stack1} aria-label={i18n.t('plans.today.label')}>
      {planned.map(({ id, personId, name, what, atMs, meetingUrl }) => {
        const title = i18n.t('plans.withName', [what, name])
        return (
          <li key={id} className={layout.baseline}>
            {atMs !== null && <span className={styles.time}>{clockWords(atMs)}</span>}
            <a href={`/home.html#/people/${personId}`} className={styles.title} dir="auto">
              {title}
            </a>
            {meetingUrl !== '' && (
              <a
                href={meetingUrl}
                title={meetingUrl}
                rel="noreferrer"
                className={styles.join}
                aria-label={i18n.t('plans.joinLabel', [title])}
              >
                {i18n.t('plans.join')}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
