import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { GrowingText } from '@/components/ui/fields/growing-text'
import { later } from '@/components/ui/later'
import layout from '@/components/ui/styles/layout.module.css'
import { byKey, useByKey } from '@/components/ui/use-by-key'
import type { Family } from '@/lib/domain/check-ins/check-in'
import { familyTraits } from '@/lib/domain/check-ins/families'
import type { Fitting } from '@/lib/domain/check-ins/fitting'
import type { FittingReason } from '@/lib/domain/check-ins/reasons'
import { AskedField } from '../asked-field'
import styles from './composer.module.css'
import { FamilyDoors } from '../family-choice'
import type { LineActions } from './line-tools'
import { PersonPicker, type PersonOption } from '../person-picker'
import { firstFamily, type OwnLine } from './proposed-draft'
import { type SendActions, SendArea } from './send-area'
import type { DraftState } from './use-draft'

// What is seldom wanted comes when it is; what is never needed at once comes a moment later.
const KeptGone = later(async () => (await import('./waiting-message-gone')).WaitingMessageGone)
const KeptMessage = later(async () => (await import('./waiting-message')).WaitingMessage)
const LineTools = later(async () => (await import('./line-tools')).LineTools)
const WarmUp = later(async () => (await import('./warm-up')).WarmUp)
const RepairPath = later(async () => (await import('./repair-path')).RepairPath)

export interface ComposerProps extends DraftState, LineActions, SendActions {
  /** Who can be chosen; null while they are read. */
  people: readonly PersonOption[] | null
  /** Null: nobody chosen yet. */
  person: PersonOption | null
  /** Somebody begins to look for a person; who can be chosen is wanted from here on. */
  onLook?: () => void
  onPerson: (id: string) => void
  /** One line on them; stands under the name. */
  reason?: ReactNode
  /** What to know before writing to them; stands under the message. */
  aside?: ReactNode
  fitting: readonly Fitting[]
  /** In little room: less of everything, and what opens the draft stays in sight while the rest scrolls. */
  compact?: boolean
  /** Focus and select the draft once, when it is first there. Never on the new tab. */
  selectOnMount?: boolean
  /** A message to them that was kept for a second look. */
  waitingMessage: (OwnLine & { isDue: boolean }) | null
  /** Erases the kept message; answers how to take that back. */
  onLetGoWaiting: () => Promise<() => Promise<unknown>>
  /** Somebody to write to before them; null: no need. */
  warmUp: PersonOption | null
  onWarmUp: (id: string) => void
  /** For whom the present person was the warm-up. */
  warmedFor: PersonOption | null
}

/** Why one would send it, and for what asks for care when not to; where there is little room, what is most needed of that. */
function whyWords(
  family: Family,
  { because, compact = false }: { because: FittingReason; compact?: boolean },
): string[] {
  const found = [
    because !== 'plain' && i18n.t(`checkIn.because.${because}`),
    familyTraits[family].tender && i18n.t(`families.${family}.notWhen`),
    i18n.t(`families.${family}.why`),
  ].filter((words) => words !== false)
  return compact ? found.slice(0, 1) : found
}

/** Whom, what and through which app. Opens a draft; nothing is ever sent from here. */
export function Composer(props: ComposerProps) {
  const { person, family, draft, fitting, waitingMessage, selectOnMount, compact } = props
  const [problem, setProblem] = useState<string | null>(null)
  /** The person to whom a repair is written without its steps. */
  const [freeFor, setFreeFor] = useState<string | null>(null)
  const [undoLetGo, setUndoLetGo] = useState<(() => Promise<unknown>) | null>(null)
  const composer = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const openControl = useRef<HTMLElement>(null)
  const selected = useRef(!selectOnMount)

  const because = fitting.find((one) => one.family === family)?.reason ?? 'plain'
  const isOnPath = family === 'repair' && !props.isWritten && freeFor !== person?.id
  const wasOnPath = useRef(isOnPath)

  useEffect(() => {
    if (selected.current || !draft || !text.current) return
    selected.current = true
    // Who looks for somebody meanwhile goes on with that.
    if (composer.current?.contains(document.activeElement)) return
    text.current.select()
    text.current.focus()
  }, [draft, person])

  // Whoever came off the steps goes on with the message.
  useEffect(() => {
    if (wasOnPath.current && !isOnPath) text.current?.focus()
    wasOnPath.current = isOnPath
  }, [isOnPath])

  useByKey(openControl)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null
    if (by === null) return
    event.preventDefault()
    props.onAnother(by)
  }
  const told = (work: Promise<unknown>) => {
    setProblem(null)
    return work.catch(() => setProblem(i18n.t('newTab.notKept')))
  }

  return (
    <div ref={composer} className={classes(styles.composer, compact && styles.compact)}>
      <PersonPicker
        people={props.people}
        person={person}
        onPerson={props.onPerson}
        onLook={props.onLook}
        keyed={byKey('5')}
      />
      {props.reason}
      {person && waitingMessage && props.takenId !== waitingMessage.id && (
        <KeptMessage
          name={person.name}
          isDue={waitingMessage.isDue}
          onRead={() => {
            props.onTakeUp(waitingMessage)
            text.current?.focus()
          }}
          onLetGo={() => void told(props.onLetGoWaiting().then((undo) => setUndoLetGo(() => undo)))}
        />
      )}
      {undoLetGo && !waitingMessage && (
        <KeptGone
          onUndo={() => {
            setUndoLetGo(null)
            void told(undoLetGo())
          }}
        />
      )}
      {person && props.warmUp && <WarmUp key={person.id} friend={props.warmUp} onTake={props.onWarmUp} />}
      {props.warmedFor && (
        <Button kind="plain" size="small" onClick={() => props.onPerson(props.warmedFor!.id)}>
          {i18n.t('checkIn.warmUp.then', [props.warmedFor.name])}
        </Button>
      )}
      <div>
        <FamilyDoors family={family} fitting={fitting} onFamily={props.onFamily} compact={compact} />
        <p className={styles.why}>{whyWords(family, { because, compact }).join(' ')}</p>
      </div>
      {person && isOnPath && (
        <RepairPath
          key={person.id}
          person={person}
          onDone={(message) => {
            setFreeFor(person.id)
            props.onDraft(message)
          }}
          onFree={() => setFreeFor(person.id)}
        />
      )}
      {person && !isOnPath && (
        <>
          <div className={styles.message}>
            <AskedField family={family} asked={props.asked} onAsked={props.onAsked} />
            <GrowingText
              ref={text}
              rows={compact ? 2 : 3}
              className={styles.text}
              aria-label={i18n.t('checkIn.messageTo', [person.name])}
              aria-keyshortcuts="Control+Enter PageDown PageUp"
              value={draft}
              onChange={props.onDraft}
              onKeyDown={onKeyDown}
            />
            <div className={styles.tools}>
              <LineTools
                key={person.id}
                name={person.name}
                draft={draft}
                ownId={props.ownId}
                onKeepLine={props.onKeepLine}
                onLetGoLine={props.onLetGoLine}
                onProblem={() => setProblem(i18n.t('newTab.notKept'))}
              />
              <Button
                kind="plain"
                size="small"
                className={styles.another}
                title={i18n.t('checkIn.anotherKeys')}
                onClick={() => props.onAnother(1)}
              >
                {i18n.t('checkIn.another')}
              </Button>
            </div>
          </div>
          {props.aside}
          <SendArea
            key={person.id}
            {...props}
            person={person}
            openControl={openControl}
            onKeepUntilTomorrow={async (message) => {
              await props.onKeepUntilTomorrow(message)
              // What waits is not written on: the first thing that fits stands there again.
              props.onFamily(firstFamily(fitting))
            }}
            onProblem={setProblem}
          />
          <div role="alert">{problem && <p className={layout.note}>{problem}</p>}</div>
        </>
      )}
      {!person && <p className={layout.note}>{i18n.t('checkIn.choosePerson')}</p>}
    </div>
  )
}
