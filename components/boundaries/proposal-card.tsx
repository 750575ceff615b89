import { useState } from 'react'
import { i18n } from '#i18n'
import { durationWords } from '@/components/today/duration-words'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { Proposal } from '@/lib/domain/boundaries/proposal'
import type { Minutes } from '@/lib/domain/time/units'
import { MinutesField, minutesFrom } from './budgets/minutes-field'

interface ProposalCardProps {
  proposal: Proposal
  hideNumbers: boolean
  /** Null: no budget. */
  onAnswer: (minutes: Minutes | null) => void
}

function proposalReasonWords({ minutes, medianMinutes }: Proposal, hideNumbers: boolean): string {
  if (medianMinutes === null) return i18n.t('firstWeek.tooLittle')
  const isLess = minutes < medianMinutes
  if (hideNumbers) return i18n.t(isLess ? 'firstWeek.lessHidden' : 'firstWeek.roomHidden')
  return i18n.t(isLess ? 'firstWeek.less' : 'firstWeek.room', [durationWords(medianMinutes)])
}

/** The proposal after the observing week: a budget, its reason, and three answers. */
export function ProposalCard({ proposal, hideNumbers, onAnswer }: ProposalCardProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = typed === null ? proposal.minutes : minutesFrom(typed)
  return (
    <form
      className={layout.stack4}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== null) onAnswer(chosen)
      }}
    >
      {typed === null ? (
        <p className={layout.title}>{i18n.t('firstWeek.proposal', [durationWords(proposal.minutes)])}</p>
      ) : (
        <MinutesField of={i18n.t('boundaries.pooled')} typed={typed} onTyped={setTyped} />
      )}
      <p className={layout.soft}>{proposalReasonWords(proposal, hideNumbers)}</p>
      <div className={layout.bar}>
        <Button kind="primary" type="submit" disabled={chosen === null}>
          {i18n.t(typed === null ? 'firstWeek.accept' : 'firstWeek.set')}
        </Button>
        {typed === null && (
          <Button onClick={() => setTyped(String(proposal.minutes))}>{i18n.t('firstWeek.change')}</Button>
        )}
        <Button kind="plain" onClick={() => onAnswer(null)}>
          {i18n.t('firstWeek.notNow')}
        </Button>
      </div>
    </form>
  )
}
