import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { circles } from '@/lib/domain/people/person'
import { search } from '@/lib/domain/people/search'
import styles from './people-list.module.css'
import { PersonRow, type ListedPerson } from './person-row'

export interface PeopleListProps {
  people: readonly ListedPerson[]
  hideNumbers: boolean
  onTalked: (id: string) => void
}

/** More rows than this at once are only drawn when asked for. */
const drawnAtMost = 150

/** Everybody by circle; a search goes over all circles, best match first. */
export function PeopleList({ people, hideNumbers, onTalked }: PeopleListProps) {
  const [query, setQuery] = useState('')
  const [all, setAll] = useState(false)
  const searching = query.trim() !== ''
  const found = search(people, query)
  const remembered = found.filter(({ goodbye }) => goodbye === 'died')
  const drawn = all ? found : found.slice(0, drawnAtMost)

  const rows = (some: readonly ListedPerson[]) => (
    <ul>
      {some.map((person) => (
        <PersonRow
          key={person.id}
          person={person}
          showCircle={searching}
          hideNumbers={hideNumbers}
          onTalked={() => onTalked(person.id)}
        />
      ))}
    </ul>
  )

  return (
    <div className={styles.list}>
      <TextField
        label={i18n.t('people.search')}
        type="search"
        autoComplete="off"
        value={query}
        onChange={setQuery}
      />
      <div role="status" className={styles.status}>
        {searching && (found.length ? i18n.t('people.matches', found.length) : i18n.t('people.noMatch'))}
      </div>
      {searching
        ? rows(drawn)
        : circles.map((circle) => {
            const within = drawn.filter((person) => person.circle === circle && person.goodbye !== 'died')
            return (
              within.length > 0 && (
                <section key={circle} className={styles.circle} aria-labelledby={`circle-${circle}`}>
                  <h2 id={`circle-${circle}`} className={styles.heading}>
                    {i18n.t(`people.circle.${circle}`)}
                  </h2>
                  {rows(within)}
                </section>
              )
            )
          })}
      {!searching && remembered.length > 0 && (
        <section className={styles.circle} aria-labelledby="circle-remembered">
          <h2 id="circle-remembered" className={styles.heading}>
            {i18n.t('people.goodbye.remembered')}
          </h2>
          {rows(remembered)}
        </section>
      )}
      {drawn.length < found.length && (
        <Button onClick={() => setAll(true)}>{i18n.t('people.showAll')}</Button>
      )}
    </div>
  )
}
