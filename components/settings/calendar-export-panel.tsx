import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { SettingsSection } from './settings-section'

/** Exports dates, plans and rituals as a calendar file. */
export const CalendarExportPanel = ({ onExport }: { onExport: () => void }) => (
  <SettingsSection title={i18n.t('calendarExport.title')}>
    <p className={layout.aside}>{i18n.t('calendarExport.how')}</p>
    <div>
      <Button onClick={onExport}>{i18n.t('calendarExport.do')}</Button>
    </div>
  </SettingsSection>
)
