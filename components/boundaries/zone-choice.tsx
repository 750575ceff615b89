import { useMemo } from 'react'
import { i18n } from '#i18n'
import { zoneChoices } from '@/components/time/time-zones'
import { Select } from '@/components/ui/fields/select'
import type { Instant } from '@/lib/domain/time/units'
import type { Zone } from '@/lib/domain/time/wall-clock'
import styles from './budgets/budgets-form.module.css'

interface ZoneChoiceProps {
  zone: Zone
  nowMs: Instant
  onChange: (zone: Zone) => void
}

/** The time zone of quiet times: the device's, or that of a place found by typing its name. */
export function ZoneChoice({ zone, nowMs, onChange }: ZoneChoiceProps) {
  const choices = useMemo(
    () => [{ value: '', label: i18n.t('quiet.zoneDevice') }, ...zoneChoices(zone)],
    [zone],
  )
  const there = () =>
    new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: zone ?? undefined }).format(nowMs)
  return (
    <div className={styles.zone}>
      <Select
        label={i18n.t('quiet.zone')}
        hint={zone === null ? i18n.t('quiet.zoneDeviceHow') : i18n.t('quiet.zoneNow', [there()])}
        value={zone ?? ''}
        choices={choices}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    </div>
  )
}
