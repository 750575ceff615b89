import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { ChannelOption, OpenedDraft } from '@/components/check-in/channel-option'
import { AskedField } from '@/components/check-in/asked-field'
import { CopyButton } from '@/components/check-in/copy-button'
import { FamilyRow } from '@/components/check-in/family-choice'
import { OpenButton } from '@/components/check-in/open-button'
import { PauseBefore } from '@/components/check-in/composer/pause-before'
import type { DraftState } from '@/components/check-in/composer/use-draft'
import { WarmUp } from '@/components/check-in/composer/warm-up'
import { Button } from '@/components/ui/button'
import { GrowingText } from '@/components/ui/fields/growing-text'
import layout from '@/components/ui/styles/layout.module.css'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import type { PauseReason } from '@/lib/domain/check-ins/reasons'
import type { DraftLink } from '@/lib/domain/people/reach/links'
import type { NudgeReason } from '@/lib/domain/people/nudge/nudge-record'
import styles from './nudge-card.module.css'
import { reasonWords } from './reason-words'

export interface NudgeCardProps extends Pick<
  DraftState,
  'family' | 'onFamily' | 'draft' | 'onDraft' | 'onAnother' | 'asked' | 'onAsked'
> {
  name: string
  reason: NudgeReason
  hideNumbers: boolean
  /** What to know before writing to them. */
  aside?: ReactNode
  fitting: readonly Fitting[]
  /** Why to pause before a message to them; null: no reason. */
  pause: PauseReason | null
  /** A current friend to write to first; null: none. */
  warmUp: { id: string; name: string } | null
  onWarmUp: (id: string) => void
  /** The preferred channel; null when none can be opened. */
  channel: ChannelOption | null
  linkFor: (channelId: string, text: string) => DraftLink | null
  onOpen: (opened: OpenedDraft) => void
  onCopy: (text: string) => void | Promise<void>
  onAddChannel?: () => void
  onNotToday: () => void
  onLater: () => void
  /** Logs contact in one click. */
  onTalked: () => void
}

/**
 * Today's person with a message that is ready to go. Never takes the focus by itself. On a new tab
 * `data-later` elements are painted a frame after the name (see public/first-paint.js).
 */
export function NudgeCard(props: NudgeCardProps) {
  const { name, reason, hideNumbers, draft, channel, linkFor, onCopy } = props
  const [problem, setProblem] = useState<string | null>(null)
  const [isPassed, setPassed] = useState(false)
  const actions = useRef<HTMLDivElement>(null)
  const nameId = useId()
  const link = channel && linkFor(channel.id, draft)

  // After the pause the keyboard focus continues at the button.
  useEffect(() => {
    if (isPassed) actions.current?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true })
  }, [isPassed])

  return (
    <section className={styles.card} aria-labelledby={nameId}>
      <div className={layout.stack1}>
        <h2 id={nameId} className={styles.name}>
          <bdi>{name}</bdi>
        </h2>
        <p className={layout.lead}>{reasonWords(reason, { hideNumbers })}</p>
      </div>
      {props.warmUp && (
        <div data-later>
          <WarmUp friend={props.warmUp} onTake={props.onWarmUp} />
        </div>
      )}
      <div className={layout.stack1} data-later>
        <GrowingText
          aria-label={i18n.t('today.nudge.draftLabel', [name])}
          className={styles.draft}
          value={draft}
          aria-keyshortcuts="PageDown PageUp"
          onChange={props.onDraft}
          onKeyDown={(event) => {
            const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null
            if (by === null) return
            event.preventDefault()
            props.onAnother(by)
          }}
        />
        <AskedField family={props.family} asked={props.asked} onAsked={props.onAsked} />
        <div className={styles.tools}>
          <FamilyRow family={props.family} fitting={props.fitting} onFamily={props.onFamily} />
          <Button
            kind="plain"
            size="small"
            className={styles.another}
            title={i18n.t('checkIn.anotherKeys')}
            onClick={() => props.onAnother(1)}
          >
            {i18n.t('today.nudge.another')}
          </Button>
        </div>
      </div>
      {props.aside && (
        <div className={styles.aside} data-later>
          {props.aside}
        </div>
      )}
      {props.pause && !isPassed ? (
        <div data-later>
          <PauseBefore
            reason={props.pause}
            name={name}
            onLeave={props.onNotToday}
            onGoOn={() => setPassed(true)}
          />
        </div>
      ) : (
        <div className={layout.stack1} data-later>
          <div ref={actions} className={styles.actions}>
            {channel && link && (
              <OpenButton key={channel.id} channel={channel} link={link} onOpen={props.onOpen} />
            )}
            <CopyButton
              kind={link ? 'quiet' : 'primary'}
              onCopy={() => onCopy(draft)}
              onProblem={setProblem}
            />
            {!link && props.onAddChannel && (
              <Button onClick={props.onAddChannel}>{i18n.t('today.nudge.addChannel')}</Button>
            )}
          </div>
          {!link && <p className={layout.note}>{i18n.t('today.nudge.noChannel', [name])}</p>}
          <div role="alert">{problem && <p className={layout.note}>{problem}</p>}</div>
        </div>
      )}
      <div className={styles.quiet} data-later>
        <Button kind="plain" size="small" onClick={props.onNotToday}>
          {i18n.t('today.nudge.notToday')}
        </Button>
        <Button kind="plain" size="small" onClick={props.onLater}>
          {i18n.t('today.nudge.later')}
        </Button>
        <Button kind="plain" size="small" onClick={props.onTalked}>
          {i18n.t('today.nudge.talked')}
        </Button>
      </div>
    </section>
  )
}
