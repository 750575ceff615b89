import { type ReactNode, useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { BalanceNote } from '@/components/people/balance/balance-note'
import { ChannelList } from '@/components/people/channels/channel-list'
import { ContactList } from '@/components/people/page/contact-list'
import { DateList } from '@/components/people/page/date-list'
import { HardTimeList } from '@/components/people/page/hard-time-list'
import { loadWords } from '@/components/people/load-words'
import { HoursSection } from '@/components/people/page/hours-section'
import { Members } from '@/components/people/page/members'
import { MemoryList } from '@/components/people/page/memory-list'
import { PersonFacts } from '@/components/people/page/person-facts'
import { PersonHead } from '@/components/people/page/person-head'
import { SayGoodbye } from '@/components/people/page/say-goodbye'
import { StepBack } from '@/components/people/page/step-back'
import { SlowerOffer } from '@/components/today/person/slower-offer'
import { sinceWords } from '@/components/today/person/reason-words'
import { EmptyState } from '@/components/ui/empty-state'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { platform } from '@/lib/browser/platform'
import { atRest, canBeSaid } from '@/lib/domain/people/give-and-take/balance'
import { weeklyLoad } from '@/lib/domain/people/rhythms'
import { slowerRhythmInOffer } from '@/lib/domain/people/nudge/slower'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import { wasForLastTime } from '@/lib/domain/people/to-ask'
import { dayOf, daysBetween } from '@/lib/domain/time/day'
import { failedRead } from '@/lib/pages/follower'
import type { Acquaintance } from '@/lib/pages/people'
import { useRead } from '@/lib/pages/use-read'
import { letRest, startFresh } from '../actions/rhythm-actions'
import { useHome, useSettings } from '../home'
import { checkWith, sayTalked } from '../actions/people-actions'
import { personActions } from '../actions/person-actions'
import { Plans, usePlans } from '../parts/plans'
import { goTo } from '../routes'
import { saveRegion } from '../actions/save-region'
import { useDay } from '../reads/use-day'
import { useAhead } from '../reads/use-ahead'
import { useBalance } from '../reads/use-give-and-take'
import { useKeepsakes } from '../reads/use-keepsakes'
import { useNudges } from '../reads/use-nudges'
import styles from './view.module.css'

const Part = ({ name, title, children }: { name: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={name}>
    <h2 id={name} className={styles.sectionTitle}>
      {title}
    </h2>
    {children}
  </section>
)

function Page({ person, channels, contacts }: Acquaintance) {
  const home = useHome()
  const read = useRead(home.people)
  const everybody = read.value?.everybody ?? []
  const { region, hideNumbers, dayStartMinutes, people } = useSettings()
  const load = loadWords(weeklyLoad(everybody.map((one) => one.person)), {
    capacity: people.weeklyCapacity,
    hideNumbers,
  })
  const keepsakes = useKeepsakes(person.id)
  const planned = usePlans(person.id)
  const giveAndTake = useBalance(person.id)
  const balance = giveAndTake.value && atRest(giveAndTake.value, person)
  const nudges = useNudges(person.id)
  const slowerDays = nudges.value && slowerRhythmInOffer({ person, nudges: nudges.value, contacts })
  const today = useDay()
  const check = useMemo(() => checkWith(region), [region])
  const act = useMemo(() => personActions(home, person), [home, person])
  const { shown, change } = useAhead(person, act.change)
  /** The contact whose details are open: at first the one just logged. */
  const [openContact, setOpenContact] = useState<string | null>(null)
  const last = contacts[0]
  const quietDays = last ? Math.max(0, daysBetween(dayOf(last.atMs, dayStartMinutes), today)) : null
  const { goodbye, kind } = person
  const died = goodbye?.kind === 'died'
  const nextTime = {
    text: person.nextTime,
    wasForLastTime: wasForLastTime(person, contacts),
    onText: (text: string) => act.change({ nextTime: text }),
  }
  const others = everybody.map((one) => one.person).filter(({ id }) => id !== person.id)

  const memoriesPart = keepsakes.value && (
    <Part name="memories" title={i18n.t('people.memory.title')}>
      <MemoryList
        memories={keepsakes.value.memories}
        onAdd={act.addMemory}
        onChange={act.changeMemory}
        onRemove={act.removeMemory}
      />
    </Part>
  )

  return (
    <div className={styles.stack}>
      <ReadProblem failure={failedRead(read, keepsakes, planned, giveAndTake, nudges)} />
      <PersonHead
        person={person}
        groups={others.filter((group) => group.kind === 'group' && group.members[person.id] === true)}
        since={quietDays === null ? i18n.t('people.page.quiet') : sinceWords(quietDays, { hideNumbers })}
        onName={(name) => act.change({ name })}
        onTalked={() => void sayTalked(home, person).then((id) => id && setOpenContact(id))}
        onTakeBackGoodbye={() => act.change({ goodbye: null })}
      />
      {goodbye && memoriesPart}
      {kind === 'group' && (
        <Part name="members" title={i18n.t('people.group.members')}>
          <Members
            members={others.filter(({ id }) => person.members[id] === true)}
            others={others.filter((other) => other.kind === 'person' && person.members[other.id] !== true)}
            onAdd={act.addMember}
            onRemove={act.removeMember}
          />
        </Part>
      )}
      {!died && (
        <Part name="channels" title={i18n.t('people.page.channels')}>
          <ChannelList
            channels={channels}
            preferredId={person.preferredChannelId}
            apple={platform.apple}
            check={check}
            region={region}
            onRegion={(chosen) => void saveRegion(home, chosen)}
            onSave={act.saveChannel}
            onPrefer={act.preferChannel}
            onRemove={act.removeChannel}
          />
        </Part>
      )}
      <Part name="contacts" title={i18n.t('people.page.contacts')}>
        <ContactList
          contacts={contacts}
          openId={openContact}
          onOpen={setOpenContact}
          nextTime={goodbye ? null : nextTime}
          onEarlier={() => void act.addEarlier().then((id) => id && setOpenContact(id))}
          onChange={act.changeContact}
          onRemove={act.removeContact}
        />
        {balance && !goodbye && canBeSaid(balance) && <BalanceNote person={person} balance={balance} />}
      </Part>
      <Part name="between" title={i18n.t('people.page.between')}>
        {slowerDays !== null && !goodbye && (
          <div className={layout.before5}>
            <SlowerOffer
              name={calledBy(person)}
              rhythmDays={slowerDays}
              onTake={() => act.takeSlower(slowerDays)}
              onKeep={act.keepRhythm}
            />
          </div>
        )}
        <PersonFacts person={shown} nextTime={nextTime} load={load} onChange={change} />
      </Part>
      {!goodbye && planned.value && (
        <Part name="plans" title={i18n.t('plans.title')}>
          <Plans people={[person]} {...planned.value} />
        </Part>
      )}
      <Part name="dates" title={i18n.t('people.date.title')}>
        <DateList dates={person.dates} onSave={act.saveDate} onRemove={act.removeDate} />
      </Part>
      {!goodbye && (
        <Part name="hours" title={i18n.t('people.hours.title')}>
          <HoursSection hours={shown} onChange={change} />
        </Part>
      )}
      {!goodbye && keepsakes.value && (
        <Part name="hard-time" title={i18n.t('people.hardTime.title')}>
          <HardTimeList
            name={calledBy(person)}
            hardTimes={keepsakes.value.hardTimes}
            resting={person.resting}
            today={today}
            onAdd={act.addHardTime}
            onEnded={act.endHardTime}
            onLetBe={act.letBe}
            onRemove={act.removeHardTime}
          />
        </Part>
      )}
      {!goodbye && memoriesPart}
      <Part name="apart" title={i18n.t('people.page.apart')}>
        <StepBack
          name={person.name}
          resting={person.resting}
          onRest={(resting) => void letRest(home, person.id, resting)}
          onFreshStart={
            person.rhythmDays === null || goodbye ? undefined : () => void startFresh(home, person)
          }
          goodbye={!goodbye && <SayGoodbye name={person.name} today={today} onGoodbye={act.sayGoodbye} />}
          onRemove={act.remove}
          onForget={act.forget}
        />
      </Part>
    </div>
  )
}

/** Somebody's page. */
export default function PersonView({ id }: { id: string }) {
  const read = useRead(useHome().people)
  const everybody = read.value?.everybody
  const found = everybody?.find(({ person }) => person.id === id)
  if (found) return <Page {...found} />
  const problem = <ReadProblem failure={failedRead(read)} />
  if (!everybody) return problem
  return (
    <>
      {problem}
      <EmptyState
        sentence={i18n.t('home.problem.nobodyHere')}
        action={i18n.t('home.toPeople')}
        onAction={() => goTo('#/people')}
      />
    </>
  )
}
