import { i18n } from '#i18n'
import { LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { Balance } from '@/lib/domain/people/give-and-take/balance'
import type { Person } from '@/lib/domain/people/person'
import { balanceWords, noticedWords } from './balance-words'
import styles from './balance.module.css'

/** A person about whose balance something can be said. */
export interface BalancedPerson extends Balance {
  id: string
  name: string
  kind: Person['kind']
}

/** A person's balance in words and, if something is noticed, a suggestion. */
function Row({ person }: { person: BalancedPerson }) {
  const words = balanceWords(person, person)
  return (
    <li className={styles.row}>
      <a href={`#/people/${person.id}`} className={styles.name}>
        <bdi>{person.name}</bdi>
      </a>
      {words && <p>{words}</p>}
      {person.noticed && (
        <>
          <p className={layout.problem}>{noticedWords(person.noticed, person)}</p>
          {person.noticed === 'pullingBack' ? (
            <div>
              <LinkButton size="small" href={`#/check-in/${person.id}`}>
                {i18n.t('people.balance.write')}
              </LinkButton>
            </div>
          ) : (
            <div>
              <LinkButton size="small" kind="plain" href={`#/people/${person.id}`}>
                {i18n.t('people.balance.rhythm')}
              </LinkButton>
            </div>
          )}
        </>
      )}
    </li>
  )
}

/** Everybody about whose balance something can be said; those with something noticed come first. */
export function BalanceList({ people }: { people: readonly BalancedPerson[] }) {
  const noticed = people.filter((one) => one.noticed !== null)
  const others = people.filter((one) => one.noticed === null)
  return (
    <ul>
      {[...noticed, ...others].map((person) => (
        <Row key={person.id} person={person} />
      ))}
    </ul>
  )
}
