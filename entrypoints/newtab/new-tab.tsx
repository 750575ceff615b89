import { millisecondsInMinute } from 'date-fns/constants'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { i18n } from '#i18n'
import { DayRibbon } from '@/components/today/ribbon/day-ribbon'
import { FirstWeekLine } from '@/components/today/first-week-line'
import { Greeting } from '@/components/today/greeting'
import { WaitingMessageLine } from '@/components/today/waiting-message-line'
import { PlannedToday } from '@/components/today/planned-today'
import { Presence } from '@/components/today/presence'
import { TimeLine } from '@/components/today/time-line'
import { VisitQuestion } from '@/components/today/visit-question'
import { ReadProblem } from '@/components/ui/read-problem'
import type { Live } from './live'
import { Middle } from './middle'
import type { NewTabStore } from './new-tab-state'
import styles from './new-tab.module.css'

/** The new tab: greeting, middle and ribbon; less of it in its quiet modes, down to nothing. */
export function NewTab({ store, live }: { store: NewTabStore; live: Promise<Live> }) {
  const { view, failure } = useStore(store)
  const nowMs = useMinute()
  if (!view)
    return (
      failure && (
        <main className={styles.column}>
          <ReadProblem failure={failure} />
        </main>
      )
    )
  if (view.mode === 'empty') return null
  // Yesterday's view is not shown as today's; the true view follows in a moment.
  const { visit } = view
  const isToday = view.dayStartMs <= nowMs && nowMs < view.dayEndMs

  return (
    <div className={styles.page}>
      <main className={styles.column}>
        <Greeting nowMs={nowMs} />
        {view.mode === 'full' && isToday && <Middle key={view.day} view={view} live={live} />}
        {isToday && (
          <section className={styles.day} data-later>
            {view.mode === 'full' && <PlannedToday planned={view.planned} />}
            <DayRibbon {...view} nowMs={nowMs} budgetMs={view.budget?.ms ?? null} />
            <TimeLine
              feedMs={view.feedMs}
              leftMs={view.budget?.leftMs ?? null}
              budgetMs={view.budget?.ms ?? null}
              hideNumbers={view.hideNumbers}
            />
            {visit && !view.readOnly && (
              <VisitQuestion
                key={`${visit.site} ${visit.endedAtMs}`}
                name={visit.name}
                onAnswer={async (feltAfter) => {
                  const { ask } = await live
                  await ask('afterVisit', { site: visit.site, visitEndedAtMs: visit.endedAtMs, feltAfter })
                }}
              />
            )}
            <FirstWeekLine firstWeek={view.firstWeek} />
            {view.mode === 'full' && <WaitingMessageLine waitingMessage={view.waitingMessage} />}
            {!view.needsFirstRun && (
              <Presence
                untilMs={view.presenceUntilMs}
                onStart={(length) => live.then(({ ask }) => ask('startPresence', { length }))}
                onEnd={() => live.then(({ ask }) => ask('endPresence', {}))}
              />
            )}
          </section>
        )}
        <ReadProblem failure={failure} />
        {view.readOnly && (
          <p role="alert" className={styles.problem}>
            {i18n.t('newTab.readOnly')}
          </p>
        )}
      </main>
      <nav className={styles.links} data-later aria-label={i18n.t('newTab.linksLabel')}>
        <a href="/home.html#/people">{i18n.t('menu.people')}</a>
        <a href="/home.html#/time">{i18n.t('menu.time')}</a>
        <a href="/home.html#/settings">{i18n.t('menu.settings')}</a>
      </nav>
    </div>
  )
}

/** The present instant (epoch ms), updated at each full minute. */
function useMinute(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setTimeout(
      () => setNowMs(Date.now()),
      millisecondsInMinute - (Date.now() % millisecondsInMinute),
    )
    return () => clearTimeout(timer)
  }, [nowMs])
  return nowMs
}
