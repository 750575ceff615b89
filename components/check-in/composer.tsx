import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { GrowingText } from '@/components/ui/growing-text'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import type { DraftLink } from '@/lib/domain/people/links'
import { ChannelChoice } from './channel-choice'
import styles from './composer.module.css'
import { CopyButton } from './copy-button'
import type { ChannelOption, OpenedDraft } from './channel-option'
import { FamilyDoors } from './family-choice'
import { OpenButton } from './open-button'
import { PersonPicker, type PersonOption } from './person-picker'

export interface ComposerProps {
  people: readonly PersonOption[]
  /** Null: nobody chosen yet. */
  personId: string | null
  onPerson: (id: string) => void
  /** What to know before writing to them; stands under the message. */
  aside?: ReactNode
  family: Family
  /** The family that their day asks for; null on other days. */
  wish?: Family | null
  onFamily: (family: Family) => void
  draft: string
  onDraft: (text: string) => void
  onAnother: () => void
  /** Only those that can be opened; an unresolved number is not among them. */
  channels: readonly ChannelOption[]
  channelId: string | null
  onChannel: (id: string) => void
  /** Null: this channel's address leads nowhere; the message can be copied. */
  linkFor: (channelId: string, text: string) => DraftLink | null
  onOpen: (opened: OpenedDraft) => void
  onCopy: (text: string) => void | Promise<void>
  /** Opens the person's page to add a number or address. */
  onAddChannel?: () => void
  /** Focus and select the draft once, when it is first there. Never on the new tab. */
  selectOnMount?: boolean
}

/** Whom, what and through which app. Opens a draft; nothing is ever sent from here. */
export function Composer(props: ComposerProps) {
  const { people, personId, family, draft, channels, channelId, linkFor, onCopy, selectOnMount } = props
  const [problem, setProblem] = useState<string | null>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const openControl = useRef<HTMLElement>(null)
  const selected = useRef(!selectOnMount)

  const person = people.find((one) => one.id === personId)
  const channel = channels.find((one) => one.id === channelId) ?? channels[0]
  const link = channel && linkFor(channel.id, draft)

  useEffect(() => {
    if (selected.current || !draft || !text.current) return
    selected.current = true
    text.current.select()
    text.current.focus()
  }, [draft, person])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    openControl.current?.click()
  }

  return (
    <div className={styles.composer}>
      <PersonPicker people={people} personId={personId} onPerson={props.onPerson} />
      <div>
        <FamilyDoors family={family} wish={props.wish} onFamily={props.onFamily} />
        <p className={styles.why}>
          {i18n.t(`families.${family}.why`)}
          {familyTraits[family].tender && <> {i18n.t(`families.${family}.notWhen`)}</>}
        </p>
      </div>
      {person ? (
        <>
          <div className={styles.message}>
            <GrowingText
              ref={text}
              rows={3}
              aria-label={i18n.t('checkIn.messageTo', [person.name])}
              aria-keyshortcuts="Control+Enter"
              value={draft}
              onChange={props.onDraft}
              onKeyDown={onKeyDown}
            />
            <div className={styles.tools}>
              <Button kind="plain" size="small" onClick={props.onAnother}>
                {i18n.t('checkIn.another')}
              </Button>
            </div>
          </div>
          {props.aside}
          <div className={styles.send}>
            {channel && channels.length > 1 && (
              <ChannelChoice channels={channels} channelId={channel.id} onChannel={props.onChannel} />
            )}
            {!link && <p className={styles.note}>{i18n.t('checkIn.noChannel', [person.name])}</p>}
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
                onCopy={() => onCopy(draft)}
                onProblem={setProblem}
              />
              {!link && props.onAddChannel && (
                <Button onClick={props.onAddChannel}>{i18n.t('today.nudge.addChannel')}</Button>
              )}
            </div>
            <div role="alert">{problem && <p className={styles.note}>{problem}</p>}</div>
          </div>
        </>
      ) : (
        <p className={styles.note}>{i18n.t('checkIn.choosePerson')}</p>
      )}
    </div>
  )
}
