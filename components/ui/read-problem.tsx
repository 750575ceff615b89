import { useLayoutEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from './button'
import styles from './read-problem.module.css'

interface ReadProblemProps {
  /** How to retry a failed read; null: nothing failed. */
  failure: { isTrying: boolean; onAgain: () => void } | null
}

/** Tells that reading failed, with a button to retry. Renders nothing when nothing failed. */
export const ReadProblem = ({ failure }: ReadProblemProps) => failure && <Problem {...failure} />

function Problem({ isTrying, onAgain }: NonNullable<ReadProblemProps['failure']>) {
  const problem = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = problem.current
    return () => {
      // After a successful retry the button is gone, so the focus moves to the content.
      if (!element?.contains(document.activeElement)) return
      const main = element.closest('main')
      main?.setAttribute('tabindex', '-1')
      main?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div ref={problem} role="alert" className={styles.problem}>
      <p>{i18n.t(isTrying ? 'ui.readProblem.trying' : 'ui.readProblem.sentence')}</p>
      <Button
        size="small"
        aria-disabled={isTrying}
        onClick={() => {
          if (!isTrying) onAgain()
        }}
      >
        {i18n.t('ui.readProblem.again')}
      </Button>
    </div>
  )
}
