import { i18n } from '#i18n'
import { Switch } from '@/components/ui/fields/toggle'
import { zoneName } from '@/components/time/time-zones'
import layout from '@/components/ui/styles/layout.module.css'
import { TimeOfDayField } from './time-of-day-field'
import type { SettingsPartProps } from './look-settings'
import { ReminderMoments } from './reminder-moments'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

interface ReminderSettingsProps extends SettingsPartProps {
  /** Called within the click, so that the permission for notifications can be requested. */
  onReminder: (on: boolean) => void
  /** The permission for notifications was requested and refused. */
  refused: boolean
  /** Notifications are permitted; without the permission reminders are off, whatever was chosen. */
  allowed: boolean
}

/** Up to three reminders a day, and quiet hours. */
export function ReminderSettings({
  settings,
  onChange,
  onReminder,
  refused,
  allowed,
}: ReminderSettingsProps) {
  const { reminder, quietHours, zone } = settings
  const on = reminder.on && allowed
  return (
    <SettingsSection title={i18n.t('settings.reminders')}>
      <Switch label={i18n.t('settings.reminder')} checked={on} onChange={onReminder} />
      {refused && (
        <p role="alert" className={layout.smallProblem}>
          {i18n.t('settings.reminderRefused')}
        </p>
      )}
      {reminder.on && !allowed && !refused && (
        <p className={layout.smallProblem}>{i18n.t('settings.reminderTaken')}</p>
      )}
      {on && (
        <div className={styles.inset}>
          <ReminderMoments
            moments={reminder.moments}
            onMoments={(moments) => onChange({ reminder: { ...reminder, moments } })}
          />
          {zone !== null && (
            <p className={layout.aside}>{i18n.t('settings.reminderZone', [zoneName(zone)])}</p>
          )}
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
            <TimeOfDayField
              label={i18n.t('settings.quietFrom')}
              minutes={quietHours.fromMinutes}
              onMinutes={(fromMinutes) => onChange({ quietHours: { ...quietHours, fromMinutes } })}
            />
            <TimeOfDayField
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
