import { type ReactNode, useId } from 'react'
import { i18n } from '#i18n'
import layout from './styles/layout.module.css'
import { Button } from './button'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  /** What is going on, in words. */
  label: ReactNode
  /** 0 to 1; null while unknown. */
  done: number | null
  onCancel?: () => void
}

/** The progress of long work (an import, a restore), with a button to stop it. */
export function ProgressBar({ label, done, onCancel }: ProgressBarProps) {
  const id = useId()
  return (
    <div className={layout.stack2}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {onCancel && (
          <Button kind="plain" size="small" onClick={onCancel}>
            {i18n.t('ui.cancel')}
          </Button>
        )}
      </div>
      <progress id={id} className={styles.bar} max={1} value={done ?? undefined} />
    </div>
  )
}
