import { useEffect, useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { feelingKey, kindResponseKey, needKey } from '@/lib/domain/self/kind-response'
import { type Feeling, feelings, type Need, needs } from '@/lib/domain/self/self-check-in'
import styles from './self-check-in-card.module.css'

interface SelfCheckInCardProps {
  /** Called at the second tap; the kind response stays until `onFinish`. */
  onAnswer: (answer: { feeling: Feeling; need: Need }) => void
  onWaveAway: () => void
  onFinish: (need: Need) => void
  /** Offered when closing the tab would help; left out where there is no tab to close. */
  onCloseTab?: () => void
}

/** A minute with oneself in two taps: a feeling, a need, then a kind line that leads on. */
export function SelfCheckInCard({ onAnswer, onWaveAway, onFinish, onCloseTab }: SelfCheckInCardProps) {
  const [feeling, setFeeling] = useState<Feeling | null>(null)
  const [need, setNeed] = useState<Need | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = need ? 'response' : feeling ? 'need' : 'feeling'
  const shownStep = useRef(step)
  const headingId = useId()

  // The pressed button is gone: the focus goes on to the next question, and never anywhere at the first paint.
  useEffect(() => {
    if (shownStep.current === step) return
    shownStep.current = step
    heading.current?.focus()
  }, [step])

  if (feeling && need)
    return (
      <section className={layout.stack4} aria-labelledby={headingId}>
        <h2 ref={heading} tabIndex={-1} id={headingId} className={styles.response}>
          {i18n.t(kindResponseKey(feeling, need))}
        </h2>
        <div className={layout.row3}>
          {need === 'close-tab' && onCloseTab && (
            <Button kind="primary" onClick={onCloseTab}>
              {i18n.t('today.selfCheckIn.closeTab')}
            </Button>
          )}
          <Button onClick={() => onFinish(need)}>{i18n.t('today.selfCheckIn.carryOn')}</Button>
        </div>
      </section>
    )

  const answer = (chosen: Need) => {
    if (!feeling) return
    setNeed(chosen)
    onAnswer({ feeling, need: chosen })
  }

  return (
    <section className={layout.stack4} aria-labelledby={headingId}>
      <h2 ref={heading} tabIndex={-1} id={headingId} className={styles.question}>
        {i18n.t(feeling ? 'today.selfCheckIn.needQuestion' : 'today.selfCheckIn.feelingQuestion')}
      </h2>
      <div className={layout.row2}>
        {/* A double click on a feeling must not pick the need that appears under it. */}
        {feeling
          ? needs.map((one) => (
              <Button key={one} onClick={(event) => event.detail < 2 && answer(one)}>
                {i18n.t(needKey(one))}
              </Button>
            ))
          : feelings.map((one) => (
              <Button key={one} onClick={() => setFeeling(one)}>
                {i18n.t(feelingKey(one))}
              </Button>
            ))}
      </div>
      <div className={styles.foot}>
        {feeling && (
          <Button kind="plain" size="small" onClick={() => setFeeling(null)}>
            {i18n.t('today.selfCheckIn.back')}
          </Button>
        )}
        <Button kind="plain" size="small" onClick={onWaveAway}>
          {i18n.t('today.selfCheckIn.waveAway')}
        </Button>
      </div>
    </section>
  )
}
