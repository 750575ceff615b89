import { useLayoutEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import { type Contact, feltMets } from '@/lib/domain/people/contact'
import { feltWords } from './felt-words'
import { calendarDate, onCalendarDate } from '../calendar-date'
import { type NextTime, NextTimeField } from './next-time-field'
import { useSaved } from './use-saved'

export type ContactPatch = Partial<Pick<Contact, 'atMs' | 'kind' | 'began' | 'energy' | 'feltMet' | 'note'>>

interface ContactDetailProps {
  contact: Contact
  onChange: (patch: ContactPatch) => void
  /** What to ask next time; null when another contact shows it. */
  nextTime: NextTime | null
}

const earliest = '1900-01-01'

/** The value for "not said". */
const unsaid = 'unsaid'

/** A contact's date, who began it, how it felt, and a note: all optional, saved as they are chosen. */
export function ContactDetail({ contact, onChange, nextTime }: ContactDetailProps) {
  const note = useSaved(contact.note, (text) => onChange({ note: text }))
  const [today] = useState(() => calendarDate(Date.now()))
  const stored = calendarDate(contact.atMs)
  // Ignores dates in the future, and years that are only half typed.
  const mayBe = (typed: string) => typed >= earliest && typed <= today
  const date = useSaved(stored, (typed) => {
    const atMs = mayBe(typed) ? onCalendarDate(contact.atMs, typed) : null
    if (atMs !== null) onChange({ atMs: Math.min(atMs, Date.now()) })
  })
  const field = useRef<HTMLInputElement>(null)
  const inField = useRef(false)
  // A changed date moves the row in the list, and a moved field loses the focus.
  useLayoutEffect(() => {
    if (inField.current) field.current?.focus()
  }, [stored])
  const notSaid = { value: unsaid, label: i18n.t('people.contact.unsaid') } as const
  return (
    <div className={layout.block3}>
      <div className={layout.narrow}>
        <TextField
          label={i18n.t('people.contact.date')}
          type="date"
          required
          min={earliest}
          max={today}
          ref={field}
          value={date.text}
          onChange={date.onChange}
          onFocus={() => (inField.current = true)}
          onBlur={() => {
            inField.current = false
            if (!mayBe(date.text)) date.onChange(stored)
            date.onBlur()
          }}
        />
      </div>
      <SegmentedChoice
        legend={i18n.t('people.contact.began.legend')}
        look="quiet"
        value={contact.began ?? unsaid}
        choices={[
          ...(['me', 'them'] as const).map((value) => ({
            value,
            label: i18n.t(`people.contact.began.${value}`),
          })),
          notSaid,
        ]}
        onChange={(value) => onChange({ began: value === unsaid ? null : value })}
      />
      <SegmentedChoice
        legend={i18n.t('people.contact.energy.legend')}
        look="quiet"
        value={contact.energy ?? unsaid}
        choices={[
          ...(['lighter', 'same', 'heavier'] as const).map((value) => ({
            value,
            label: i18n.t(`people.contact.energy.${value}`),
          })),
          notSaid,
        ]}
        onChange={(value) => onChange({ energy: value === unsaid ? null : value })}
      />
      <SegmentedChoice
        legend={i18n.t('people.contact.felt.legend')}
        look="quiet"
        value={contact.feltMet ?? unsaid}
        choices={[...feltMets.map((value) => ({ value, label: feltWords(value) })), notSaid]}
        onChange={(value) => onChange({ feltMet: value === unsaid ? null : value })}
      />
      <TextArea
        label={i18n.t('people.contact.note')}
        rows={2}
        dir="auto"
        value={note.text}
        onChange={note.onChange}
        onBlur={note.onBlur}
      />
      {nextTime && <NextTimeField label={i18n.t('people.contact.nextTime')} {...nextTime} />}
    </div>
  )
}
