import { useEffect, useId, useState } from 'react'
import { i18n } from '#i18n'
import { ProposalCard } from '@/components/boundaries/proposal-card'
import { longDate } from '@/components/time/history/date-words'
import { totalsBetween } from '@/lib/data/reads-time'
import { isObserving } from '@/lib/domain/boundaries/one-offs'
import { type Proposal, proposal, proposalIsDue } from '@/lib/domain/boundaries/proposal'
import { attempt } from './attempt'
import { command } from './save'
import { useBoundaries } from './use-boundaries'
import styles from './views/view.module.css'

/** The week of looking on: that it runs, and the suggestion after it. Nothing before and afterwards. */
export function FirstWeek() {
  const id = useId()
  const { home, settings, today } = useBoundaries()
  const { observing, hideNumbers } = settings
  const isDue = proposalIsDue(observing, today)
  const [proposed, setProposed] = useState<Proposal | null>(null)
  const { from = null, until = null } = observing ?? {}

  useEffect(() => {
    if (!isDue || !from || !until) return
    let isWanted = true
    void attempt(home, async () => {
      const totals = await totalsBetween(home.db, from, until)
      if (isWanted) setProposed(proposal(totals, { from, until }))
    })
    return () => {
      isWanted = false
    }
  }, [home, isDue, from, until])

  if (observing && isObserving(observing, today))
    return <p className={styles.note}>{i18n.t('firstWeek.looking', [longDate(observing.until)])}</p>
  if (!isDue || !proposed) return null
  return (
    <section aria-labelledby={id} className={styles.raised}>
      <h2 id={id} className={styles.sectionTitle}>
        {i18n.t('firstWeek.title')}
      </h2>
      <ProposalCard
        proposal={proposed}
        hideNumbers={hideNumbers}
        onAnswer={(minutes) =>
          void attempt(home, async () => {
            await command('answerProposal', { minutes })
            home.toasts.say(i18n.t(minutes === null ? 'firstWeek.answeredNone' : 'boundaries.saved'))
          })
        }
      />
    </section>
  )
}
