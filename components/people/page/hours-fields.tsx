import { useMemo } from 'react'
import { i18n } from '#i18n'
import { Select } from '@/components/ui/fields/select'
import { TextField } from '@/components/ui/fields/text-field'
import { Checkbox } from '@/components/ui/fields/toggle'
import { minutesIn, typedTime } from '@/components/ui/fields/typed-time'
import type { TheirHours } from '@/lib/domain/people/reach/their-hours'
import styles from './entries.module.css'
import { zoneChoices } from '@/components/time/time-zones'
import layout from '@/components/ui/styles/layout.module.css'

interface HoursFieldsProps {
  hours: TheirHours
  onChange: (patch: Partial<TheirHours>) => void
}

/** Their time zone and the hours in which they like to be contacted; each field is optional. */
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
      value={hours[field] === null ? '' : typedTime(hours[field])}
      onChange={(typed) => {
        const minutes = minutesIn(typed)
        // An empty field removes the time; an incomplete one changes nothing.
        if (minutes !== null || typed === '') onChange({ [field]: minutes })
      }}
    />
  )
  return (
    <div className={layout.form}>
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
