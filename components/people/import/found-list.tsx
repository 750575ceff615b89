import { useDeferredValue, useId, useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { Select } from '@/components/ui/fields/select'
import { Status } from '@/components/ui/status'
import { TextField } from '@/components/ui/fields/text-field'
import { folded } from '@/lib/domain/people/search'
import { type FoundPerson, isNew } from '@/lib/domain/people/import/import-state'
import styles from './import.module.css'

const shows = ['all', 'new', 'known'] as const
type Show = (typeof shows)[number]

/** How many rows are drawn at once. */
const drawnAtOnce = 100

interface FoundListProps {
  people: readonly FoundPerson[]
  /** Indexes into `people`. */
  chosen: ReadonlySet<number>
  onChosen: (chosen: ReadonlySet<number>) => void
}

/** Everybody in a file, with a search, and a selection of single people, all shown or none. */
export function FoundList({ people, chosen, onChosen }: FoundListProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [drawn, setDrawn] = useState(drawnAtOnce)
  const wanted = useDeferredValue(query)
  const names = useMemo(() => people.map(({ name }) => folded(name)), [people])
  const shown = useMemo(() => {
    const words = folded(wanted).split(' ')
    const positions: number[] = []
    people.forEach(({ here }, index) => {
      if (show !== 'all' && isNew(here) !== (show === 'new')) return
      if (words.every((word) => names[index]!.includes(word))) positions.push(index)
    })
    return positions
  }, [people, names, wanted, show])

  const choose = (positions: readonly number[], take: boolean) => {
    const next = new Set(chosen)
    for (const position of positions) {
      if (take) next.add(position)
      else next.delete(position)
    }
    onChosen(next)
  }

  return (
    <section className={layout.stack4} aria-labelledby={id}>
      <h3 id={id} className={layout.strong}>
        {i18n.t('peopleImport.who')}
      </h3>
      <div className={styles.filters}>
        <TextField
          label={i18n.t('people.search')}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(text) => {
            setQuery(text)
            setDrawn(drawnAtOnce)
          }}
        />
        <Select
          label={i18n.t('peopleImport.show.label')}
          value={show}
          choices={shows.map((value) => ({ value, label: i18n.t(`peopleImport.show.${value}`) }))}
          onChange={(value) => {
            setShow(value)
            setDrawn(drawnAtOnce)
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={() => choose(shown, true)}>
          {i18n.t('peopleImport.all')}
        </Button>
        <Button size="small" onClick={() => choose(shown, false)}>
          {i18n.t('peopleImport.none')}
        </Button>
        <Status className={layout.aside}>
          {shown.length === 0
            ? i18n.t('people.noMatch')
            : i18n.t('peopleImport.chosen', chosen.size, [figure(chosen.size)])}
        </Status>
      </div>
      <ul className={styles.rows}>
        {shown.slice(0, drawn).map((position) => (
          <FoundRow
            key={position}
            id={`${id}${position}`}
            person={people[position]!}
            checked={chosen.has(position)}
            onChecked={(take) => choose([position], take)}
          />
        ))}
      </ul>
      {shown.length > drawn && (
        <div>
          <Button size="small" onClick={() => setDrawn(drawn + drawnAtOnce)}>
            {i18n.t('peopleImport.more')}
          </Button>
        </div>
      )}
    </section>
  )
}

interface FoundRowProps {
  id: string
  person: FoundPerson
  checked: boolean
  onChecked: (checked: boolean) => void
}

function FoundRow({ id, person: { name, detail, here, as }, checked, onChecked }: FoundRowProps) {
  const words =
    here === 'known'
      ? i18n.t('peopleImport.knownAs', [as ?? name])
      : here === 'repeated'
        ? i18n.t('peopleImport.repeatedAs', [as ?? name])
        : here === 'perhaps'
          ? i18n.t('peopleImport.perhapsAs', [as ?? name])
          : ''
  return (
    <li className={styles.row}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
        className={styles.check}
      />
      <label htmlFor={id} className={styles.person}>
        <span dir="auto">{name}</span>
        {detail && (
          <span dir="auto" className={styles.detail}>
            {detail}
          </span>
        )}
        {words && <span className={styles.detail}>{words}</span>}
      </label>
    </li>
  )
}
