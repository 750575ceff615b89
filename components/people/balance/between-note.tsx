import { i18n } from '#i18n'
import type { Between } from '@/lib/domain/people/give-and-take/between'
import { betweenWords, noticedWords } from './balance-words'
import styles from './balance.module.css'

/** True where something can be said of how it went with somebody. */
export const canBeSaid = ({ begins, answers, noticed }: Between): boolean =>
  begins !== null || answers !== null || noticed !== null

/** How it went with somebody over the last three months, quietly, on their own page. */
export function BetweenNote({ name, between }: { name: string; between: Between }) {
  const words = betweenWords(between, name)
  return (
    <div className={styles.between}>
      {words && (
        <p>
          {i18n.t('people.balance.lately')} {words}
        </p>
      )}
      {between.noticed && <p className={styles.idea}>{noticedWords(between.noticed, name)}</p>}
    </div>
  )
}
