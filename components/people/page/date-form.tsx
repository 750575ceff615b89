import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { useOnceAtATime } from '@/components/ui/use-once-at-a-time'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { Select } from '@/components/ui/fields/select'
import { TextField } from '@/components/ui/fields/text-field'
import { isLeapYear } from '@/lib/domain/people/dates'
import { isMonthDay } from '@/lib/domain/people/month-day'
import { dateLabels, type ImportantDate } from '@/lib/domain/people/person'
import styles from './entries.module.css'
import { FormActions } from './form-actions'

interface DateFormProps {
  initial: ImportantDate | null
  onSave: (date: ImportantDate) => Promise<boolean>
  onCancel: () => void
}

const monthChoices = () => {
  const name = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: name.format(Date.UTC(2000, index, 1)),
  }))
}

/** The form for one date: what it is, day and month, and a year if known. */
export function DateForm({ initial, onSave, onCancel }: DateFormProps) {
  const months = useMemo(() => monthChoices(), [])
  const [label, setLabel] = useState(initial?.label ?? 'birthday')
  const [text, setText] = useState(initial?.text ?? '')
  const [day, setDay] = useState(initial ? String(initial.day) : '')
  const [month, setMonth] = useState(String(initial?.month ?? 1))
  const [year, setYear] = useState(initial?.year ? String(initial.year) : '')
  const [tried, setTried] = useState(false)

  const known = isMonthDay(Number(month), Number(day))
  const yearKnown = /^(?:|[1-9]\d{3})$/.test(year.trim())
  // Only leap years have 29 February.
  const yearHadIt = Number(month) !== 2 || Number(day) !== 29 || !year.trim() || isLeapYear(Number(year))
  const yearProblem = !yearKnown ? 'people.date.yearError' : !yearHadIt ? 'people.date.leapError' : null

  const submit = useOnceAtATime(async () => {
    setTried(true)
    if (!known || yearProblem) return
    await onSave({
      label,
      text: text.trim(),
      month: Number(month),
      day: Number(day),
      year: year.trim() ? Number(year) : null,
    })
  })
  return (
    <form className={layout.form} onSubmit={submit} noValidate>
      <SegmentedChoice
        legend={i18n.t('people.date.legend')}
        value={label}
        choices={dateLabels.map((value) => ({ value, label: i18n.t(`people.date.${value}`) }))}
        onChange={setLabel}
      />
      {label !== 'birthday' && (
        <TextField
          label={i18n.t('people.date.text')}
          optional
          autoComplete="off"
          dir="auto"
          value={text}
          onChange={setText}
        />
      )}
      <div className={styles.beside}>
        <TextField
          label={i18n.t('people.date.day')}
          inputMode="numeric"
          autoComplete="off"
          value={day}
          error={tried && !known ? i18n.t('people.date.dayError') : undefined}
          onChange={setDay}
        />
        <Select label={i18n.t('people.date.month')} value={month} choices={months} onChange={setMonth} />
        <TextField
          label={i18n.t('people.date.year')}
          optional
          inputMode="numeric"
          autoComplete="off"
          value={year}
          error={tried && yearProblem ? i18n.t(yearProblem) : undefined}
          onChange={setYear}
        />
      </div>
      <FormActions onCancel={onCancel} />
    </form>
  )
}
