import { useState } from 'react'
import { i18n } from '#i18n'
import { MinutesField, minutesFrom } from '@/components/boundaries/minutes-field'
import { Button } from '@/components/ui/button'
import styles from './first-run.module.css'
import { StepFrame } from './step-frame'

interface BudgetStepProps {
  /** Minutes a day proposed, or chosen before. */
  minutes: number
  onSave: (minutes: number) => void
  onBack: () => void
  onSkip: () => void
}

/** Minutes of feed a day, over all sites. */
export function BudgetStep({ minutes, onSave, onBack, onSkip }: BudgetStepProps) {
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
        <MinutesField of={i18n.t('boundaries.pooled')} typed={typed} onTyped={setTyped} />
        <Button kind="primary" type="submit" disabled={chosen === null}>
          {i18n.t('firstRun.budget.save')}
        </Button>
      </form>
    </StepFrame>
  )
}
