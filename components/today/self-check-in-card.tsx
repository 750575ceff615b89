import { useEffect, useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { feelingKey, kindResponseKey, needKey } from '@/lib/domain/self/kind-response'
import { type Feeling, feelings, type Need, needs } from '@/lib/domain/self/self-check-in'
import styles from './self-check-in-card.module.css'

interface SelfCheckInCardProps {
  /** Called at the second click; the kind line stays until `onFinish`. */
  onAnswer: (answer: { feeling: Feeling; need: Need }) => void
  onWaveAway: () => void
  onFinish: (need: Need) => void
  /** Offered when closing the tab would help; undefined where there is no tab to close. */
  onCloseTab?: () => void
}

/** A self check-in in two clicks: a feeling, a need, then a kind line with what to do next. */
export function SelfCheckInCard({ onAnswer, onWaveAway, onFinish, onCloseTab }: SelfCheckInCardProps) {
  const [feeling, setFeeling] = useState<Feeling | null>(null)
  const [need, setNeed] = useState<Need | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = need ? 'response' : feeling ? 'need' : 'feeling'
  const shownStep = useRef(step)
  const headingId = useId()

  // The clicked button is gone, so the next question takes the focus; never at the first paint.
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
        {/* A double click on a feeling must not choose the need that appears in its place. */}
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
