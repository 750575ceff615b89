import { useState } from 'react'
import { i18n } from '#i18n'
import { wishedHoursWords } from '@/components/check-in/composer/their-hours-words'
import { Button } from '@/components/ui/button'
import type { TheirHours } from '@/lib/domain/people/reach/their-hours'
import styles from './entries.module.css'
import { HoursFields } from './hours-fields'
import { zoneName } from '@/components/time/time-zones'

interface HoursSectionProps {
  hours: TheirHours
  onChange: (patch: Partial<TheirHours>) => void
}

const said = (hours: TheirHours) => [
  ...(hours.timeZone === null ? [] : [zoneName(hours.timeZone)]),
  ...wishedHoursWords(hours),
]

/** Their hours in one line, and the fields once the person wants to change them. */
export function HoursSection({ hours, onChange }: HoursSectionProps) {
  const [open, setOpen] = useState(false)
  const words = said(hours)
  return (
    <div className={styles.list}>
      {!open && (
        <p className={words.length ? undefined : styles.none}>
          {words.join(' · ') || i18n.t('people.hours.none')}
        </p>
      )}
      {open && <HoursFields hours={hours} onChange={onChange} />}
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {i18n.t(open ? 'people.hours.close' : 'people.hours.open')}
      </Button>
    </div>
  )
}
