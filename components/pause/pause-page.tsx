import { type ReactNode, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { PauseVariant } from '@/lib/domain/boundaries/pause-variant'
import { PauseFigure } from './pause-figure'
import styles from './pause.module.css'

interface PausePageProps {
  /** One sentence on what closed the feed. */
  sentence: string
  /** When the feed opens again, in words. */
  until: string
  /** The intention of the pass that has just ended; '' without one. */
  intention: string
  /** Null until it is known. */
  variant: PauseVariant | null
  /** True while the page tells that its look changes. */
  announced: boolean
  onNotNow: () => void
  /** Lets what was playing finish; null when nothing was playing, or it was used in this visit. */
  onFinish: (() => void) | null
  /** The person, then the self check-in, then the pass. */
  children: ReactNode
}

/** The pause: a calm picture, one sentence, and "Not now" first and focused. */
export function PausePage({
  sentence,
  until,
  intention,
  variant,
  announced,
  onNotNow,
  onFinish,
  children,
}: PausePageProps) {
  const notNow = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const focusFirst = () => {
      if (document.activeElement === document.body) notNow.current?.focus({ preventScroll: true })
    }
    focusFirst()
    // A frame can take the focus only once the page around it passes it on.
    window.addEventListener('focus', focusFirst)
    return () => window.removeEventListener('focus', focusFirst)
  }, [])

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <PauseFigure variant={variant} />
        <div className={styles.say}>
          <h1 className={styles.sentence}>{sentence}</h1>
          {until && <p className={layout.soft}>{until}</p>}
          {intention && (
            <p className={layout.soft}>
              {i18n.t('pause.cameFor')} <bdi>{intention}</bdi>
            </p>
          )}
          {announced && <p className={layout.note}>{i18n.t('pause.changes')}</p>}
        </div>
        <Button ref={notNow} kind="primary" size="large" className={styles.notNow} onClick={onNotNow}>
          {i18n.t('pause.notNow')}
        </Button>
        {onFinish && (
          <Button kind="quiet" onClick={onFinish}>
            {i18n.t('pause.finish')}
          </Button>
        )}
        {children}
      </div>
    </main>
  )
}
