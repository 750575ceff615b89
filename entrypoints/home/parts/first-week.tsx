import { useId, useMemo } from 'react'
import { i18n } from '#i18n'
import { ProposalCard } from '@/components/boundaries/proposal-card'
import { longDate } from '@/components/time/history/date-words'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { totalsBetween } from '@/lib/data/reads/reads-time'
import { isObserving } from '@/lib/domain/boundaries/one-offs'
import { proposal, proposalIsDue } from '@/lib/domain/boundaries/proposal'
import { readDatabase } from '@/lib/pages/database-source'
import { failedRead } from '@/lib/pages/follower'
import { useSource } from '@/lib/pages/use-read'
import { command } from '../actions/save'
import { useBoundaries } from '../reads/use-boundaries'
import styles from '../views/view.module.css'

/**
 * The observing week: that it is running, and the proposal after it. Renders nothing before and afterwards.
 */
export function FirstWeek() {
  const id = useId()
  const { home, settings, today } = useBoundaries()
  const { observing, hideNumbers } = settings
  const isDue = proposalIsDue(observing, today)
  const { from = null, until = null } = observing ?? {}

  const source = useMemo(
    () =>
      isDue && from && until
        ? readDatabase(async () => proposal(await totalsBetween(home.db, from, until), { from, until }))
        : null,
    [home.db, isDue, from, until],
  )
  const read = useSource(source)

  if (observing && isObserving(observing, today))
    return <p className={layout.aside}>{i18n.t('firstWeek.looking', [longDate(observing.until)])}</p>
  if (!isDue) return null
  if (!read.value) return <ReadProblem failure={failedRead(read)} />
  return (
    <section aria-labelledby={id} className={styles.raised}>
      <h2 id={id} className={styles.sectionTitle}>
        {i18n.t('firstWeek.title')}
      </h2>
      <ReadProblem failure={failedRead(read)} />
      <ProposalCard
        proposal={read.value}
        hideNumbers={hideNumbers}
        onAnswer={(minutes) =>
          void home.act.attempt(async () => {
            await command('answerProposal', { minutes })
            home.toasts.say(i18n.t(minutes === null ? 'firstWeek.answeredNone' : 'boundaries.saved'))
          })
        }
      />
    </section>
  )
}
