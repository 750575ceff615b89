import { useState } from 'react'
import { i18n } from '#i18n'
import { longDate } from '@/components/time/history/date-words'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import { TextField } from '@/components/ui/fields/text-field'
import type { Break } from '@/lib/domain/boundaries/break'
import { addToDay, type Day, isDay } from '@/lib/domain/time/day'
import styles from './budgets/budgets-form.module.css'

interface BreakPanelProps {
  /** The present or planned break; null without one. */
  breakUntil: Break | null
  runs: boolean
  /** The day on which a new break would begin. */
  from: Day
  onStart: (until: Day) => void
  onEnd: () => void
}

/**
 * A break, in which every boundary is off until a day: the form for one, a planned one, or the present one.
 */
export function BreakPanel({ breakUntil, runs, from, onStart, onEnd }: BreakPanelProps) {
  const [typed, setTyped] = useState<string | null>(null)
  if (breakUntil)
    return (
      <Status className={styles.pending}>
        <p>
          {runs
            ? i18n.t('break.running', [longDate(breakUntil.until)])
            : i18n.t('break.waiting', [longDate(breakUntil.from), longDate(breakUntil.until)])}
        </p>
        <Button size="small" onClick={onEnd}>
          {i18n.t(runs ? 'break.end' : 'break.takeBack')}
        </Button>
      </Status>
    )
  const earliest = addToDay(from, 1)
  const until = typed ?? addToDay(from, 7)
  const isPossible = isDay(until) && until >= earliest
  return (
    <form
      className={layout.stack4}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isPossible) onStart(until)
      }}
    >
      <p className={layout.soft}>{i18n.t('break.how', [longDate(from)])}</p>
      <div className={styles.one}>
        <TextField
          label={i18n.t('break.until')}
          type="date"
          min={earliest}
          value={until}
          error={isPossible ? undefined : i18n.t('break.tooEarly', [longDate(earliest)])}
          onChange={setTyped}
        />
      </div>
      <div>
        <Button type="submit" disabled={!isPossible}>
          {i18n.t('break.start')}
        </Button>
      </div>
    </form>
  )
}
