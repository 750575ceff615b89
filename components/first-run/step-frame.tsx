import { type ReactNode, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { countedSteps, type FirstRunStep, stepNumber } from './steps'
import styles from './step-frame.module.css'

interface StepFrameProps {
  step: FirstRunStep
  title: ReactNode
  how?: ReactNode
  children?: ReactNode
  onBack?: () => void
  onSkip?: () => void
  /** The label for going on without an entry; "Skip this" by default. */
  skipLabel?: string
}

/** One step of the first run: progress, question, and buttons to go back or skip. */
export function StepFrame({ step, title, how, children, onBack, onSkip, skipLabel }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = step === 'welcome'

  useEffect(() => {
    // Moves the focus to a new step's heading for screen readers, unless one of its fields takes the focus
    // itself.
    const section = heading.current?.closest('section')
    if (!section?.contains(document.activeElement)) heading.current?.focus()
  }, [step])

  return (
    <section className={styles.step} data-step={step}>
      {!first && step !== 'done' && (
        <p className={layout.noteAbove}>
          {i18n.t('firstRun.step', [String(stepNumber(step)), String(countedSteps)])}
        </p>
      )}
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {how && <p className={styles.how}>{how}</p>}
      <div className={styles.body}>{children}</div>
      {(onBack || onSkip) && (
        <div className={styles.ways}>
          {onBack && (
            <Button kind="plain" onClick={onBack}>
              {i18n.t('firstRun.back')}
            </Button>
          )}
          {onSkip && (
            <Button kind="plain" onClick={onSkip}>
              {skipLabel ?? i18n.t('firstRun.skip')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
