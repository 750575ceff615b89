import { type ReactNode, useId, useState } from 'react'
import { i18n } from '#i18n'
import type { ChannelOption, OpenedDraft } from '@/components/check-in/channel-option'
import { CopyButton } from '@/components/check-in/copy-button'
import { OpenButton } from '@/components/check-in/open-button'
import { GrowingText } from '@/components/ui/fields/growing-text'
import layout from '@/components/ui/styles/layout.module.css'
import type { DraftLink } from '@/lib/domain/people/reach/links'
import styles from './pause.module.css'

interface PausePersonProps {
  name: string
  /** Why this person, in one line. */
  reason: string
  /** What to know before writing to them. */
  aside: ReactNode
  draft: string
  onDraft: (text: string) => void
  channel: ChannelOption | null
  link: DraftLink | null
  onOpen: (opened: OpenedDraft) => void
  onCopy: () => Promise<void>
}

/** Somebody to write to instead, with a message that is ready to go. */
export function PausePerson({
  name,
  reason,
  aside,
  draft,
  onDraft,
  channel,
  link,
  onOpen,
  onCopy,
}: PausePersonProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <section className={styles.person} aria-labelledby={id}>
      <div>
        <h2 id={id} className={layout.question}>
          <bdi>{name}</bdi>
        </h2>
        <p className={layout.soft}>{reason}</p>
      </div>
      <GrowingText aria-label={i18n.t('today.nudge.draftLabel', [name])} value={draft} onChange={onDraft} />
      {aside}
      <div className={styles.actions}>
        {channel && link && <OpenButton channel={channel} link={link} onOpen={onOpen} />}
        <CopyButton kind="quiet" onCopy={onCopy} onProblem={setProblem} />
      </div>
      <div role="alert">{problem && <p>{problem}</p>}</div>
    </section>
  )
}
