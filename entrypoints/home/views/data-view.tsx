import { useState } from 'react'
import { i18n } from '#i18n'
import { CalendarExportPanel } from '@/components/settings/calendar-export-panel'
import { ErasePanel } from '@/components/settings/erase-panel'
import { ExportPanel } from '@/components/settings/export-panel'
import { ImportPanel } from '@/components/settings/import-panel'
import { PeopleExportPanel } from '@/components/settings/people-export-panel'
import type { RecordCounts } from '@/components/settings/record-kinds'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { releaseVersion } from '@/lib/browser/release'
import { localArea } from '@/lib/browser/storage-area'
import { exportFile } from '@/lib/pages/data-transfer'
import { failedRead } from '@/lib/pages/follower'
import { download } from '../actions/download'
import { eraseAllOf } from '../erase-all'
import { useHome } from '../home'
import { useCalendarExport } from '../use-calendar-export'
import { useImport } from '../use-import'
import { useUndoableImport } from '../use-undoable-import'
import { usePeopleExport } from '../use-people-export'
import styles from './view.module.css'

/** Exporting, importing and erasing all data. */
export default function DataView() {
  const home = useHome()
  const undoable = useUndoableImport()
  const { bringing, found, knowsStateBefore } = useImport()
  const peopleExport = usePeopleExport()
  const saveCalendar = useCalendarExport()
  const [exporting, setExporting] = useState(false)
  const [left, setLeft] = useState<RecordCounts | null>(null)

  const save = async () => {
    setExporting(true)
    const file = await home.act.attempt(() =>
      exportFile(home.db, localArea, { nowMs: Date.now(), version: releaseVersion() }),
    )
    setExporting(false)
    if (!file) return
    download(file)
    home.toasts.say(i18n.t('data.exported', [file.name]))
  }
  const erase = async () => {
    const counts = await home.act.attempt(() => eraseAllOf(home))
    if (counts) setLeft(counts)
  }

  return (
    <>
      <a href="#/settings" className={styles.backLink}>
        {i18n.t('data.back')}
      </a>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('data.title')}</h1>
      </div>
      <ReadProblem failure={failedRead(undoable)} />
      <div className={styles.stack}>
        <ExportPanel busy={exporting} onExport={() => void save()} />
        <ImportPanel
          found={found}
          undoable={undoable.value === true || knowsStateBefore}
          onFile={(file) => void bringing.read(file)}
          onApply={() => void bringing.apply()}
          onLeave={bringing.leave}
          onUndo={() => void bringing.undo()}
        />
        <PeopleExportPanel
          done={peopleExport.done}
          onExport={peopleExport.save}
          onCancel={peopleExport.cancel}
        />
        <CalendarExportPanel onExport={saveCalendar} />
        <ErasePanel left={left} onErase={() => void erase()} />
      </div>
    </>
  )
}
