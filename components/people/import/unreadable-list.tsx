import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { unreadableWords } from './file-problem'
import type { UnreadableEntry } from '@/lib/domain/people/import/import-state'
import styles from './import.module.css'

/** More lines than this would not help. */
const drawnAtMost = 200

/** The entries that cannot be read, with line and reason; closed by default. */
export function UnreadableList({ entries }: { entries: readonly UnreadableEntry[] }) {
  if (entries.length === 0) return null
  const rest = entries.length - drawnAtMost
  return (
    <details className={styles.unreadable}>
      <summary>{i18n.t('peopleImport.unreadable', entries.length, [figure(entries.length)])}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('peopleImport.line')}</th>
            <th scope="col">{i18n.t('peopleImport.why')}</th>
            <th scope="col">{i18n.t('peopleImport.excerpt')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, drawnAtMost).map(({ line, reason, excerpt }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td>{unreadableWords(reason)}</td>
              <td dir="auto" className={layout.breakable}>
                {excerpt}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className={layout.aside}>{i18n.t('peopleImport.moreUnreadable', rest, [figure(rest)])}</p>
      )}
    </details>
  )
}
