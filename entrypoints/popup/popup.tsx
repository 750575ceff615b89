import { useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { i18n } from '#i18n'
import { AfterCard } from '@/components/today/after-card'
import { Presence } from '@/components/today/presence'
import { reasonWords } from '@/components/today/reason-words'
import { TimeLine } from '@/components/today/time-line'
import { VisitQuestion } from '@/components/today/visit-question'
import { EmptyState } from '@/components/ui/empty-state'
import { ask } from '@/lib/browser/messages'
import { openHome } from '@/lib/browser/open'
import type { AfterVisit } from '@/lib/domain/boundaries/override'
import type { PeopleStore } from '@/lib/state/people'
import type { TodayActions } from '@/lib/state/today-actions'
import type { TodayView } from '@/lib/state/today-view'
import styles from './popup.module.css'
import { WriteTo } from './write-to'

export interface PopupState {
  view: TodayView | null
  problem: boolean
}

interface PopupProps {
  store: StoreApi<PopupState>
  people: PeopleStore
  actions: TodayActions
}

const goHome = async (hash: string) => {
  await openHome(hash)
  window.close()
}

const afterVisit = async (visit: TodayView['visit'], feltAfter: AfterVisit['feltAfter']) => {
  if (visit) await ask('afterVisit', { site: visit.site, visitEndedAtMs: visit.endedAtMs, feltAfter })
}

/** A written draft in two clicks: today's person is there when it opens, somebody else is a search away. */
export function Popup({ store, people, actions }: PopupProps) {
  const { view, problem } = useStore(store)
  const { everybody } = useStore(people)
  const [failed, setFailed] = useState(false)
  const doing = (work: Promise<unknown>) => {
    setFailed(false)
    work.catch(() => setFailed(true))
  }
  const question = view?.question

  return (
    <main className={styles.popup}>
      {(problem || failed) && (
        <p role="alert" className={styles.problem}>
          {i18n.t(failed ? 'newTab.notKept' : 'newTab.problem')}
        </p>
      )}
      {view?.readOnly && <p className={styles.problem}>{i18n.t('newTab.readOnly')}</p>}
      {question && (
        <AfterCard
          key={`${question.checkInId} ${question.kind}`}
          kind={question.kind}
          name={question.name}
          onWent={(answer) => doing(actions.answerWent(question.checkInId, answer))}
          onWord={(word, days) => doing(actions.answerWord(question.checkInId, word, days))}
        />
      )}
      {everybody?.length === 0 && (
        <EmptyState
          sentence={i18n.t('popup.nobody')}
          action={i18n.t(view?.needsFirstRun ? 'newTab.setUpAction' : 'popup.addSomebody')}
          onAction={() => void goHome(view?.needsFirstRun ? '#/welcome' : '#/people')}
        />
      )}
      {view && everybody && everybody.length > 0 && (
        <>
          {view.nudge.state === 'person' && (
            <p className={styles.reason}>{reasonWords(view.nudge.reason, view)}</p>
          )}
          {view.nudge.state === 'low-energy' && <p className={styles.reason}>{i18n.t('popup.lowEnergy')}</p>}
          <WriteTo
            everybody={everybody}
            todaysId={view.nudge.state === 'person' ? view.nudge.person.id : null}
            clockwork={view}
            onFailed={() => setFailed(true)}
          />
        </>
      )}
      {view && (
        <footer className={styles.foot}>
          <div className={styles.day}>
            <TimeLine
              feedMs={view.feedMs}
              leftMs={view.budget?.leftMs ?? null}
              budgetMs={view.budget?.ms ?? null}
              hideNumbers={view.hideNumbers}
            />
            {!view.needsFirstRun && (
              <Presence
                untilMs={view.presenceUntilMs}
                onStart={(length) => ask('startPresence', { length })}
                onEnd={() => ask('endPresence', {})}
              />
            )}
          </div>
          {view.visit && !view.readOnly && (
            <VisitQuestion
              key={`${view.visit.site} ${view.visit.endedAtMs}`}
              name={view.visit.name}
              onAnswer={(feltAfter) => afterVisit(view.visit, feltAfter)}
            />
          )}
          <nav className={styles.links} aria-label={i18n.t('newTab.linksLabel')}>
            {(['people', 'time', 'boundaries', 'settings'] as const).map((name) => (
              <a
                key={name}
                href={`/home.html#/${name}`}
                onClick={(event) => {
                  event.preventDefault()
                  void goHome(`#/${name}`)
                }}
              >
                {i18n.t(`menu.${name}`)}
              </a>
            ))}
          </nav>
        </footer>
      )}
    </main>
  )
}
