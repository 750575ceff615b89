import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { openLabel } from '@/components/check-in/channel-words'
import { CopyButton } from '@/components/check-in/copy-button'
import { LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import type { HandedOver } from '@/lib/domain/people/reach/hand-over'
import { spacedNumber } from '@/lib/domain/people/reach/spaced-number'
import styles from './hand-over-page.module.css'

const frameName = 'hand-over'
/** How often (ms) to check whether the system took the link. */
const glanceMs = 250

interface HandOverPageProps {
  /** Null: nothing was handed over, or it was read before. */
  handed: (HandedOver & { href: string }) | null
  onCopy: (text: string) => Promise<void>
}

/**
 * Passes a text or call on to the system, once automatically and again on a click, and keeps it when no app
 * takes it.
 */
export function HandOverPage({ handed, onCopy }: HandOverPageProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const tried = useRef(false)
  const [untaken, setUntaken] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (!tried.current) link.current?.click()
    tried.current = true
    // The link opens in a frame, because without an app the browser shows an error page in its place; a frame
    // whose document cannot be read shows that.
    const timer = setInterval(() => {
      if (frame.current?.contentDocument === null) setUntaken(true)
    }, glanceMs)
    return () => clearInterval(timer)
  }, [])

  if (!handed) return <p className={styles.page}>{i18n.t('handOver.gone')}</p>
  const { kind, number, text, href } = handed
  return (
    <main className={styles.page}>
      <h1 className={layout.question}>
        <bdi>{i18n.t(`handOver.title.${kind}`, [spacedNumber(number)])}</bdi>
      </h1>
      <Status className={layout.soft}>
        {i18n.t(untaken ? `handOver.untaken.${kind}` : `handOver.way.${kind}`)}
      </Status>
      {text && <p className={styles.text}>{text}</p>}
      <div className={layout.row3}>
        <LinkButton ref={link} kind="primary" href={href} target={frameName}>
          {openLabel(kind)}
        </LinkButton>
        {text && <CopyButton onCopy={() => onCopy(text)} onProblem={setProblem} />}
      </div>
      <div role="alert">{problem && <p className={layout.soft}>{problem}</p>}</div>
      <iframe ref={frame} name={frameName} title={openLabel(kind)} hidden />
    </main>
  )
}
