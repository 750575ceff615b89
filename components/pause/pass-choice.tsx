import { useState } from 'react'
import { i18n } from '#i18n'
import { clockWords } from '@/components/today/first-paint/clock-words'
import { Button } from '@/components/ui/button'
import { passMinutes } from '@/lib/domain/boundaries/passes'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import { IntentionField } from './intention-field'
import styles from './pause.module.css'
import { useSecondsUntil } from './wait'

interface PassChoiceProps {
  /** From when on a pass may be taken (epoch ms). */
  fromMs: Instant
  /** True when the time until then is the cooldown after the last pass, not the pause's own wait. */
  coolingDown: boolean
  hideNumbers: boolean
  /** The clock for the wait (epoch ms); must be the same function at every render. */
  now: () => number
  onPass: (pass: { minutes: Minutes; intention: string }) => void
}

/**
 * The choice of a pass, small and last: a few minutes, after a short wait, and not right after the last pass.
 */
export function PassChoice({ fromMs, coolingDown, hideNumbers, now, onPass }: PassChoiceProps) {
  const [intention, setIntention] = useState('')
  const seconds = useSecondsUntil(fromMs, now)
  const rests = coolingDown && seconds > 0
  const hint = () => {
    if (seconds === 0) return i18n.t('pause.passHint')
    if (rests) return i18n.t('pause.passCooling', [clockWords(fromMs)])
    return hideNumbers ? i18n.t('pause.passSoon') : i18n.t('pause.passWait', [String(seconds)])
  }
  return (
    <section className={styles.pass} aria-label={i18n.t('pause.passLabel')}>
      <p className={styles.hint}>{hint()}</p>
      {!rests && (
        <IntentionField label={i18n.t('pause.passIntention')} value={intention} onChange={setIntention} />
      )}
      <div className={styles.passes}>
        {passMinutes.map((minutes) => (
          <Button
            key={minutes}
            kind="plain"
            size="small"
            disabled={seconds > 0}
            onClick={() => onPass({ minutes, intention })}
          >
            {i18n.t('pause.passMinutes', [String(minutes)])}
          </Button>
        ))}
      </div>
    </section>
  )
}
