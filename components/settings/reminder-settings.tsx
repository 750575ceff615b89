import { i18n } from '#i18n'
import { Switch } from '@/components/ui/toggle'
import { ClockField } from './clock-field'
import type { SettingsPartProps } from './look-settings'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

interface ReminderSettingsProps extends SettingsPartProps {
  /** Called within the click, so that the browser may be asked for notifications. */
  onReminder: (on: boolean) => void
  /** The browser did not allow notifications. */
  refused: boolean
}

/** One reminder a day, and the hours without. */
export function ReminderSettings({ settings, onChange, onReminder, refused }: ReminderSettingsProps) {
  const { reminder, quietHours } = settings
  return (
    <SettingsSection title={i18n.t('settings.reminders')}>
      <Switch label={i18n.t('settings.reminder')} checked={reminder.on} onChange={onReminder} />
      {refused && (
        <p role="alert" className={styles.refused}>
          {i18n.t('settings.reminderRefused')}
        </p>
      )}
      {reminder.on && (
        <div className={styles.inset}>
          <div className={styles.pair}>
            <ClockField
              label={i18n.t('settings.reminderAt')}
              minutes={reminder.atMinutes}
              onMinutes={(atMinutes) => onChange({ reminder: { ...reminder, atMinutes } })}
            />
          </div>
          <Switch
            label={i18n.t('settings.hideNames')}
            checked={reminder.hideNames}
            onChange={(hideNames) => onChange({ reminder: { ...reminder, hideNames } })}
          />
        </div>
      )}
      <Switch
        label={i18n.t('settings.quietHours')}
        hint={i18n.t('settings.quietHoursHint')}
        checked={quietHours.on}
        onChange={(on) => onChange({ quietHours: { ...quietHours, on } })}
      />
      {quietHours.on && (
        <div className={styles.inset}>
          <div className={styles.pair}>
            <ClockField
              label={i18n.t('settings.quietFrom')}
              minutes={quietHours.fromMinutes}
              onMinutes={(fromMinutes) => onChange({ quietHours: { ...quietHours, fromMinutes } })}
            />
            <ClockField
              label={i18n.t('settings.quietTo')}
              minutes={quietHours.toMinutes}
              onMinutes={(toMinutes) => onChange({ quietHours: { ...quietHours, toMinutes } })}
            />
          </div>
        </div>
      )}
    </SettingsSection>
  )
}
