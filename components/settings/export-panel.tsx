import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SettingsSection } from './settings-section'

interface ExportPanelProps {
  busy: boolean
  onExport: () => void
}

/** Exports everything into one file. */
export const ExportPanel = ({ busy, onExport }: ExportPanelProps) => (
  <SettingsSection title={i18n.t('data.export')}>
    <p className={layout.aside}>{i18n.t('data.exportHow')}</p>
    {busy ? (
      <ProgressBar label={i18n.t('data.exporting')} done={null} />
    ) : (
      <div>
        <Button onClick={onExport}>{i18n.t('data.exportDo')}</Button>
      </div>
    )}
  </SettingsSection>
)
