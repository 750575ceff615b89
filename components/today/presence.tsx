import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import type { EndAnswer } from '@/lib/domain/boundaries/one-offs'
import { type PresenceLength, presenceLengths } from '@/lib/domain/boundaries/presence-lengths'
import type { Instant } from '@/lib/domain/time/units'
import { clockWords } from './first-paint/clock-words'
import { durationWords } from './duration-words'
import styles from './presence.module.css'

interface PresenceProps {
  /** When it ends (epoch ms); null while nobody is said to be there. */
  untilMs: Instant | null
  onStart: (length: PresenceLength) => Promise<unknown>
  /** Asks to end it early, which has a short wait before it. */
  onEnd: () => Promise<EndAnswer>
}

/** "I'm with someone": feeds stay closed for a while. One quiet line until it is opened. */
export function Presence({ untilMs, onStart, onEnd }: PresenceProps) {
  const [problem, setProblem] = useState(false)
  const doing = (work: Promise<unknown>) => {
    setProblem(false)
    work.catch(() => setProblem(true))
  }
  return (
    <div className={layout.note}>
      {untilMs === null ? (
        <details>
          <summary className={styles.summary}>{i18n.t('presence.title')}</summary>
          <fieldset aria-label={i18n.t('presence.howLong')} className={styles.choices}>
            {presenceLengths.map((length) => (
              <Button key={length} size="small" onClick={() => doing(onStart(length))}>
                {length === 'evening' ? i18n.t('presence.evening') : durationWords(length)}
              </Button>
            ))}
          </fieldset>
          <p>{i18n.t('presence.how')}</p>
        </details>
      ) : (
        <Running untilMs={untilMs} onEnd={onEnd} doing={doing} />
      )}
      {problem && <p role="alert">{i18n.t('newTab.notKept')}</p>}
    </div>
  )
}

interface RunningProps {
  untilMs: Instant
  onEnd: () => Promise<EndAnswer>
  doing: (work: Promise<unknown>) => void
}

/** It goes on; ending it asks for a breath first, and is offered again after it. */
function Running({ untilMs, onEnd, doing }: RunningProps) {
  const [readyAtMs, setReadyAtMs] = useState<number | null>(null)
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    if (readyAtMs === null) return
    const timer = setTimeout(() => setIsReady(true), Math.max(0, readyAtMs - Date.now()))
    return () => clearTimeout(timer)
  }, [readyAtMs])
  const end = async () => {
    const answer = await onEnd()
    setIsReady(false)
    setReadyAtMs(answer.ok ? null : answer.atMs)
  }
  const waits = readyAtMs !== null && !isReady
  return (
    <div className={styles.running}>
      <Status>{waits ? i18n.t('presence.wait') : i18n.t('presence.running', [clockWords(untilMs)])}</Status>
      <Button kind="plain" size="small" disabled={waits} onClick={() => doing(end())}>
        {i18n.t(readyAtMs === null ? 'presence.end' : 'presence.endNow')}
      </Button>
    </div>
  )
}
