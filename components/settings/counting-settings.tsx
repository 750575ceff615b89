import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { Select } from '@/components/ui/fields/select'
import { TimeOfDayField } from './time-of-day-field'
import type { SettingsPartProps } from './look-settings'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

const proposed = [15, 30, 60, 120, 300, 600]

const lengthWords = (seconds: number) =>
  seconds % 60 === 0
    ? i18n.t('settings.minutes', seconds / 60)
    : i18n.t('settings.seconds', [String(seconds)])

interface CountingSettingsProps extends SettingsPartProps {
  /** A note when changes are waiting. */
  waiting?: ReactNode
}

/** The day start, and how long attention lasts without input. */
export function CountingSettings({ settings, waiting, onChange }: CountingSettingsProps) {
  const { idleSeconds } = settings
  const lengths = [...new Set([...proposed, idleSeconds])].sort((a, b) => a - b)
  return (
    <SettingsSection title={i18n.t('settings.counting')}>
      <div className={styles.narrow}>
        <TimeOfDayField
          label={i18n.t('settings.dayStart')}
          hint={i18n.t('settings.dayStartHint')}
          minutes={settings.dayStartMinutes}
          onMinutes={(dayStartMinutes) => onChange({ dayStartMinutes })}
        />
        <Select
          label={i18n.t('settings.idle')}
          value={String(idleSeconds)}
          choices={lengths.map((seconds) => ({ value: String(seconds), label: lengthWords(seconds) }))}
          onChange={(seconds) => onChange({ idleSeconds: Number(seconds) })}
        />
      </div>
      {waiting}
    </SettingsSection>
  )
}
