import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

interface ExportPanelProps {
  busy: boolean
  onExport: () => void
}

/** One file with everything. */
export const ExportPanel = ({ busy, onExport }: ExportPanelProps) => (
  <SettingsSection title={i18n.t('data.export')}>
    <p className={styles.note}>{i18n.t('data.exportHow')}</p>
    {busy ? (
      <ProgressBar label={i18n.t('data.exporting')} done={null} />
    ) : (
      <div>
        <Button onClick={onExport}>{i18n.t('data.exportDo')}</Button>
      </div>
    )}
  </SettingsSection>
)
