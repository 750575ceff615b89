import { i18n } from '#i18n'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { Switch } from '@/components/ui/fields/toggle'
import type { Settings } from '@/lib/domain/settings'
import { SettingsSection } from './settings-section'

export interface SettingsPartProps {
  settings: Settings
  onChange: (patch: Partial<Omit<Settings, 'version' | 'deviceId'>>) => void
}

/** Theme, and whether numbers are shown. */
export const LookSettings = ({ settings, onChange }: SettingsPartProps) => (
  <SettingsSection title={i18n.t('settings.look')}>
    <SegmentedChoice
      legend={i18n.t('settings.theme')}
      value={settings.theme}
      choices={[
        { value: 'system', label: i18n.t('settings.themeSystem') },
        { value: 'light', label: i18n.t('settings.themeLight') },
        { value: 'dark', label: i18n.t('settings.themeDark') },
      ]}
      onChange={(theme) => onChange({ theme })}
    />
    <Switch
      label={i18n.t('settings.hideNumbers')}
      hint={i18n.t('settings.hideNumbersHint')}
      checked={settings.hideNumbers}
      onChange={(hideNumbers) => onChange({ hideNumbers })}
    />
  </SettingsSection>
)

/** What a new tab and the toolbar show. */
export const NewTabSettings = ({ settings, onChange }: SettingsPartProps) => (
  <SettingsSection title={i18n.t('settings.newTab')}>
    <SegmentedChoice
      legend={i18n.t('settings.mode')}
      value={settings.newTab}
      choices={[
        { value: 'full', label: i18n.t('settings.modeFull') },
        { value: 'ribbon', label: i18n.t('settings.modeRibbon') },
        { value: 'empty', label: i18n.t('settings.modeEmpty') },
      ]}
      onChange={(newTab) => onChange({ newTab })}
    />
    <Switch
      label={i18n.t('settings.selfCheckIn')}
      checked={settings.selfCheckIn}
      onChange={(selfCheckIn) => onChange({ selfCheckIn })}
    />
    <Switch
      label={i18n.t('settings.afterVisits')}
      checked={settings.afterVisits}
      onChange={(afterVisits) => onChange({ afterVisits })}
    />
    <SegmentedChoice
      legend={i18n.t('settings.badge')}
      value={settings.badge}
      choices={[
        { value: 'left', label: i18n.t('settings.badgeLeft') },
        { value: 'used', label: i18n.t('settings.badgeUsed') },
        { value: 'off', label: i18n.t('settings.badgeOff') },
      ]}
      onChange={(badge) => onChange({ badge })}
    />
  </SettingsSection>
)
