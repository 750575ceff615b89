import { type ReactNode, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { PauseVariant } from '@/lib/domain/boundaries/pause-variant'
import { PauseFigure } from './pause-figure'
import styles from './pause.module.css'

interface PausePageProps {
  /** One sentence on what has come to its end. */
  sentence: string
  /** When the feed opens again, in words. */
  until: string
  /** What the stay that has just ended was for; '' when nothing was said. */
  intention: string
  /** Null until it is known. */
  variant: PauseVariant | null
  /** It is said that the page changes. */
  announced: boolean
  onNotNow: () => void
  /** Brings what was playing to its end; null where nothing was, or it was done in this visit. */
  onFinish: (() => void) | null
  /** The person, then the self check-in, then the pass. */
  children: ReactNode
}

/** The calmest page there is: something to rest the eyes on, one sentence, and the way out first and focused. */
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
    // A frame may only take a place for its focus once the page around it hands it over.
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
