import { useMemo, useState } from 'react'
import { i18n } from '#i18n'
import type { OpenedDraft } from '@/components/check-in/channel-option'
import { gapWords } from '@/components/people/map/gap-words'
import { type EasyPerson, LonelySteps } from '@/components/people/map/lonely-steps'
import { MapList } from '@/components/people/map/map-list'
import { MapPicture, type CellKey } from '@/components/people/map/map-picture'
import map from '@/components/people/map/map.module.css'
import { PeopleNav } from '@/components/people/people-nav'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { figure } from '@/components/ui/figure'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { openDraft } from '@/lib/browser/open-draft'
import { platform } from '@/lib/browser/platform'
import { onceFor } from '@/lib/domain/people/nudge/once-for'
import { firstName } from '@/lib/domain/people/reach/first-name'
import { channelKinds, isNumber } from '@/lib/domain/people/reach/channel'
import { draftLink, targetText } from '@/lib/domain/people/reach/links'
import { easiestPeople } from '@/lib/domain/people/lonely'
import { cellsOf, gapsOf } from '@/lib/domain/people/map/cells'
import { layoutOf } from '@/lib/domain/people/map/layout'
import { failedRead } from '@/lib/pages/follower'
import type { Acquaintance } from '@/lib/pages/people'
import { useRead } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { goTo } from '../routes'
import { command } from '../actions/save'
import { useNow } from '../reads/use-day'
import styles from './view.module.css'

/** The kinds of channel whose number can be called, the most reliable first. */
const callable = ['phone' as const, ...channelKinds.filter(isNumber)]

/** A call to somebody, if they take calls and have a number. */
function callOf({ person, channels }: Acquaintance): EasyPerson['call'] {
  if (person.noCalls) return null
  for (const kind of callable) {
    const found = channels.find((channel) => channel.kind === kind && channel.address !== '')
    const number = found && ({ ...found, kind: 'phone' } as const)
    const link = number && draftLink(number, '', platform)
    if (link) return { channel: { id: number.id, kind: 'phone', target: targetText(number) }, link }
  }
  return null
}

/** The people to draw on the map, memoised per list. */
const drawnOf = onceFor((everybody: readonly Acquaintance[]) => {
  const people = everybody
    .map(({ person }) => person)
    .filter(({ kind, goodbye, sorting }) => kind === 'person' && goodbye === null && sorting === 'sorted')
    .map(({ id, name, circle, contexts }) => ({
      id,
      name,
      circle,
      contexts,
      // Computed only for those who get their own dot.
      get label() {
        return firstName(name)
      },
    }))
  const cells = cellsOf(people)
  const waiting = everybody.filter(({ person }) => person.sorting === 'waiting').length
  const layout = layoutOf(cells)
  const dots = new Set(layout.dots.map(({ id }) => id))
  const names = new Map(people.filter(({ id }) => dots.has(id)).map(({ id, name }) => [id, name]))
  return { cells, layout, names, gaps: gapsOf(people), count: people.length, waiting }
})

/** Shown when nobody is on the map: there are no people, or all wait for a circle after an import. */
const Nobody = ({ waiting }: { waiting: number }) =>
  waiting > 0 ? (
    <EmptyState
      sentence={i18n.t('sorting.waiting', waiting, [figure(waiting)])}
      action={i18n.t('sorting.begin')}
      onAction={() => goTo('#/people/sort')}
    />
  ) : (
    <EmptyState
      sentence={i18n.t('people.empty.sentence')}
      action={i18n.t('people.empty.action')}
      onAction={() => goTo('#/people/add')}
    />
  )

/** People on rings and in sectors, so that gaps show; with steps from a lonely day to a message or a plan. */
export default function MapView() {
  const home = useHome()
  const read = useRead(home.people)
  const everybody = read.value?.everybody
  const { hideNumbers } = useSettings()
  const [chosen, setChosen] = useState<CellKey | null>(null)
  const nowMs = useNow()
  const [lonely, setLonely] = useState(false)
  const drawn = everybody && drawnOf(everybody)
  const easiest = useMemo(
    () =>
      lonely && everybody
        ? easiestPeople(everybody, nowMs).map((one) => ({ person: one.person, call: callOf(one) }))
        : [],
    [lonely, everybody, nowMs],
  )

  /** Logged like a draft from the composer, so that the person is asked later whether the call happened. */
  const call = (personId: string, { href, opensIn, copyFirst }: OpenedDraft) =>
    void home.act.attempt(() =>
      openDraft(
        { personId, family: 'catchingUp', channelKind: 'phone', text: '', href, opensIn, copyFirst },
        { note: (opened) => command('openedDraft', opened) },
      ),
    )

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('people.nav.map')}</h1>
        {!lonely && <Button onClick={() => setLonely(true)}>{i18n.t('people.lonely.start')}</Button>}
      </div>
      <PeopleNav current="map" />
      <ReadProblem failure={failedRead(read)} />
      {drawn && (
        <div className={styles.close}>
          {lonely && <LonelySteps people={easiest} onCall={call} onClose={() => setLonely(false)} />}
          {drawn.count > 0 ? (
            <>
              <MapPicture
                cells={drawn.cells}
                layout={drawn.layout}
                names={drawn.names}
                chosen={chosen}
                hideNumbers={hideNumbers}
                onCell={({ circle, sector }) => setChosen({ circle, sector })}
                onPerson={(id) => goTo(`#/people/${id}`)}
              />
              <div className={map.gaps}>
                {gapWords(drawn.gaps).map((line) => (
                  <p key={line} className={layout.aside}>
                    {line}
                  </p>
                ))}
              </div>
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
            </>
          ) : (
            !lonely && <Nobody waiting={drawn.waiting} />
          )}
        </div>
      )}
    </>
  )
}
