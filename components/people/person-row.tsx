import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { Circle, Goodbye, Person } from '@/lib/domain/people/person'
import type { Days } from '@/lib/domain/time/units'
import { agoWords } from './ago-words'
import styles from './person-row.module.css'

/** A person as a row of the list. */
export interface ListedPerson {
  id: string
  name: string
  circle: Circle
  resting: boolean
  kind: Person['kind']
  /** Null without a goodbye. */
  goodbye: Goodbye['kind'] | null
  /** Days since the last contact; null when none was noted. */
  quietDays: Days | null
}

interface PersonRowProps {
  person: ListedPerson
  showCircle: boolean
  hideNumbers: boolean
  onTalked: () => void
}

/** A name that links to its page, the time since the last contact, and a button that logs contact. */
export function PersonRow({ person, showCircle, hideNumbers, onTalked }: PersonRowProps) {
  const marks = [
    showCircle && i18n.t(`people.circle.${person.circle}`),
    person.kind === 'group' && i18n.t('people.group.mark'),
    person.goodbye === 'parted' && i18n.t('people.goodbye.partedMark'),
    person.resting && i18n.t('people.page.restingMark'),
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <a href={`#/people/${person.id}`} className={styles.name}>
        <bdi>{person.name}</bdi>
      </a>
      {marks.length > 0 && <span className={layout.note}>{marks.join(' · ')}</span>}
      {person.goodbye !== 'died' && (
        <>
          <span className={styles.ago}>{agoWords(person.quietDays, { hideNumbers })}</span>
          <Button
            kind="plain"
            size="small"
            aria-label={i18n.t('people.talkedLabel', [person.name])}
            onClick={onTalked}
          >
            {i18n.t('people.page.talked')}
          </Button>
        </>
      )}
    </li>
  )
}
