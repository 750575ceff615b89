import { useMemo } from 'react'
import { i18n } from '#i18n'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { Checkbox } from '@/components/ui/toggle'
import type { TheirHours } from '@/lib/domain/people/their-hours'
import styles from './entries.module.css'
import { zoneChoices } from '@/components/time/time-zones'

interface HoursFieldsProps {
  hours: TheirHours
  onChange: (patch: Partial<TheirHours>) => void
}

const twoDigits = (figure: number) => String(figure).padStart(2, '0')
const asTyped = (minutes: number | null) =>
  minutes === null ? '' : `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

/** Minutes after midnight; null where the field was emptied; undefined while it is half typed. */
function minutesIn(typed: string): number | null | undefined {
  if (typed === '') return null
  const [, hours, rest] = /^(\d{2}):(\d{2})/.exec(typed) ?? []
  return hours && rest ? Number(hours) * 60 + Number(rest) : undefined
}

/** Where their clock stands and when they like to hear from one; each field may stay empty. */
export function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const zones = useMemo(
    () => [{ value: '', label: i18n.t('people.hours.sameZone') }, ...zoneChoices(hours.timeZone)],
    [hours.timeZone],
  )
  const clock = (field: 'notBeforeMinutes' | 'notAfterMinutes', label: string) => (
    <TextField
      label={label}
      optional
      type="time"
      value={asTyped(hours[field])}
      onChange={(typed) => {
        const minutes = minutesIn(typed)
        if (minutes !== undefined) onChange({ [field]: minutes })
      }}
    />
  )
  return (
    <div className={styles.form}>
      <Select
        label={i18n.t('people.hours.zone')}
        value={hours.timeZone ?? ''}
        choices={zones}
        onChange={(zone) => onChange({ timeZone: zone || null })}
      />
      <div className={styles.beside}>
        {clock('notBeforeMinutes', i18n.t('people.hours.notBefore'))}
        {clock('notAfterMinutes', i18n.t('people.hours.notAfter'))}
      </div>
      <Checkbox
        label={i18n.t('people.hours.noCalls')}
        checked={hours.noCalls}
        onChange={(noCalls) => onChange({ noCalls })}
      />
    </div>
  )
}
