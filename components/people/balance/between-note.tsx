import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import type { Between } from '@/lib/domain/people/give-and-take/between'
import type { Person } from '@/lib/domain/people/person'
import { betweenWords, noticedWords } from './balance-words'
import styles from './balance.module.css'

interface BetweenNoteProps {
  person: Pick<Person, 'name' | 'kind'>
  between: Between
}

/** How it went with somebody over the last three months, quietly, on their own page. */
export function BetweenNote({ person, between }: BetweenNoteProps) {
  const words = betweenWords(between, person)
  return (
    <div className={styles.between}>
      {words && (
        <p>
          {i18n.t('people.balance.lately')} {words}
        </p>
      )}
      {between.noticed && <p className={layout.problem}>{noticedWords(between.noticed, person)}</p>}
    </div>
  )
}
