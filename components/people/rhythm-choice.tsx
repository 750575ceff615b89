import { useState } from 'react'
import { i18n } from '#i18n'
import { Select } from '@/components/ui/fields/select'
import { TextField } from '@/components/ui/fields/text-field'
import type { Days } from '@/lib/domain/time/units'
import { rhythmWords } from './rhythm-words'

interface RhythmChoiceProps {
  /** Null: no rhythm. */
  rhythmDays: Days | null
  onRhythm: (days: Days | null) => void
  /** The weekly load of all rhythms, including this one. */
  load?: string
}

const proposed = [7, 14, 30, 60, 90, 180, 365]

/** The choice of a rhythm in words, any number of days, or none. */
export function RhythmChoice({ rhythmDays, onRhythm, load }: RhythmChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const known = rhythmDays === null || proposed.includes(rhythmDays)
  const asOwn = typed !== null || !known
  const wrong = typed !== null && !/^[1-9]\d{0,2}$/.test(typed.trim())

  const choose = (value: string) => {
    const days = value === 'never' ? null : value === 'other' ? (rhythmDays ?? 30) : Number(value)
    setTyped(value === 'other' ? String(days) : null)
    if (days !== rhythmDays) onRhythm(days)
  }

  return (
    <>
      <Select
        label={i18n.t('people.rhythm.label')}
        value={asOwn ? 'other' : String(rhythmDays ?? 'never')}
        hint={load || undefined}
        choices={[
          ...proposed.map((days) => ({ value: String(days), label: rhythmWords(days) })),
          { value: 'other', label: i18n.t('people.rhythm.other') },
          { value: 'never', label: i18n.t('people.rhythm.never') },
        ]}
        onChange={choose}
      />
      {asOwn && (
        <TextField
          label={i18n.t('people.rhythm.daysLabel')}
          inputMode="numeric"
          value={typed ?? String(rhythmDays)}
          hint={wrong ? undefined : rhythmWords(Number(typed ?? rhythmDays))}
          error={wrong ? i18n.t('people.rhythm.daysError') : undefined}
          onChange={(next) => {
            setTyped(next)
            if (/^[1-9]\d{0,2}$/.test(next.trim())) onRhythm(Number(next))
          }}
        />
      )}
    </>
  )
}
