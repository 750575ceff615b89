import { useId } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import styles from './minutes-field.module.css'

export const mostMinutes = 600
const stepMinutes = 5

/** Parses whole minutes from 0 to 600; null for anything else. */
export const minutesFrom = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= mostMinutes ? Number(typed) : null

interface MinutesFieldProps {
  /** What the budget covers, for screen readers. */
  of: string
  typed: string
  /** It may be left empty. */
  optional?: boolean
  onTyped: (typed: string) => void
}

/** A field for minutes a day, with buttons for steps of five. */
export function MinutesField({ of, typed, optional = false, onTyped }: MinutesFieldProps) {
  const id = useId()
  const minutes = minutesFrom(typed)
  const wrong = minutes === null && !(optional && typed.trim() === '')
  const step = (by: number) => onTyped(String(Math.min(mostMinutes, Math.max(0, (minutes ?? 0) + by))))
  return (
    <div className={layout.stack1}>
      <div className={styles.row}>
        <Button
          className={styles.step}
          aria-label={i18n.t('boundaries.less', [of])}
          disabled={minutes === 0}
          onClick={() => step(-stepMinutes)}
        >
          −
        </Button>
        <input
          className={styles.number}
          inputMode="numeric"
          autoComplete="off"
          aria-label={i18n.t('boundaries.minutesLabel', [of])}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? id : undefined}
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
        />
        <Button
          className={styles.step}
          aria-label={i18n.t('boundaries.more', [of])}
          disabled={minutes === mostMinutes}
          onClick={() => step(stepMinutes)}
        >
          +
        </Button>
        <span className={styles.unit}>{i18n.t('boundaries.minutesUnit')}</span>
      </div>
      <div aria-live="polite">
        {wrong && (
          <p id={id} className={layout.smallProblem}>
            {i18n.t('boundaries.minutesError')}
          </p>
        )}
      </div>
    </div>
  )
}
