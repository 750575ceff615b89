import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'
import { Status } from '@/components/ui/status'
import { TextField } from '@/components/ui/fields/text-field'
import { onceFor } from '@/lib/domain/people/nudge/once-for'
import { circles } from '@/lib/domain/people/person'
import { searchIn, searchIndex } from '@/lib/domain/people/search'
import styles from './people-list.module.css'
import { PersonRow, type ListedPerson } from './person-row'
import { useGrowing } from './page/use-growing'

export interface PeopleListProps {
  people: readonly ListedPerson[]
  /** False while these are only the first people of the list. */
  whole?: boolean
  hideNumbers: boolean
  onTalked: (id: string) => void
}

/** How many rows are drawn at first, and how many more near the end of the list. */
const drawnAtOnce = 40

const headings = [...circles, 'remembered'] as const
const headingOf = ({ circle, goodbye }: ListedPerson) => (goodbye === 'died' ? 'remembered' : circle)

/** Sorted by circle and then name, memoised per list. */
const inOrder = onceFor((people: readonly ListedPerson[]) => {
  const byPlace = new Map(headings.map((place) => [place, [] as ListedPerson[]]))
  for (const { person } of searchIndex(people)) byPlace.get(headingOf(person))?.push(person)
  return [...byPlace.values()].flat()
})

/** Everybody by circle; a search covers all circles, the best match first. */
export function PeopleList({ people, whole = true, hideNumbers, onTalked }: PeopleListProps) {
  const [query, setQuery] = useState('')
  const searching = query.trim() !== ''
  const found = useMemo(
    () => (searching ? searchIn(searchIndex(people), query) : inOrder(people)),
    [people, query, searching],
  )
  const { drawn: most, end } = useGrowing(drawnAtOnce, query)
  const drawn = found.slice(0, most)

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
      <Status className={styles.status}>
        {searching && found.length > 0 && i18n.t('people.matches', found.length, [figure(found.length)])}
        {searching && whole && found.length === 0 && i18n.t('people.noMatch')}
      </Status>
      {searching
        ? rows(drawn)
        : headings.map((place) => {
            const within = drawn.filter((person) => headingOf(person) === place)
            return (
              within.length > 0 && (
                <section key={place} className={styles.circle} aria-labelledby={`circle-${place}`}>
                  <h2 id={`circle-${place}`} className={styles.heading}>
                    {place === 'remembered'
                      ? i18n.t('people.goodbye.remembered')
                      : i18n.t(`people.circle.${place}`)}
                  </h2>
                  {rows(within)}
                </section>
              )
            )
          })}
      {drawn.length < found.length && <div ref={end} />}
    </div>
  )
}
