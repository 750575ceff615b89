import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import type { Balance } from '@/lib/domain/people/give-and-take/balance'
import type { Person } from '@/lib/domain/people/person'
import { balanceWords, noticedWords } from './balance-words'
import styles from './balance.module.css'

interface BalanceNoteProps {
  person: Pick<Person, 'name' | 'kind'>
  balance: Balance
}

/** The balance with somebody over the last three months, on their own page. */
export function BalanceNote({ person, balance }: BalanceNoteProps) {
  const words = balanceWords(balance, person)
  return (
    <div className={styles.between}>
      {words && (
        <p>
          {i18n.t('people.balance.lately')} {words}
        </p>
      )}
      {balance.noticed && <p className={layout.problem}>{noticedWords(balance.noticed, person)}</p>}
    </div>
  )
}
