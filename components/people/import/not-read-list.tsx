import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import type { NotRead } from '@/lib/domain/people/import/imported-person'
import { fieldWords } from './field-words'
import styles from './import.module.css'

/** Fields and columns that are not read, with how many people have one; folded until asked for, unless `isOpen`. */
export function NotReadList({ fields, isOpen }: { fields: readonly NotRead[]; isOpen: boolean }) {
  if (fields.length === 0) return null
  return (
    <details className={styles.unreadable} open={isOpen}>
      <summary>{i18n.t('peopleImport.notRead', fields.length, [figure(fields.length)])}</summary>
      <ul>
        {fields.map(({ field, count }) => (
          <li key={field}>{i18n.t('peopleImport.fieldCount', [fieldWords(field), figure(count)])}</li>
        ))}
      </ul>
    </details>
  )
}
