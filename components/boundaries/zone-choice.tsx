import { useMemo } from 'react'
import { i18n } from '#i18n'
import { Select } from '@/components/ui/select'
import type { Zone } from '@/lib/domain/time/wall-clock'
import styles from './budgets-form.module.css'
import { zoneWords } from './zone-words'

interface ZoneChoiceProps {
  zone: Zone
  nowMs: number
  onChange: (zone: Zone) => void
}

const inWords = (zones: readonly string[]) =>
  zones
    .map((zone) => ({ value: zone, label: zoneWords(zone) }))
    .sort((a, b) => a.label.localeCompare(b.label))

/** By whose clock quiet times are: the device's, or that of one place, which begins to be found by typing its name. */
export function ZoneChoice({ zone, nowMs, onChange }: ZoneChoiceProps) {
  const places = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    // One that came from another browser may go by a name that this one understands and does not list.
    return inWords(zone === null || known.includes(zone) ? known : [...known, zone])
  }, [zone])
  const there = () =>
    new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: zone ?? undefined }).format(nowMs)
  return (
    <div className={styles.zone}>
      <Select
        label={i18n.t('quiet.zone')}
        hint={zone === null ? i18n.t('quiet.zoneDeviceHow') : i18n.t('quiet.zoneNow', [there()])}
        value={zone ?? ''}
        choices={[{ value: '', label: i18n.t('quiet.zoneDevice') }, ...places]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    </div>
  )
}
