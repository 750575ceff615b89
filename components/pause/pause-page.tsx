import { type ReactNode, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import styles from './pause.module.css'

interface PausePageProps {
  /** One sentence on what has come to its end. */
  sentence: string
  /** When the feed opens again, in words. */
  until: string
  onNotNow: () => void
  /** The person, then the self check-in, then the pass. */
  children: ReactNode
}

/** The calmest page there is: a slow breath, one sentence, and the way out first and focused. */
export function PausePage({ sentence, until, onNotNow, children }: PausePageProps) {
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
        <div className={styles.breath} aria-hidden="true" />
        <div className={styles.say}>
          <h1 className={styles.sentence}>{sentence}</h1>
          <p className={styles.until}>{until}</p>
        </div>
        <Button ref={notNow} kind="primary" size="large" className={styles.notNow} onClick={onNotNow}>
          {i18n.t('pause.notNow')}
        </Button>
        {children}
      </div>
    </main>
  )
}
