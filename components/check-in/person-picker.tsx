import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import { visuallyHidden } from '@/components/ui/visually-hidden'
import { searchIn, searchIndex } from '@/lib/domain/people/search'
import styles from './person-picker.module.css'

/** A person who can be written to, as plain data. */
export interface PersonOption {
  id: string
  name: string
}

// At most this many are shown; typing narrows the list.
const shownAtMost = 30

interface PersonPickerProps {
  /** The label; “To” by default. */
  label?: string
  /** Null while they are read. */
  people: readonly PersonOption[] | null
  /** The chosen person; null: nobody yet. */
  person: PersonOption | null
  onPerson: (id: string) => void
  /** Called when the person begins to search. */
  onLook?: () => void
  /** A key that leads to the field. */
  keyed?: Record<string, string>
}

/**
 * The recipient, found by name. Follows the editable combobox of the ARIA Authoring Practices: the focus
 * stays in the field, arrows move through the list, Enter chooses, Escape changes nothing.
 */
export function PersonPicker({ label, people, person: chosen, onPerson, onLook, keyed }: PersonPickerProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  /** Null while not searching, so that the chosen name is shown. */
  const [query, setQuery] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  /** Enter was pressed while names were still being read. */
  const [hasty, setHasty] = useState(false)

  // Folding every name costs more than searching, so it is done only once the list opens.
  const index = useMemo(() => (open && people ? searchIndex(people) : []), [people, open])
  const matches = useMemo(() => searchIn(index, query ?? ''), [index, query])
  const shown = matches.slice(0, shownAtMost)
  const activeId = open && shown[active] ? `${id}${shown[active].id}` : undefined

  useEffect(() => {
    const option = activeId && list.current?.querySelector('[aria-selected="true"]')
    if (option) option.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const close = () => {
    setOpen(false)
    setQuery(null)
    setActive(-1)
    setHasty(false)
  }

  const take = (person: PersonOption | undefined) => {
    close()
    if (person) onPerson(person.id)
  }

  const found = people && hasty ? shown[active] : undefined
  useEffect(() => {
    if (found) take(found)
  })

  const move = (to: number) => {
    setOpen(true)
    setActive((to + shown.length) % Math.max(1, shown.length))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // During input-method composition Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => (open ? move(active + 1) : move(0)),
      ArrowUp: () => (open ? move(active < 0 ? shown.length - 1 : active - 1) : setOpen(true)),
      // Pressed before the names are read, Enter chooses the first match once they are.
      Enter: () => (people ? take(shown[active]) : setHasty(true)),
      Escape: close,
    }
    if (event.key === 'Tab') return close()
    if (!(event.key in moves) || (!open && !event.key.startsWith('Arrow'))) return
    event.preventDefault()
    event.stopPropagation()
    moves[event.key]?.()
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={layout.note}>
        {label ?? i18n.t('checkIn.to')}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={open && people !== null}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        className={styles.input}
        {...keyed}
        placeholder={i18n.t('checkIn.search')}
        value={query ?? chosen?.name ?? ''}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
          setHasty(false)
          setActive(event.target.value.trim() ? 0 : -1)
        }}
        onClick={(event) => {
          if (!open) event.currentTarget.select()
          setOpen(true)
        }}
        onFocus={onLook}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <Status className={visuallyHidden}>
        {open &&
          people &&
          query !== null &&
          (matches.length
            ? i18n.t('checkIn.matches', matches.length, [figure(matches.length)])
            : i18n.t('checkIn.nobody'))}
      </Status>
      <div className={styles.list} hidden={!open || !people}>
        {people && !shown.length && <p className={styles.nobody}>{i18n.t('checkIn.nobody')}</p>}
        <div ref={list} id={`${id}list`} role="listbox" aria-label={label ?? i18n.t('checkIn.to')}>
          {shown.map((person, index) => (
            <div
              key={person.id}
              id={`${id}${person.id}`}
              role="option"
              aria-selected={index === active}
              className={classes(styles.option, index === active && styles.active)}
              // Prevents the field from losing the focus before the click has chosen.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
