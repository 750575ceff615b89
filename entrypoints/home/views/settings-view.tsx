import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { CountingSettings } from '@/components/settings/counting-settings'
import { KeySettings } from '@/components/settings/key-settings'
import { LookSettings, NewTabSettings } from '@/components/settings/look-settings'
import { PeopleSettings } from '@/components/settings/people-settings'
import { ReminderSettings } from '@/components/settings/reminder-settings'
import { SettingsSection } from '@/components/settings/settings-section'
import { LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { requestNotices } from '@/lib/browser/grants'
import { openKeySettings } from '@/lib/browser/keys'
import { weeklyLoad } from '@/lib/domain/people/rhythms'
import { failedRead } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import { startFresh } from '../actions/rhythm-actions'
import { saveRegion } from '../actions/save-region'
import { saveSettings, type SettingsPatch } from '../actions/save'
import { useBoundaries } from '../reads/use-boundaries'
import { useDay } from '../reads/use-day'
import { useKeys } from '../reads/use-keys'
import { useNoticesAllowed } from '../reads/use-notices-allowed'
import { Waiting } from '../parts/waiting'
import styles from './view.module.css'

/** All settings apart from boundaries. */
export default function SettingsView() {
  const { home, settings, wished } = useBoundaries()
  const people = useRead(home.people)
  const everybody = people.value?.everybody ?? null
  const load = useMemo(() => everybody && weeklyLoad(everybody.map(({ person }) => person)), [everybody])
  const today = useDay()
  const [refused, setRefused] = useState(false)
  const noticesAllowed = useNoticesAllowed()
  const keys = useKeys()
  const change = (patch: SettingsPatch) => void saveSettings(home, patch)
  const part = { settings, onChange: change }

  const remind = async (on: boolean) => {
    // The browser shows the permission prompt only within the click, so asking comes first.
    const allowed = !on || (await requestNotices().catch(() => false))
    setRefused(!allowed)
    if (allowed) change({ reminder: { ...settings.reminder, on } })
  }

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('settings.title')}</h1>
      </div>
      <ReadProblem failure={failedRead(people, noticesAllowed, keys)} />
      <div className={styles.stack}>
        <LookSettings {...part} />
        <NewTabSettings {...part} />
        <CountingSettings
          settings={{ ...settings, ...wished }}
          onChange={change}
          waiting={<Waiting about={['idle', 'day-start']} />}
        />
        <ReminderSettings
          {...part}
          onReminder={(on) => void remind(on)}
          refused={refused}
          allowed={noticesAllowed.value !== false}
        />
        <PeopleSettings
          {...part}
          today={today}
          weeklyLoad={load}
          onFreshStart={() => void startFresh(home, 'all')}
          onRegion={(region) => void saveRegion(home, region)}
        />
        <KeySettings keys={keys.value} onChoose={() => void openKeySettings()} />
        <SettingsSection title={i18n.t('settings.data')}>
          <p className={layout.aside}>{i18n.t('settings.dataHow')}</p>
          <div>
            <LinkButton href="#/settings/data">{i18n.t('settings.dataOpen')}</LinkButton>
          </div>
        </SettingsSection>
      </div>
    </>
  )
}
