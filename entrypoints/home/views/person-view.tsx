import { useMemo } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { ChannelList } from '@/components/people/channel-list'
import { ContactList } from '@/components/people/contact-list'
import { PersonFacts } from '@/components/people/person-facts'
import { PersonHead } from '@/components/people/person-head'
import { StepBack } from '@/components/people/step-back'
import { sinceWords } from '@/components/today/reason-words'
import { EmptyState } from '@/components/ui/empty-state'
import { dayOf, daysBetween } from '@/lib/domain/time/day'
import type { Acquaintance } from '@/lib/state/people'
import { useHome } from '../home'
import { checkWith, noteTalked } from '../people-actions'
import { personActions } from '../person-actions'
import { goTo } from '../routes'
import { saveSettings } from '../save-settings'
import { useDay } from '../use-day'
import styles from './view.module.css'

function Page({ person, channels, contacts }: Acquaintance) {
  const home = useHome()
  const { region, hideNumbers, dayStartMinutes } = useStore(home.kept, (state) => state.settings)
  const today = useDay()
  const check = useMemo(() => checkWith(region), [region])
  const act = useMemo(() => personActions(home, person), [home, person])
  const last = contacts[0]
  const quietDays = last ? Math.max(0, daysBetween(dayOf(last.atMs, dayStartMinutes), today)) : null

  return (
    <div className={styles.stack}>
      <PersonHead
        person={person}
        since={quietDays === null ? i18n.t('people.page.quiet') : sinceWords(quietDays, { hideNumbers })}
        onName={(name) => act.change({ name })}
        onTalked={() => void noteTalked(home, person)}
      />
      <section aria-labelledby="channels">
        <h2 id="channels" className={styles.sectionTitle}>
          {i18n.t('people.page.channels')}
        </h2>
        <ChannelList
          channels={channels}
          preferredId={person.preferredChannelId}
          check={check}
          region={region}
          onRegion={(chosen) => void saveSettings(home, { region: chosen })}
          onSave={act.saveChannel}
          onPrefer={act.preferChannel}
          onRemove={act.removeChannel}
        />
      </section>
      <section aria-labelledby="between">
        <h2 id="between" className={styles.sectionTitle}>
          {i18n.t('people.page.between')}
        </h2>
        <PersonFacts person={person} onChange={act.change} />
      </section>
      <section aria-labelledby="contacts">
        <h2 id="contacts" className={styles.sectionTitle}>
          {i18n.t('people.page.contacts')}
        </h2>
        <ContactList contacts={contacts} onKind={act.changeKind} onRemove={act.removeContact} />
      </section>
      <section aria-labelledby="apart">
        <h2 id="apart" className={styles.sectionTitle}>
          {i18n.t('people.page.apart')}
        </h2>
        <StepBack
          name={person.name}
          resting={person.resting}
          onRest={(resting) => act.change({ resting })}
          onRemove={act.remove}
          onForget={act.forget}
        />
      </section>
    </div>
  )
}

/** Somebody's page. */
export default function PersonView({ id }: { id: string }) {
  const everybody = useStore(useHome().people, (state) => state.everybody)
  const found = everybody?.find(({ person }) => person.id === id)
  if (found) return <Page {...found} />
  return (
    everybody && (
      <EmptyState
        sentence={i18n.t('home.problem.nobodyHere')}
        action={i18n.t('home.toPeople')}
        onAction={() => goTo('#/people')}
      />
    )
  )
}
