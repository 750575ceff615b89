import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { FileDrop } from '@/components/ui/fields/file-drop'
import layout from '@/components/ui/styles/layout.module.css'
import { ProgressBar } from '@/components/ui/progress-bar'
import { CountTable } from './count-table'
import styles from './data.module.css'
import { importProblem, type ImportProblem } from './import-problem'
import type { RecordCounts } from './record-kinds'
import { SettingsSection } from './settings-section'

/** The state of an import. */
type ImportState =
  | { state: 'waiting' }
  | { state: 'reading' }
  | { state: 'refused'; problem: ImportProblem }
  | { state: 'preview'; exportedAt: string; inFile: RecordCounts; here: RecordCounts; settings: boolean }
  | { state: 'applying' }

interface ImportPanelProps {
  found: ImportState
  /** The last import can be undone. */
  undoable: boolean
  onFile: (file: File) => void
  onApply: () => void
  onLeave: () => void
  onUndo: () => void
}

/** A date from a file in words; unchanged when it is no date. */
const dateWords = (text: string) => {
  const at = Date.parse(text)
  return Number.isNaN(at) ? text : new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(at)
}

/** Choose or drop a file, preview its content, then import or discard it. */
export function ImportPanel({ found, undoable, onFile, onApply, onLeave, onUndo }: ImportPanelProps) {
  const choosing = found.state === 'waiting' || found.state === 'refused'

  return (
    <SettingsSection title={i18n.t('data.import')}>
      <p className={layout.aside}>{i18n.t('data.importHow')}</p>
      {choosing && <FileDrop label={i18n.t('data.choose')} accept=".json,application/json" onFile={onFile} />}
      {found.state === 'refused' && (
        <p role="alert" className={layout.problem}>
          {importProblem(found.problem)}
        </p>
      )}
      {found.state === 'reading' && <ProgressBar label={i18n.t('data.reading')} done={null} />}
      {found.state === 'applying' && <ProgressBar label={i18n.t('data.applying')} done={null} />}
      {found.state === 'preview' && (
        <div className={styles.preview}>
          <CountTable
            caption={i18n.t('data.previewFrom', [dateWords(found.exportedAt)])}
            inFile={found.inFile}
            here={found.here}
          />
          <p className={layout.aside}>{i18n.t(found.settings ? 'data.replaces' : 'data.replacesNothing')}</p>
          <div className={layout.actions}>
            <Button kind="primary" onClick={onApply}>
              {i18n.t('data.apply')}
            </Button>
            <Button kind="plain" onClick={onLeave}>
              {i18n.t('data.cancel')}
            </Button>
          </div>
        </div>
      )}
      {undoable && choosing && (
        <div className={layout.actions}>
          <p className={layout.aside}>{i18n.t('data.undoable')}</p>
          <Button size="small" onClick={onUndo}>
            {i18n.t('data.undo')}
          </Button>
        </div>
      )}
    </SettingsSection>
  )
}
