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
  /** Says what going on without anything means here; "Skip this" otherwise. */
  skipLabel?: string
}

/** One step of the first run: where one is, what is asked, and the ways back and past it. */
export function StepFrame({ step, title, how, children, onBack, onSkip, skipLabel }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = step === 'welcome'

  useEffect(() => {
    // A new step is a new page to whoever listens to it; a field that takes the focus itself keeps it.
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
