import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { gapWords } from '@/components/people/map/gap-words'
import { LonelySteps } from '@/components/people/map/lonely-steps'
import { MapList } from '@/components/people/map/map-list'
import { MapPicture, type Place } from '@/components/people/map/map-picture'
import map from '@/components/people/map/map.module.css'
import { PeopleNav } from '@/components/people/people-nav'
import { Button } from '@/components/ui/button'
import { onceFor } from '@/lib/domain/people/once-for'
import { firstName } from '@/lib/domain/people/first-name'
import { easiestPeople } from '@/lib/domain/people/lonely'
import { cellsOf, gapsOf } from '@/lib/domain/people/map/cells'
import { layoutOf } from '@/lib/domain/people/map/layout'
import type { Acquaintance } from '@/lib/state/people'
import { useHome } from '../home'
import { goTo } from '../routes'
import { useNow } from '../use-day'
import styles from './view.module.css'

/** A call to somebody, where they take calls and have a number for them. */
const callHrefOf = ({ person, channels }: Acquaintance): string | null => {
  const number = channels.find(({ kind, address }) => kind === 'phone' && address !== '')
  return number && !person.noCalls ? `tel:${number.address}` : null
}

/** The map of everybody who stands on it. */
const drawnOf = onceFor((everybody: readonly Acquaintance[]) => {
  const people = everybody
    .map(({ person }) => person)
    .filter(({ kind, goodbye, sorting }) => kind === 'person' && goodbye === null && sorting === 'sorted')
    .map(({ id, name, circle, contexts }) => ({
      id,
      name,
      circle,
      contexts,
      // Only for those who are drawn one by one.
      get label() {
        return firstName(name)
      },
    }))
  const cells = cellsOf(people)
  return { cells, layout: layoutOf(cells), gaps: gapsOf(people), count: people.length }
})

/** People on rings and in sectors, so that gaps show; with a way from a lonely day to a line or a plan. */
export default function MapView() {
  const home = useHome()
  const everybody = useStore(home.people, (state) => state.everybody)
  const hideNumbers = useStore(home.kept, (state) => state.settings.hideNumbers)
  const [chosen, setChosen] = useState<Place | null>(null)
  const nowMs = useNow()
  const [lonely, setLonely] = useState(false)
  const drawn = everybody && drawnOf(everybody)
  const easiest = useMemo(
    () =>
      lonely && everybody
        ? easiestPeople(everybody, nowMs).map((one) => ({
            id: one.person.id,
            name: one.person.name,
            callHref: callHrefOf(one),
          }))
        : [],
    [lonely, everybody, nowMs],
  )

  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{i18n.t('people.nav.map')}</h1>
        {!lonely && <Button onClick={() => setLonely(true)}>{i18n.t('people.lonely.start')}</Button>}
      </div>
      <PeopleNav current="map" />
      {drawn && (
        <div className={styles.close}>
          {lonely && <LonelySteps people={easiest} onClose={() => setLonely(false)} />}
          <MapPicture
            cells={drawn.cells}
            layout={drawn.layout}
            chosen={chosen}
            hideNumbers={hideNumbers}
            onCell={({ circle, sector }) => setChosen({ circle, sector })}
            onPerson={(id) => goTo(`#/people/${id}`)}
          />
          {drawn.count > 0 && (
            <div className={map.gaps}>
              {gapWords(drawn.gaps).map((line) => (
                <p key={line} className={styles.note}>
                  {line}
                </p>
              ))}
            </div>
          )}
          <section aria-labelledby="map-list">
            <h2 id="map-list" className={styles.sectionTitle}>
              {i18n.t('people.map.list')}
            </h2>
            <MapList
              cells={drawn.cells}
              chosen={chosen}
              hideNumbers={hideNumbers}
              onCell={({ circle, sector }) => setChosen({ circle, sector })}
            />
          </section>
        </div>
      )}
    </>
  )
}
