import { useState } from 'react'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import { AfterCard } from '@/components/today/after-card'
import { EmptyPeople } from '@/components/today/empty-people'
import { NudgeDone } from '@/components/today/nudge-done'
import { restingWords } from '@/components/today/resting-words'
import { RestCard } from '@/components/today/rest-card'
import { SelfCheckInCard } from '@/components/today/self-check-in-card'
import layout from '@/components/ui/layout.module.css'
import { decide, type Decided, keepRhythm, slowDown } from '@/lib/pages/decided'
import type { TodayView } from '@/lib/pages/today-view'
import type { Live } from './live'
import styles from './new-tab.module.css'
import { TodaysPerson } from './todays-person'

/** The one thing in the middle: what is being asked, then the self check-in, then today's person. */
export function Middle({ view, live }: { view: TodayView; live: Promise<Live> }) {
  const { nudge, question, day } = view
  const [answering, setAnswering] = useState(false)
  const [decided, setDecided] = useState<Decided | null>(null)
  const [problem, setProblem] = useState(false)

  /** Every write that fails reaches the screen. */
  const doing = (work: (live: Live) => Promise<unknown>) => {
    setProblem(false)
    live.then(work).catch(() => setProblem(true))
  }

  const middle = () => {
    if (view.needsFirstRun)
      return (
        <EmptyState
          sentence={i18n.t('newTab.setUp')}
          action={i18n.t('newTab.setUpAction')}
          onAction={() => location.assign('/home.html#/welcome')}
        />
      )
    if (decided)
      return (
        <NudgeDone
          // Another decision is another undo, which takes the focus.
          key={decided.how}
          {...decided}
          justNow
          onSlower={() => doing(({ actions }) => slowDown(actions, decided).then(setDecided))}
          onKeepRhythm={() => doing(({ actions }) => keepRhythm(actions, decided).then(setDecided))}
          onUndo={() => doing(() => decided.undo().then(() => setDecided(null)))}
        />
      )
    if (question && !answering) {
      const { checkInId, name, kind } = question
      return (
        <AfterCard
          key={`${checkInId} ${kind}`}
          kind={kind}
          name={name}
          onWent={(answer) => doing(({ actions }) => actions.answerWent(checkInId, answer))}
          onWord={(word, days) => doing(({ actions }) => actions.answerWord(checkInId, word, days))}
        />
      )
    }
    if (view.asksSelfCheckIn || answering)
      return (
        <SelfCheckInCard
          onAnswer={(answer) => {
            // The kind line stays until it is put aside, although the day's check-in is done by then.
            setAnswering(true)
            doing(({ actions }) => actions.selfCheckIn({ day, ...answer, wavedAway: false }))
          }}
          onWaveAway={() =>
            doing(({ actions }) => actions.selfCheckIn({ day, feeling: null, need: null, wavedAway: true }))
          }
          onFinish={() => setAnswering(false)}
          onCloseTab={() => window.close()}
        />
      )
    if (nudge.state === 'person')
      return (
        <TodaysPerson
          key={nudge.nudgeId}
          nudge={nudge}
          view={view}
          live={live}
          onDecide={(how) => doing(({ actions }) => decide(actions, { how, nudge, day }).then(setDecided))}
          onProblem={() => setProblem(true)}
        />
      )
    if (nudge.state === 'low-energy')
      return (
        <RestCard
          // Wishing to reach out after all is the day's newer answer.
          onShowAnyway={() =>
            doing(({ actions }) =>
              actions.selfCheckIn({ day, feeling: null, need: 'reach-out', wavedAway: false }),
            )
          }
        />
      )
    if (nudge.state === 'nobody-yet')
      return <EmptyPeople onAdd={() => location.assign('/home.html#/people')} />
    if (nudge.state === 'resting') return <p className={layout.soft}>{restingWords(nudge.until)}</p>
    return (
      <p className={layout.soft}>
        {i18n.t(nudge.state === 'reached' ? 'newTab.reached' : 'newTab.nobodyToday')}
      </p>
    )
  }

  return (
    <div className={layout.stack4}>
      {middle()}
      <div role="alert">{problem && <p className={styles.problem}>{i18n.t('newTab.notKept')}</p>}</div>
    </div>
  )
}
