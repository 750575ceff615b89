import { Fragment } from 'react'
import { i18n } from '#i18n'
import { BeforeWriting } from '@/components/check-in/composer/before-writing'
import { Button, LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { isName, longestName, type Person } from '@/lib/domain/people/person'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import { dayWords } from '../date-words'
import styles from './person-head.module.css'
import { useSaved } from './use-saved'

interface PersonHeadProps {
  person: Person
  /** The time since the last contact, as a sentence. */
  since: string
  onName: (name: string) => void
  onTalked: () => void
  /** The groups that they belong to. */
  groups: readonly { id: string; name: string }[]
  onTakeBackGoodbye: () => void
}

const namesJoined = (groups: PersonHeadProps['groups']) =>
  groups.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <a href={`#/people/${id}`}>
        <bdi>{name}</bdi>
      </a>
    </Fragment>
  ))

/** The name, edited in place, and the page's two main actions. */
export function PersonHead({ person, since, onName, onTalked, groups, onTakeBackGoodbye }: PersonHeadProps) {
  const { goodbye, kind } = person
  const called = calledBy(person)
  // An empty name is not saved: the person is about to type another.
  const name = useSaved(person.name, (next) => isName(next) && onName(next.trim()))
  return (
    <header className={styles.head}>
      <a href="#/people" className={styles.back}>
        {i18n.t('people.page.back')}
      </a>
      <h1 className={layout.name}>
        <input
          className={styles.name}
          aria-label={i18n.t('people.page.name')}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestName}
          dir="auto"
          value={name.text}
          onChange={(event) => name.onChange(event.target.value)}
          onBlur={() => {
            if (!isName(name.text)) name.onChange(person.name)
            name.onBlur()
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </h1>
      {kind === 'group' && <p className={layout.soft}>{i18n.t('people.group.mark')}</p>}
      {groups.length > 0 && (
        <p className={layout.soft}>
          {i18n.t('people.group.in')} {namesJoined(groups)}
        </p>
      )}
      {!goodbye && <p className={layout.soft}>{since}</p>}
      {goodbye && (
        <div className={styles.goodbye}>
          <p>
            {goodbye.day === null
              ? i18n.t(`people.goodbye.${goodbye.kind}Head`, [called])
              : i18n.t(`people.goodbye.${goodbye.kind}HeadOn`, [called, dayWords(goodbye.day)])}
          </p>
          <Button kind="plain" size="small" onClick={onTakeBackGoodbye}>
            {i18n.t('people.goodbye.takeBack')}
          </Button>
        </div>
      )}
      {!goodbye && <BeforeWriting person={person} />}
      {goodbye?.kind !== 'died' && (
        <div className={styles.actions}>
          <LinkButton kind={goodbye ? 'quiet' : 'primary'} href={`#/check-in/${person.id}`}>
            {i18n.t('people.page.write', [called])}
          </LinkButton>
          <Button onClick={onTalked}>{i18n.t('people.page.talked')}</Button>
        </div>
      )}
    </header>
  )
}
