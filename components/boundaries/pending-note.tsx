import { i18n } from '#i18n'
import { longWeekday } from '@/components/time/history/date-words'
import { clockWords } from '@/components/today/first-paint/clock-words'
import { durationWords } from '@/components/today/duration-words'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { Status } from '@/components/ui/status'
import type { Loosened } from '@/lib/domain/boundaries/change/change'
import { dayOf, daysBetween } from '@/lib/domain/time/day'
import type { Instant, Minutes } from '@/lib/domain/time/units'
import styles from './budgets/budgets-form.module.css'
import { partWords } from './part-words'

interface PendingNoteProps {
  /** When the looser set takes effect (epoch ms). */
  startsAtMs: Instant
  nowMs: Instant
  /** The waiting parts. */
  parts: readonly Loosened[]
  /** The name and minutes of each budget that will loosen, which hold until then. */
  untilThen: readonly { name: string; minutes: Minutes }[]
  onTakeBack: () => void
}

/** When the waiting change takes effect, and that it can be taken back. */
function startsWords(startsAtMs: Instant, nowMs: Instant): string {
  const days = daysBetween(dayOf(nowMs, 0), dayOf(startsAtMs, 0))
  const clock = clockWords(startsAtMs)
  if (days > 1) return i18n.t('boundaries.pendingLater', [longWeekday(dayOf(startsAtMs, 0)), clock])
  return i18n.t(days < 1 ? 'boundaries.pendingToday' : 'boundaries.pendingTomorrow', [clock])
}

/**
 * A waiting loosening: what it is, when it takes effect, what holds until then, and a button to take it back.
 */
export function PendingNote({ startsAtMs, nowMs, parts, untilThen, onTakeBack }: PendingNoteProps) {
  return (
    <Status className={styles.pending}>
      <div>
        <p>{startsWords(startsAtMs, nowMs)}</p>
        {parts.length > 0 && (
          <ul className={layout.soft}>
            {parts.map((part) => (
              <li key={part}>{partWords(part)}</li>
            ))}
          </ul>
        )}
        {untilThen.map(({ name, minutes }) => (
          <p key={name} className={layout.soft}>
            {i18n.t('boundaries.untilThen', [name, durationWords(minutes)])}
          </p>
        ))}
      </div>
      <Button size="small" onClick={onTakeBack}>
        {i18n.t('boundaries.takeBack')}
      </Button>
    </Status>
  )
}
