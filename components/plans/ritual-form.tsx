import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import { FormActions } from '@/components/people/page/form-actions'
import layout from '@/components/ui/styles/layout.module.css'
import { Select } from '@/components/ui/fields/select'
import { TextField } from '@/components/ui/fields/text-field'
import { minutesIn, typedTime } from '@/components/ui/fields/typed-time'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import { cadences } from '@/lib/domain/check-ins/cadence'
import type { Ritual } from '@/lib/domain/check-ins/ritual'
import { type Day, isDay } from '@/lib/domain/time/day'
import { LengthAndLink, WhatField } from './plan-fields'
import { cadenceWords } from './plan-words'
import styles from './plans.module.css'

export type WrittenRitual = Omit<Ritual, 'id' | 'personId' | 'lastHeldDay' | 'addedAtMs'>

interface RitualFormProps {
  /** Null: a new ritual. */
  initial: Ritual | null
  usualLink: string
  today: Day
  /** Their zone, if it is known and differs. */
  theirZone: string | null
  onSave: (ritual: WrittenRitual) => void
  onCancel: () => void
}

/** The form for a ritual: what, how often, from when on, and in which zone. */
export function RitualForm({ initial, usualLink, today, theirZone, onSave, onCancel }: RitualFormProps) {
  const [what, setWhat] = useState(initial?.what ?? '')
  const [cadence, setCadence] = useState(initial?.cadence ?? 'month')
  const [firstDay, setFirstDay] = useState<string>(initial?.firstDay ?? today)
  const known = initial?.atMinutes ?? null
  const [time, setTime] = useState(known === null ? '' : typedTime(known))
  const [minutes, setMinutes] = useState(initial?.minutes ?? 60)
  const [zone, setZone] = useState(initial?.zone ?? null)
  const [link, setLink] = useState(initial?.meetingUrl ?? '')
  const [tried, setTried] = useState(false)
  const meetingUrl = meetingUrlOf(link)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!what.trim() || !isDay(firstDay) || meetingUrl === null) return
    onSave({ what: what.trim(), cadence, firstDay, atMinutes: minutesIn(time), minutes, zone, meetingUrl })
  }

  return (
    <form className={layout.form} onSubmit={submit} noValidate>
      <WhatField
        what={what}
        error={tried && !what.trim() ? i18n.t('plans.form.whatError') : undefined}
        onWhat={setWhat}
        onCall={() => link === '' && setLink(usualLink)}
      />
      <div className={styles.beside}>
        <Select
          label={i18n.t('plans.ritual.cadence')}
          value={cadence}
          choices={cadences.map((value) => ({ value, label: cadenceWords(value) }))}
          onChange={setCadence}
        />
        <TextField
          label={i18n.t('plans.ritual.first')}
          type="date"
          value={firstDay}
          error={tried && !isDay(firstDay) ? i18n.t('plans.ritual.firstError') : undefined}
          onChange={setFirstDay}
        />
        <TextField label={i18n.t('plans.ritual.time')} type="time" optional value={time} onChange={setTime} />
      </div>
      {time !== '' && (theirZone !== null || zone !== null) && (
        <div className={styles.beside}>
          <Select
            label={i18n.t('plans.ritual.clock')}
            value={zone === null ? 'mine' : 'theirs'}
            choices={[
              { value: 'mine', label: i18n.t('plans.ritual.clockMine') },
              { value: 'theirs', label: i18n.t('plans.ritual.clockTheirs') },
            ]}
            onChange={(whose) => setZone(whose === 'mine' ? null : (zone ?? theirZone))}
          />
        </div>
      )}
      <LengthAndLink
        minutes={minutes}
        onMinutes={setMinutes}
        meetingUrl={link}
        error={meetingUrl === null ? i18n.t('plans.form.linkError') : undefined}
        onMeetingUrl={setLink}
      />
      <FormActions onCancel={onCancel} />
    </form>
  )
}
