import { useState } from 'react'
import { i18n } from '#i18n'
import { RegionSelect } from '@/components/people/region-select'
import { CountingSettings } from '@/components/settings/counting-settings'
import { LookSettings, NewTabSettings } from '@/components/settings/look-settings'
import { ReminderSettings } from '@/components/settings/reminder-settings'
import { SettingsSection } from '@/components/settings/settings-section'
import { LinkButton } from '@/components/ui/button'
import { requestNotices } from '@/lib/browser/grants'
import { saveSettings, type SettingsPatch } from '../save-settings'
import { useBoundaries } from '../use-boundaries'
import { Waiting } from '../waiting'
import styles from './view.module.css'

/** Everything that can be chosen apart from boundaries. */
export default function SettingsView() {
  const { home, settings, wished } = useBoundaries()
  const [refused, setRefused] = useState(false)
  const change = (patch: SettingsPatch) => void saveSettings(home, patch)
  const part = { settings, onChange: change }

  const remind = async (on: boolean) => {
    // The browser allows the question only within the click, so it comes before anything else.
    const allowed = !on || (await requestNotices().catch(() => false))
    setRefused(!allowed)
    if (allowed) change({ reminder: { ...settings.reminder, on } })
  }

  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{i18n.t('settings.title')}</h1>
      </div>
      <div className={styles.stack}>
        <LookSettings {...part} />
        <NewTabSettings {...part} />
        <CountingSettings
          settings={{ ...settings, ...wished }}
          onChange={change}
          waiting={<Waiting about={['idle', 'day-start']} />}
        />
        <ReminderSettings {...part} onReminder={(on) => void remind(on)} refused={refused} />
        <SettingsSection title={i18n.t('settings.people')}>
          <div className={styles.narrow}>
            <RegionSelect region={settings.region} onRegion={(region) => change({ region })} />
          </div>
        </SettingsSection>
        <SettingsSection title={i18n.t('settings.data')}>
          <p className={styles.note}>{i18n.t('settings.dataHow')}</p>
          <div>
            <LinkButton href="#/settings/data">{i18n.t('settings.dataOpen')}</LinkButton>
          </div>
        </SettingsSection>
      </div>
    </>
  )
}
