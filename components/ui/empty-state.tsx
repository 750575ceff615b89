import type { ReactNode } from 'react'
import { Button } from './button'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  /** One sentence on what will be here. */
  sentence: ReactNode
  action: string
  onAction: () => void
}

/** An empty view: one sentence and one button. */
export function EmptyState({ sentence, action, onAction }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.sentence}>{sentence}</p>
      <Button kind="primary" onClick={onAction}>
        {action}
      </Button>
    </div>
  )
}
