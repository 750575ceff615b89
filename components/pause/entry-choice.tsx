import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import type { Instant } from '@/lib/domain/time/units'
import { IntentionField } from './intention-field'
import styles from './pause.module.css'
import { useSecondsUntil } from './wait'

interface EntryChoiceProps {
  /** From when on the visit may begin (epoch ms). */
  fromMs: Instant
  hideNumbers: boolean
  /** The clock for the wait (epoch ms); must be the same function at every render. */
  now: () => number
  onGoOn: (intention: string) => void
}

/** The short pause before a visit: an optional intention, and a button to go on after a breath. */
export function EntryChoice({ fromMs, hideNumbers, now, onGoOn }: EntryChoiceProps) {
  const [intention, setIntention] = useState('')
  const seconds = useSecondsUntil(fromMs, now)
  const goOn = () => {
    if (seconds === 0) onGoOn(intention)
  }
  return (
    <form
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      <IntentionField label={i18n.t('pause.entryIntention')} value={intention} onChange={setIntention} />
      <Button type="submit" kind="quiet" disabled={seconds > 0}>
        {i18n.t('pause.goOn')}
      </Button>
      {seconds > 0 && (
        <p className={styles.hint}>
          {hideNumbers ? i18n.t('pause.goOnSoon') : i18n.t('pause.goOnWait', [String(seconds)])}
        </p>
      )}
    </form>
  )
}
