import { type ReactNode, useEffect } from 'react'
import { i18n } from '#i18n'
import { rhythmWords } from '@/components/people/rhythm-words'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import { type Circle, circles } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import styles from './sorting.module.css'

/** A person waiting for a circle, with what helps to remember who they are. */
export interface WaitingPerson {
  id: string
  name: string
  /** Channels, a birthday, a note: one line each. */
  lines: readonly string[]
}

interface SortCardProps {
  person: WaitingPerson
  /** How many are waiting, including this one. */
  left: number
  canUndo: boolean
  /** What was just done, for screen readers. */
  said: string
  onCircle: (circle: Circle) => void
  onNotNow: () => void
  onUndo: () => void
}

/**
 * The letter of a key; where the layout has no Latin letter there, the one at that position on most
 * keyboards.
 */
const letterOf = ({ key, code }: KeyboardEvent) =>
  /^[^\p{ASCII}]$/u.test(key) ? code.replace(/^Key/, '').toLowerCase() : key.toLowerCase()

/**
 * The circle of a digit key, by its position: French keyboards type digits with Shift only, and Arabic ones
 * type other digits.
 */
const circleOf = ({ key, code, shiftKey }: KeyboardEvent): Circle | undefined => {
  const place = shiftKey ? null : /^Digit(\d)$/.exec(code)
  return circles[Number(/^\d$/.test(key) ? key : place?.[1]) - 1]
}

/** Keys typed into a field are not shortcuts. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** One person with a key for each circle; every key is a button too. */
export function SortCard({ person, left, canUndo, said, onCircle, onNotNow, onUndo }: SortCardProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      const circle = circleOf(event)
      const letter = letterOf(event)
      if (circle) onCircle(circle)
      else if (letter === 'n') onNotNow()
      else if (letter === 'u' && canUndo) onUndo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [canUndo, onCircle, onNotNow, onUndo])

  return (
    <div className={styles.sorting}>
      <p className={styles.left}>{i18n.t('sorting.left', left, [figure(left)])}</p>
      <section className={styles.card} aria-label={person.name}>
        <h2 dir="auto" className={styles.name}>
          {person.name}
        </h2>
        {person.lines.length > 0 && (
          <ul className={styles.lines}>
            {person.lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        )}
      </section>
      <fieldset className={styles.choices} aria-label={i18n.t('people.circleLegend')}>
        {circles.map((circle, index) => (
          <KeyButton key={circle} hint={String(index + 1)} onPress={() => onCircle(circle)}>
            {i18n.t(`people.circle.${circle}`)}
            <span className={layout.note}>{rhythmWords(rhythmFor(circle))}</span>
          </KeyButton>
        ))}
      </fieldset>
      <div className={styles.others}>
        <KeyButton hint="n" onPress={onNotNow}>
          {i18n.t('sorting.notNow')}
        </KeyButton>
        <KeyButton hint="u" disabled={!canUndo} onPress={onUndo}>
          {i18n.t('sorting.undo')}
        </KeyButton>
      </div>
      <Status className={visuallyHidden}>{said}</Status>
    </div>
  )
}

interface KeyButtonProps {
  hint: string
  disabled?: boolean
  onPress: () => void
  children: ReactNode
}

/** A button that shows its key. */
const KeyButton = ({ hint, disabled, onPress, children }: KeyButtonProps) => (
  <button
    type="button"
    className={styles.key}
    aria-keyshortcuts={hint}
    aria-disabled={disabled}
    onClick={() => !disabled && onPress()}
  >
    <kbd aria-hidden="true" className={styles.hint}>
      {hint}
    </kbd>
    <span className={layout.stack}>{children}</span>
  </button>
)
