import { i18n } from '#i18n'
import { shortDate } from '@/components/time/history/date-words'
import { clockWords } from '@/components/today/first-paint/clock-words'
import layout from '@/components/ui/styles/layout.module.css'
import type { Override } from '@/lib/domain/boundaries/override'
import { dayOf } from '@/lib/domain/time/day'
import styles from './budgets/budgets-form.module.css'
import { overrideWords } from './override-words'

interface WaysPastProps {
  /** Latest first. */
  overrides: readonly Override[]
  nameOf: (site: string) => string
  hideNumbers: boolean
}

/** A plain list of overrides, closed by default. */
export const WaysPast = ({ overrides, nameOf, hideNumbers }: WaysPastProps) => (
  <details>
    <summary className={styles.summary}>{i18n.t('waysPast.title')}</summary>
    <div className={layout.block3}>
      <p className={layout.soft}>{i18n.t(overrides.length > 0 ? 'waysPast.how' : 'waysPast.empty')}</p>
      {overrides.length > 0 && (
        <ul className={layout.block3}>
          {overrides.map((override) => (
            <li key={override.id}>
              <p className={layout.note}>
                {shortDate(dayOf(override.atMs, 0))}, {clockWords(override.atMs)}
              </p>
              <p>{overrideWords(override, { nameOf, hideNumbers })}</p>
              {override.intention && (
                <p className={layout.soft}>{i18n.t('waysPast.intention', [override.intention])}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  </details>
)
