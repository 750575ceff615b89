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
  /** When presence ends (epoch ms); null without presence. */
  untilMs: Instant | null
  onStart: (length: PresenceLength) => Promise<unknown>
  /** Asks to end presence early, which takes a short wait. */
  onEnd: () => Promise<EndAnswer>
}

/** "I'm with someone": closes feeds for a while. One quiet line until it is opened. */
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

/** Present presence; ending it early takes a short wait, after which it is offered again. */
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
