import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { StepFrame } from './step-frame'

interface WriteStepProps {
  /** The first name of the person to write to; null when nobody was added. */
  name: string | null
  /** The composer. */
  children?: ReactNode
  onDone: () => void
  onBack: () => void
}

/**
 * A first message to somebody who is close already, which makes the next ones easier (Aknin and Sandstrom
 * 2024).
 */
export const WriteStep = ({ name, children, onDone, onBack }: WriteStepProps) => (
  <StepFrame
    step="write"
    title={name ? i18n.t('firstRun.write.title', [name]) : i18n.t('firstRun.write.nobody')}
    how={name ? i18n.t('firstRun.write.how') : undefined}
    onBack={onBack}
    onSkip={name ? onDone : undefined}
    skipLabel={i18n.t('firstRun.write.done')}
  >
    {name ? (
      children
    ) : (
      <div className={layout.row3}>
        <Button kind="primary" onClick={onDone}>
          {i18n.t('firstRun.next')}
        </Button>
      </div>
    )}
  </StepFrame>
)
