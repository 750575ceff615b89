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

// Loaded lazily: parts that are seldom used load on demand, parts not needed at once a moment later.
const KeptGone = later(async () => (await import('./waiting-message-gone')).WaitingMessageGone)
const KeptMessage = later(async () => (await import('./waiting-message')).WaitingMessage)
const LineTools = later(async () => (await import('./line-tools')).LineTools)
const WarmUp = later(async () => (await import('./warm-up')).WarmUp)
const RepairPath = later(async () => (await import('./repair-path')).RepairPath)

export interface ComposerProps extends DraftState, LineActions, SendActions {
  /** The people who can be chosen; null while they are read. */
  people: readonly PersonOption[] | null
  /** Null: nobody is chosen yet. */
  person: PersonOption | null
  /** Called when the person begins to search; the people are needed from then on. */
  onLook?: () => void
  onPerson: (id: string) => void
  /** One line about the person, shown under the name. */
  reason?: ReactNode
  /** What to know before writing to them, shown under the message. */
  aside?: ReactNode
  fitting: readonly Fitting[]
  /**
   * For little room: shows less, and keeps the button that opens the draft visible while the rest scrolls.
   */
  compact?: boolean
  /** Focus and select the draft once, when it first appears. Never on the new tab. */
  selectOnMount?: boolean
  /** A message to them that waits for a second look. */
  waitingMessage: (OwnLine & { isDue: boolean }) | null
  /** Erases the waiting message; resolves to a function that undoes that. */
  onLetGoWaiting: () => Promise<() => Promise<unknown>>
  /** Somebody to write to first; null: nobody. */
  warmUp: PersonOption | null
  onWarmUp: (id: string) => void
  /** The old friend for whom the present person was the warm-up. */
  warmedFor: PersonOption | null
}

/**
 * Why to send such a message, and when better not to if it is tender; with little room, only the more
 * important of the two.
 */
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

/** Chooses recipient, message and app, and opens a draft. It never sends anything. */
export function Composer(props: ComposerProps) {
  const { person, family, draft, fitting, waitingMessage, selectOnMount, compact } = props
  const [problem, setProblem] = useState<string | null>(null)
  /** The person for whom the steps of a repair were skipped. */
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
    // A person who is searching meanwhile keeps the focus.
    if (composer.current?.contains(document.activeElement)) return
    text.current.select()
    text.current.focus()
  }, [draft, person])

  // After the steps of a repair the message gets the focus.
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
              // After the message was put off until tomorrow, the first fitting family is shown again.
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
