import { useCallback, useState } from 'react'
import { i18n } from '#i18n'
import { EmptyState } from '@/components/ui/empty-state'
import { EmptyPeople } from '@/components/today/person/empty-people'
import { NudgeDone } from '@/components/today/person/nudge-done'
import { restingWords } from '@/components/today/person/resting-words'
import { RestCard } from '@/components/today/person/rest-card'
import { SelfCheckInCard } from '@/components/today/self-check-in-card'
import layout from '@/components/ui/styles/layout.module.css'
import { useAct } from '@/lib/pages/use-act'
import { useDecision } from '@/lib/pages/use-decision'
import type { SelfCheckIn } from '@/lib/domain/self/self-check-in'
import type { TodayView } from '@/lib/pages/today/today-view'
import { AfterQuestion } from '../composing/after-question'
import type { Live } from './live'
import styles from './new-tab.module.css'
import { TodaysPerson } from './todays-person'

/** The middle of the new tab: an open question, otherwise the self check-in, otherwise today's person. */
export function Middle({ view, live }: { view: TodayView; live: Promise<Live> }) {
  const { nudge, question } = view
  const [answering, setAnswering] = useState(false)
  const [unopened, setUnopened] = useState(false)
  // Every failed write is shown on the page.
  const { act, failed } = useAct(useCallback(() => live.then(({ ports }) => ports()), [live]))
  const { decided, ...deciding } = useDecision(act)
  const checkIn = (answer: Pick<SelfCheckIn, 'feeling' | 'need' | 'wavedAway'>) =>
    void act.perform(async (ports) => {
      const { addSelfCheckIn } = await import('@/lib/app/today/self-check-ins')
      return addSelfCheckIn(ports, answer)
    })

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
          // A key per decision, so that its undo button takes the focus.
          key={decided.how}
          {...decided}
          justNow
          onSlower={() => void deciding.takeSlower()}
          onKeepRhythm={() => void deciding.keepRhythm()}
          onUndo={() => void deciding.undo()}
        />
      )
    if (question && !answering) return <AfterQuestion question={question} act={act} />
    if (view.asksSelfCheckIn || answering)
      return (
        <SelfCheckInCard
          onAnswer={(answer) => {
            // The kind line stays until it is dismissed, although the day's check-in is already stored.
            setAnswering(true)
            checkIn({ ...answer, wavedAway: false })
          }}
          onWaveAway={() => checkIn({ feeling: null, need: null, wavedAway: true })}
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
          onDecide={(how) => void deciding.decide(how, nudge)}
          onProblem={() => setUnopened(true)}
        />
      )
    if (nudge.state === 'low-energy')
      return (
        <RestCard
          // Stores a newer check-in of the day, with the wish to reach out.
          onShowAnyway={() => checkIn({ feeling: null, need: 'reach-out', wavedAway: false })}
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
      <div role="alert">
        {(failed || unopened) && <p className={styles.problem}>{i18n.t('newTab.notKept')}</p>}
      </div>
    </div>
  )
}
