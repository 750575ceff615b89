import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { PeopleNav } from '@/components/people/people-nav'
import { SamePair, type Twin } from '@/components/people/same/same-pair'
import same from '@/components/people/same/same.module.css'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { mightBeTheSame, type Pair } from '@/lib/domain/people/duplicates/find'
import { identifiersOf } from '@/lib/domain/people/duplicates/identifiers'
import { mergedFields } from '@/lib/domain/people/merging'
import { readDatabase } from '@/lib/pages/database-source'
import { failedRead } from '@/lib/pages/follower'
import { readMerges } from '@/lib/pages/merges'
import type { Acquaintance } from '@/lib/pages/people'
import { useRead, useSource } from '@/lib/pages/use-read'
import { useHome } from '../home'
import { sameActions } from '../actions/same-actions'
import styles from './view.module.css'

/** At most this many pairs are drawn at once; the others on request. */
const drawnAtMost = 20

const twinOf = ({ person, channels, contacts }: Acquaintance): Twin => ({
  person,
  channels,
  contacts: contacts.length,
})

/** The person with more records is kept; between equals, the one who was added first. */
function ordered(a: Twin, b: Twin): [kept: Twin, merged: Twin] {
  const more = b.contacts - a.contacts || b.channels.length - a.channels.length
  return more > 0 || (more === 0 && b.person.addedAtMs < a.person.addedAtMs) ? [b, a] : [a, b]
}

/** People who might be duplicates, and people who were merged. */
export default function SameView() {
  const home = useHome()
  const people = useRead(home.people)
  const everybody = people.value?.everybody
  const read = useSource(useMemo(() => readDatabase(() => readMerges(home.db)), [home.db]))
  const known = read.value
  const [drawn, setDrawn] = useState(drawnAtMost)
  const act = useMemo(() => sameActions(home), [home])
  const byId = useMemo(() => new Map(everybody?.map((one) => [one.person.id, one])), [everybody])
  const pairs = useMemo(() => {
    if (!everybody || !known) return null
    const persons = everybody.filter(({ person }) => person.kind === 'person')
    return mightBeTheSame(
      persons.map(({ person, channels }) => identifiersOf(person, channels)),
      known.dismissed,
    )
  }, [everybody, known])

  const row = (pair: Pair) => {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)]
    if (!a || !b) return null
    const [kept, merged] = ordered(twinOf(a), twinOf(b))
    const both = { keptId: kept.person.id, mergedId: merged.person.id }
    return (
      <SamePair
        key={`${pair.a} ${pair.b}`}
        likeness={pair}
        kept={kept}
        merged={merged}
        onMerge={(choices) => {
          const { name = kept.person.name } = mergedFields(kept.person, merged.person, choices)
          void act.merge({ ...both, choices, name })
        }}
        onDismiss={() => void act.dismiss(both)}
      />
    )
  }

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('people.nav.same')}</h1>
      </div>
      <PeopleNav current="same" />
      <ReadProblem failure={failedRead(people, read)} />
      {pairs?.length === 0 && <p className={layout.aside}>{i18n.t('people.same.none')}</p>}
      {pairs && pairs.length > 0 && (
        <>
          <p className={layout.aside}>{i18n.t('people.same.how')}</p>
          <ul>{pairs.slice(0, drawn).map(row)}</ul>
          {pairs.length > drawn && (
            <Button className={same.more} onClick={() => setDrawn(drawn + drawnAtMost)}>
              {i18n.t('people.same.more')}
            </Button>
          )}
        </>
      )}
      {known && known.merges.length > 0 && (
        <section className={layout.after4} aria-labelledby="merged">
          <h2 id="merged" className={styles.sectionTitle}>
            {i18n.t('people.same.before')}
          </h2>
          <ul>
            {known.merges.map((merge) => {
              const names: [string, string] = [
                // The person may have been removed or merged into somebody else since.
                byId.get(merge.keptId)?.person.name ?? String(merge.before.kept.name ?? ''),
                String(merge.before.merged.name ?? ''),
              ]
              return (
                <li key={merge.id} className={same.before}>
                  <span>{i18n.t('people.same.beforeLine', names)}</span>
                  <Button
                    kind="plain"
                    size="small"
                    aria-label={i18n.t('people.same.splitLabel', names)}
                    onClick={() => void act.split(merge)}
                  >
                    {i18n.t('people.same.split')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
