import { useState } from 'react'
import { i18n } from '#i18n'
import { reasonWords, sinceWords } from '@/components/today/reason-words'
import { TimeLine } from '@/components/today/time-line'
import { EmptyState } from '@/components/ui/empty-state'
import { later } from '@/components/ui/later'
import layout from '@/components/ui/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { ask } from '@/lib/browser/ask'
import { openHome } from '@/lib/browser/open'
import type { AfterVisit } from '@/lib/domain/boundaries/override'
import type { PorchlightDatabase } from '@/lib/data/database'
import { failureOf, type Follower } from '@/lib/pages/follower'
import type { TodayRead } from '@/lib/pages/today-source'
import type { TodayView } from '@/lib/pages/today-view'
import { useRead } from '@/lib/pages/use-read'
import type { Deeds } from './deeds'
import styles from './popup.module.css'
import { Reason, useDecision } from './todays-reason'
import { WriteTo } from './write-to'

// Asked about some messages only, and some time after them.
const AfterCard = later(async () => (await import('@/components/today/after-card')).AfterCard)
// At the foot, and seldom what the popup was opened for.
const Presence = later(async () => (await import('@/components/today/presence')).Presence)
const VisitQuestion = later(async () => (await import('@/components/today/visit-question')).VisitQuestion)

interface PopupProps {
  today: Follower<TodayRead>
  /** Whether nobody is there. */
  nobody: Follower<boolean>
  /** The view that was shown last, on which today's person may have been another one. */
  cached: TodayView | null
  db: PorchlightDatabase
  /** What its buttons do; read once one is pressed. */
  deeds: () => Promise<Deeds>
}

const goHome = async (hash: string) => {
  await openHome(hash)
  window.close()
}

const afterVisit = async (visit: TodayView['visit'], feltAfter: AfterVisit['feltAfter']) => {
  if (visit) await ask('afterVisit', { site: visit.site, visitEndedAtMs: visit.endedAtMs, feltAfter })
}

/** A written draft in two clicks: today's person is there when it opens, somebody else is a search away. */
export function Popup({ today, nobody, cached, db, deeds }: PopupProps) {
  const read = useRead(today)
  const nobodyRead = useRead(nobody)
  const view = read.value?.view ?? cached
  const isNobodyThere = nobodyRead.value
  const [failed, setFailed] = useState(false)
  const doing = (work: Promise<unknown>) => {
    setFailed(false)
    work.catch(() => setFailed(true))
  }
  const question = view?.question
  const { onNotToday, done } = useDecision({
    view,
    actions: () => deeds().then(({ today }) => today),
    doing,
  })

  const reason = ({ personId, quietDays }: { personId: string; quietDays: number | null }) => {
    if (view?.nudge.state === 'person' && view.nudge.person.id === personId)
      return <Reason words={reasonWords(view.nudge.reason, view)} onNotToday={onNotToday} />
    return view && quietDays !== null && <Reason words={sinceWords(quietDays, view)} onNotToday={null} />
  }

  return (
    <main className={styles.popup}>
      <ReadProblem failure={failureOf(read, nobodyRead)} />
      {failed && (
        <p role="alert" className={styles.problem}>
          {i18n.t('newTab.notKept')}
        </p>
      )}
      {view?.readOnly && <p className={styles.problem}>{i18n.t('newTab.readOnly')}</p>}
      {question && (
        <AfterCard
          key={`${question.checkInId} ${question.kind}`}
          kind={question.kind}
          name={question.name}
          onWent={(answer) =>
            doing(deeds().then(({ today }) => today.answerWent(question.checkInId, answer)))
          }
          onWord={(word, days) =>
            doing(deeds().then(({ today }) => today.answerWord(question.checkInId, word, days)))
          }
        />
      )}
      {isNobodyThere && (
        <EmptyState
          sentence={i18n.t('popup.nobody')}
          action={i18n.t(view?.needsFirstRun ? 'newTab.setUpAction' : 'popup.addSomebody')}
          onAction={() => void goHome(view?.needsFirstRun ? '#/welcome' : '#/people')}
        />
      )}
      {done}
      {view?.nudge.state === 'low-energy' && <p className={layout.note}>{i18n.t('popup.lowEnergy')}</p>}
      {view && read.state !== 'loading' && isNobodyThere === false && (
        <WriteTo
          db={db}
          lines={() => deeds().then(({ lines }) => lines)}
          todaysId={view.nudge.state === 'person' ? view.nudge.person.id : null}
          kept={view.kept}
          clockwork={view}
          reason={reason}
          onFailed={() => setFailed(true)}
        />
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
