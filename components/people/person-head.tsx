import { i18n } from '#i18n'
import { Button, LinkButton } from '@/components/ui/button'
import type { Person } from '@/lib/domain/people/person'
import { firstName } from '@/lib/domain/people/first-name'
import styles from './person-head.module.css'
import { useSaved } from './use-saved'

interface PersonHeadProps {
  person: Pick<Person, 'id' | 'name'>
  /** How long it has been, as a sentence. */
  since: string
  onName: (name: string) => void
  onTalked: () => void
}

/** The name, to be edited where it stands, and the two things one comes here for. */
export function PersonHead({ person, since, onName, onTalked }: PersonHeadProps) {
  // A name is never saved empty: somebody who deletes it all is about to write another.
  const name = useSaved(person.name, (next) => next.trim() && onName(next.trim()))
  return (
    <header className={styles.head}>
      <a href="#/people" className={styles.back}>
        {i18n.t('people.page.back')}
      </a>
      <h1 className={styles.title}>
        <input
          className={styles.name}
          aria-label={i18n.t('people.page.name')}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={name.text}
          onChange={(event) => name.onChange(event.target.value)}
          onBlur={() => {
            if (!name.text.trim()) name.onChange(person.name)
            name.onBlur()
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </h1>
      <p className={styles.since}>{since}</p>
      <div className={styles.actions}>
        <LinkButton kind="primary" href={`#/check-in/${person.id}`}>
          {i18n.t('people.page.write', [firstName(person.name)])}
        </LinkButton>
        <Button onClick={onTalked}>{i18n.t('people.page.talked')}</Button>
      </div>
    </header>
  )
}
