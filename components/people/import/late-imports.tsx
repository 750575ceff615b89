import { useId } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import type { PeopleImport } from '@/lib/domain/people/import/people-import'
import styles from './import.module.css'

interface LateImportsProps {
  imports: readonly PeopleImport[]
  onUndo: (id: string) => void
}

/** Imports of the last 30 days, each with its undo. */
export function LateImports({ imports, onUndo }: LateImportsProps) {
  const id = useId()
  if (imports.length === 0) return null
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })
  return (
    <section className={layout.stack4} aria-labelledby={id}>
      <h2 id={id} className={layout.strong}>
        {i18n.t('peopleImport.late')}
      </h2>
      <ul className={styles.rows}>
        {imports.map(({ id: importId, source, atMs, counts: { added } }) => (
          <li key={importId} className={styles.lateRow}>
            <span dir="auto">
              {i18n.t('peopleImport.lateOne', added, [figure(added), source, date.format(atMs)])}
            </span>
            <Button
              size="small"
              aria-label={i18n.t('peopleImport.undoLabel', [source])}
              onClick={() => onUndo(importId)}
            >
              {i18n.t('peopleImport.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
