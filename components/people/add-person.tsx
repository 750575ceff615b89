import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { focusOnOpen } from '@/components/ui/focus-on-open'
import layout from '@/components/ui/styles/layout.module.css'
import { TextField } from '@/components/ui/fields/text-field'
import { usualKind } from '@/lib/domain/people/reach/channel'
import { type Circle, isName, longestName, type Person } from '@/lib/domain/people/person'
import { rhythmFor } from '@/lib/domain/people/rhythms'
import type { Days } from '@/lib/domain/time/units'
import styles from './add-person.module.css'
import type { CheckChannel, TypedChannel } from './channels/channel-check'
import { ChannelFields } from './channels/channel-fields'
import { CircleChoice } from './circle-choice'
import { rhythmWords } from './rhythm-words'

/**
 * A typed person. The channel's address is empty when it could not be parsed; the channel is null when none
 * was typed.
 */
export interface TypedPerson {
  name: string
  kind: Person['kind']
  circle: Circle
  rhythmDays: Days
  channel: (TypedChannel & { address: string }) | null
}

export interface AddPersonProps {
  /** Adds them. Resolves to false when that failed, so that the typed text stays. */
  onAdd: (person: TypedPerson) => Promise<boolean>
  check: CheckChannel
  region: string | null
  onRegion: (region: string) => void
  /** `person` by default. */
  kind?: Person['kind']
  submitLabel?: string
  /** Without it the form cannot be closed. */
  onCancel?: () => void
}

/** The form for somebody new: a name, a circle, a channel. Enter in any field adds. */
export function AddPerson({
  onAdd,
  check,
  region,
  onRegion,
  kind = 'person',
  submitLabel,
  onCancel,
}: AddPersonProps) {
  const [name, setName] = useState('')
  const [circle, setCircle] = useState<Circle>('near')
  const [typed, setTyped] = useState<TypedChannel>({ kind: usualKind, raw: '' })
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  // The person has just opened the form, so it takes the focus.
  useLayoutEffect(() => focusOnOpen(nameField.current), [])
  /** The country is asked for only once; the person may go on without it. */
  const regionAsked = useRef(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!isName(name)) {
      setProblem(i18n.t('people.form.nameError'))
      nameField.current?.focus()
      return
    }
    setBusy(true)
    try {
      const found = await check(typed)
      if (!found.ok && found.reason === 'no-region' && !regionAsked.current) {
        regionAsked.current = true
        return
      }
      const channel = typed.raw.trim() ? { ...typed, address: found.ok ? found.address : '' } : null
      await onAdd({ name: name.trim(), kind, circle, rhythmDays: rhythmFor(circle), channel })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={nameField}
        label={i18n.t(kind === 'group' ? 'people.group.name' : 'people.form.name')}
        autoComplete="off"
        maxLength={longestName}
        dir="auto"
        value={name}
        error={problem}
        onChange={(next) => {
          setName(next)
          setProblem(undefined)
        }}
      />
      <div>
        <CircleChoice circle={circle} onCircle={setCircle} />
        <p className={styles.rhythm}>{rhythmWords(rhythmFor(circle))}</p>
      </div>
      <ChannelFields typed={typed} onTyped={setTyped} check={check} region={region} onRegion={onRegion} />
      <div className={layout.actions}>
        <Button kind="primary" type="submit" disabled={busy}>
          {submitLabel ?? i18n.t('people.form.submit')}
        </Button>
        {onCancel && (
          <Button kind="plain" onClick={onCancel}>
            {i18n.t('people.form.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
