import { useState } from 'react'
import { i18n } from '#i18n'
import { reasonWords, sinceWords } from '@/components/today/person/reason-words'
import { TimeLine } from '@/components/today/time-line'
import { EmptyState } from '@/components/ui/empty-state'
import { later } from '@/components/ui/later'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import type { RecordPorts } from '@/lib/app/ports'
import { ask } from '@/lib/browser/ask'
import { openHome } from '@/lib/browser/open'
import type { AfterVisit } from '@/lib/domain/boundaries/override'
import type { PorchlightDatabase } from '@/lib/data/database'
import type { Days } from '@/lib/domain/time/units'
import { failedRead, type Follower } from '@/lib/pages/follower'
import type { TodayRead } from '@/lib/pages/today/today-source'
import type { TodayView } from '@/lib/pages/today/today-view'
import { useRead } from '@/lib/pages/use-read'
import { useAct } from '@/lib/pages/use-act'
import { useDecision } from '@/lib/pages/use-decision'
import styles from './popup.module.css'
import { Reason } from './todays-reason'
import { WriteTo } from './write-to'

// Loaded lazily, since the question is seldom asked.
const AfterQuestion = later(async () => (await import('../composing/after-question')).AfterQuestion)
const NudgeDone = later(async () => (await import('@/components/today/person/nudge-done')).NudgeDone)
// Loaded lazily, since it is seldom used.
const Presence = later(async () => (await import('@/components/today/presence')).Presence)
const VisitQuestion = later(async () => (await import('@/components/today/visit-question')).VisitQuestion)

interface PopupProps {
  today: Follower<TodayRead>
  /** Whether there are no people. */
  nobody: Follower<boolean>
  /** The view shown last, possibly with another person. */
  cached: TodayView | null
  db: PorchlightDatabase
  /** The ports for its buttons; loaded on demand. */
  ports: () => Promise<RecordPorts>
}

const goHome = async (hash: string) => {
  await openHome(hash)
  window.close()
}

const afterVisit = async (visit: TodayView['visit'], feltAfter: AfterVisit['feltAfter']) => {
  if (visit) await ask('afterVisit', { site: visit.site, visitEndedAtMs: visit.endedAtMs, feltAfter })
}

/** Two clicks to a written draft: today's person is there when it opens, and anybody else can be searched. */
export function Popup({ today, nobody, cached, db, ports }: PopupProps) {
  const read = useRead(today)
  const nobodyRead = useRead(nobody)
  const view = read.value?.view ?? cached
  const isNobodyThere = nobodyRead.value
  const { act, failed } = useAct(ports)
  const [unopened, setUnopened] = useState(false)
  const { decided, ...deciding } = useDecision(act)

  const reason = ({ personId, quietDays }: { personId: string; quietDays: Days | null }) => {
    if (view?.nudge.state === 'person' && view.nudge.person.id === personId) {
      const { nudge } = view
      const mayDecide = !view.readOnly && decided?.personId !== personId
      return (
        <Reason
          words={reasonWords(nudge.reason, view)}
          onNotToday={mayDecide ? () => void deciding.decide('not-today', nudge) : null}
        />
      )
    }
    return view && quietDays !== null && <Reason words={sinceWords(quietDays, view)} onNotToday={null} />
  }

  return (
    <main className={styles.popup}>
      <ReadProblem failure={failedRead(read, nobodyRead)} />
      {(failed || unopened) && (
        <p role="alert" className={styles.problem}>
          {i18n.t('newTab.notKept')}
        </p>
      )}
      {view?.readOnly && <p className={styles.problem}>{i18n.t('newTab.readOnly')}</p>}
      {view?.question && <AfterQuestion question={view.question} act={act} />}
      {isNobodyThere && (
        <EmptyState
          sentence={i18n.t('popup.nobody')}
          action={i18n.t(view?.needsFirstRun ? 'newTab.setUpAction' : 'popup.addSomebody')}
          onAction={() => void goHome(view?.needsFirstRun ? '#/welcome' : '#/people')}
        />
      )}
      {decided && (
        <NudgeDone
          // A key per decision, so that its undo button takes the focus.
          key={decided.how}
          {...decided}
          justNow
          onUndo={() => void deciding.undo()}
          onSlower={() => void deciding.takeSlower()}
          onKeepRhythm={() => void deciding.keepRhythm()}
        />
      )}
      {view?.nudge.state === 'low-energy' && <p className={layout.note}>{i18n.t('popup.lowEnergy')}</p>}
      {view && read.state !== 'loading' && isNobodyThere === false && (
        <WriteTo
          db={db}
          ports={ports}
          todaysId={view.nudge.state === 'person' ? view.nudge.person.id : null}
          waitingMessage={view.waitingMessage}
          dayInfo={view}
          reason={reason}
          onFailed={() => setUnopened(true)}
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
