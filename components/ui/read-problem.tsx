import { useLayoutEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from './button'
import styles from './read-problem.module.css'

interface ReadProblemProps {
  /** What can be done about what could not be read; null: all of it was read. */
  failure: { isTrying: boolean; onAgain: () => void } | null
}

/** Says that something could not be read, with a button that reads it once more. Nothing when all was read. */
export const ReadProblem = ({ failure }: ReadProblemProps) => failure && <Problem {...failure} />

function Problem({ isTrying, onAgain }: NonNullable<ReadProblemProps['failure']>) {
  const problem = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = problem.current
    return () => {
      // It goes once all was read: whoever pressed the button goes on in what is there now.
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
