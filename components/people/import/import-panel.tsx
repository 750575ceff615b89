import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import { figure } from '@/components/ui/figure'
import { FileDrop } from '@/components/ui/fields/file-drop'
import layout from '@/components/ui/styles/layout.module.css'
import { ProgressBar } from '@/components/ui/progress-bar'
import { FilePreview } from './file-preview'
import { fileProblem } from './file-problem'
import type { PeopleImportState } from '@/lib/domain/people/import/import-state'
import type { PeopleImport } from '@/lib/domain/people/import/people-import'
import styles from './import.module.css'
import { LateImports } from './late-imports'

interface PeopleImportPanelProps {
  found: PeopleImportState
  /** The imports of the last 30 days. */
  late: readonly PeopleImport[]
  region: string | null
  onRegion: (region: string) => void
  /** Hears in which charset the file is to be read. */
  onCharset: (charset: string) => void
  onFile: (file: File) => void
  /** Cancels the work in progress; nothing has changed then. */
  onCancel: () => void
  onChoose: (chosen: ReadonlySet<number>) => void
  onTake: (positions: readonly number[]) => void
  onLeave: () => void
  onUndo: (importId: string) => void
}

/** Choose or drop a file, preview it, then import some of its people or discard it. */
export function PeopleImportPanel(props: PeopleImportPanelProps) {
  const { found, late, region, onRegion, onCharset, onFile, onCancel, onChoose, onTake, onLeave, onUndo } =
    props
  const choosing = found.state === 'waiting' || found.state === 'refused'
  return (
    <div className={styles.panel}>
      {choosing && (
        <>
          <p className={layout.aside}>{i18n.t('peopleImport.how')}</p>
          <FileDrop
            label={i18n.t('peopleImport.choose')}
            accept=".vcf,.vcard,.csv,.tsv,.txt,text/vcard,text/x-vcard,text/csv"
            onFile={onFile}
          />
        </>
      )}
      {found.state === 'refused' && (
        <p role="alert" className={layout.problem}>
          {fileProblem(found.problem)}
        </p>
      )}
      {found.state === 'reading' && (
        <ProgressBar label={i18n.t('peopleImport.reading')} done={found.done} onCancel={onCancel} />
      )}
      {found.state === 'applying' && (
        <ProgressBar label={i18n.t('peopleImport.applying')} done={found.done} onCancel={onCancel} />
      )}
      {found.state === 'undoing' && <ProgressBar label={i18n.t('peopleImport.undoing')} done={found.done} />}
      {found.state === 'preview' && (
        <FilePreview
          preview={found.preview}
          region={region}
          onRegion={onRegion}
          onCharset={onCharset}
          onChoose={onChoose}
          onTake={onTake}
          onLeave={onLeave}
        />
      )}
      {found.state === 'done' && <Brought added={found.added} onUndo={() => onUndo(found.importId)} />}
      {choosing && <LateImports imports={late} onUndo={onUndo} />}
    </div>
  )
}

function Brought({ added, onUndo }: { added: number; onUndo: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.preview}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {i18n.t('peopleImport.done', added, [figure(added)])}
      </h2>
      <p className={layout.aside}>{i18n.t('peopleImport.doneHow')}</p>
      <div className={styles.actions}>
        <LinkButton kind="primary" href="#/people/sort">
          {i18n.t('sorting.begin')}
        </LinkButton>
        <Button onClick={onUndo}>{i18n.t('peopleImport.undo')}</Button>
        <LinkButton kind="plain" href="#/people">
          {i18n.t('peopleImport.later')}
        </LinkButton>
      </div>
    </section>
  )
}
