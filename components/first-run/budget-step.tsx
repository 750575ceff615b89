import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { MinutesField, minutesFrom } from '@/components/boundaries/budgets/minutes-field'
import { Button } from '@/components/ui/button'
import type { Minutes } from '@/lib/domain/time/units'
import styles from './first-run.module.css'
import { StepFrame } from './step-frame'

interface BudgetStepProps {
  /** The proposed or previously chosen minutes a day. */
  minutes: Minutes
  onSave: (minutes: Minutes) => void
  /** Starts with an observing week; null when a finished first run is repeated. */
  onWatchFirst: (() => void) | null
  onBack: () => void
  onSkip: () => void
}

/** A choice between an observing week and minutes of feed a day over all sites. */
export function BudgetStep({ minutes, onSave, onWatchFirst, onBack, onSkip }: BudgetStepProps) {
  const id = useId()
  const [typed, setTyped] = useState(String(minutes))
  const chosen = minutesFrom(typed)
  return (
    <StepFrame
      step="budget"
      title={i18n.t('firstRun.budget.title')}
      how={i18n.t('firstRun.budget.how')}
      onBack={onBack}
      onSkip={onSkip}
    >
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== null) onSave(chosen)
        }}
      >
        {onWatchFirst && (
          <div className={styles.choice}>
            <Button kind="primary" aria-describedby={id} onClick={onWatchFirst}>
              {i18n.t('firstRun.budget.watch')}
            </Button>
            <p id={id}>{i18n.t('firstRun.budget.watchHow')}</p>
            <p>{i18n.t('firstRun.budget.orNow')}</p>
          </div>
        )}
        <MinutesField of={i18n.t('boundaries.pooled')} typed={typed} onTyped={setTyped} />
        <Button kind={onWatchFirst ? 'quiet' : 'primary'} type="submit" disabled={chosen === null}>
          {i18n.t('firstRun.budget.save')}
        </Button>
      </form>
    </StepFrame>
  )
}
