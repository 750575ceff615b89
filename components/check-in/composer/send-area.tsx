import { type RefObject, useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { later } from '@/components/ui/later'
import layout from '@/components/ui/styles/layout.module.css'
import { byKey } from '@/components/ui/use-by-key'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import type { PauseReason } from '@/lib/domain/check-ins/reasons'
import type { DraftLink } from '@/lib/domain/people/reach/links'
import { ChannelChoice } from '../channel-choice'
import type { ChannelOption, OpenedDraft } from '../channel-option'
import styles from './composer.module.css'
import { CopyButton } from '../copy-button'
import { OpenButton } from '../open-button'

const LengthNote = later(async () => (await import('./length-note')).LengthNote)
const PauseBefore = later(async () => (await import('./pause-before')).PauseBefore)

/** No channel cuts texts shorter than this (characters). */
const longFrom = 70

export interface SendActions {
  /** Only channels that can be opened. */
  channels: readonly ChannelOption[]
  channelId: string | null
  onChannel: (id: string) => void
  /** Null: the channel's address cannot be opened; the message can be copied. */
  linkFor: (channelId: string, text: string) => DraftLink | null
  onOpen: (opened: OpenedDraft) => void
  onCopy: (text: string) => void | Promise<void>
  /** Opens the person's page to add a number or address. */
  onAddChannel?: () => void
  /** Why to pause before a message to them; null: no reason. */
  pause: PauseReason | null
  /** Puts the message off for today. */
  onLeave: () => void
  /** Saves the message until tomorrow. */
  onKeepUntilTomorrow: (text: string) => Promise<unknown>
  hideNumbers?: boolean
}

interface SendAreaProps extends SendActions {
  person: { name: string }
  family: Family
  draft: string
  /** The control that opens the draft, or that leads on to it. */
  openControl: RefObject<HTMLElement | null>
  onProblem: (problem: string | null) => void
}

/**
 * The choice of app, and the buttons that open or copy the message; a pause comes first if there is a reason.
 */
export function SendArea(props: SendAreaProps) {
  const { person, family, draft, channels, channelId, linkFor, pause, openControl, onProblem } = props
  const [isPassed, setPassed] = useState(false)
  const channel = channels.find((one) => one.id === channelId) ?? channels[0]
  const link = channel && linkFor(channel.id, draft)
  const { tender } = familyTraits[family]

  // After the pause the keyboard focus continues at the button.
  useEffect(() => {
    if (isPassed) openControl.current?.focus()
  }, [isPassed, openControl])

  if (pause && !isPassed)
    return (
      <div className={styles.foot}>
        <PauseBefore
          ref={(button) => {
            openControl.current = button
          }}
          reason={pause}
          name={person.name}
          onLeave={props.onLeave}
          onGoOn={() => setPassed(true)}
        />
      </div>
    )

  const keep = () => {
    onProblem(null)
    props.onKeepUntilTomorrow(draft).catch(() => onProblem(i18n.t('newTab.notKept')))
  }
  return (
    <div className={classes(styles.send, styles.foot)}>
      {channel && channels.length > 1 && (
        <ChannelChoice channels={channels} channelId={channel.id} onChannel={props.onChannel} />
      )}
      {!link && <p className={layout.note}>{i18n.t('checkIn.noChannel', [person.name])}</p>}
      <div className={styles.actions}>
        {channel && link && (
          <OpenButton
            ref={openControl}
            key={channel.id}
            channel={channel}
            link={link}
            onOpen={props.onOpen}
          />
        )}
        <CopyButton
          kind={link ? 'quiet' : 'primary'}
          onCopy={() => props.onCopy(draft)}
          onProblem={onProblem}
        />
        {!link && props.onAddChannel && (
          <Button onClick={props.onAddChannel}>{i18n.t('today.nudge.addChannel')}</Button>
        )}
        {tender && (
          <Button kind="plain" size="small" {...byKey('6')} disabled={!draft.trim()} onClick={keep}>
            {i18n.t('checkIn.kept.keep')}
          </Button>
        )}
      </div>
      {channel && draft.length > longFrom && (
        <LengthNote
          kind={channel.kind}
          text={draft}
          takesText={linkFor(channel.id, '')?.carriesText ?? false}
          hideNumbers={props.hideNumbers ?? false}
        />
      )}
    </div>
  )
}
