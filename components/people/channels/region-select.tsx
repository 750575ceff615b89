import { useMemo } from 'react'
import { i18n } from '#i18n'
import { Select } from '@/components/ui/fields/select'
import { namedRegions } from './regions'

interface RegionSelectProps {
  region: string | null
  onRegion: (region: string) => void
}

/** The country of numbers without a country code. Asked once and remembered. */
export function RegionSelect({ region, onRegion }: RegionSelectProps) {
  const choices = useMemo(
    () => [{ value: '', label: i18n.t('people.channel.chooseRegion') }, ...namedRegions(navigator.languages)],
    [],
  )
  return (
    <Select
      label={i18n.t('people.channel.region')}
      value={region ?? ''}
      choices={choices}
      onChange={(chosen) => chosen && onRegion(chosen)}
    />
  )
}
