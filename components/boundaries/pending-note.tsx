import { i18n } from '#i18n'
import { clockWords } from '@/components/today/clock-words'
import { durationWords } from '@/components/today/duration-words'
import { Button } from '@/components/ui/button'
import styles from './budgets-form.module.css'

interface PendingNoteProps {
  /** When the looser set begins to hold (epoch ms). */
  startsAtMs: number
  nowMs: number
  /** What holds until then: name and minutes of each budget that will loosen. */
  untilThen: readonly { name: string; minutes: number }[]
  onTakeBack: () => void
}

const sameDate = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString()

/** A looser change waits: when it begins, what holds until then, and the way back. */
export function PendingNote({ startsAtMs, nowMs, untilThen, onTakeBack }: PendingNoteProps) {
  const key = sameDate(startsAtMs, nowMs) ? 'boundaries.pendingToday' : 'boundaries.pendingTomorrow'
  return (
    <div className={styles.pending} role="status">
      <div>
        <p>{i18n.t(key, [clockWords(startsAtMs)])}</p>
        {untilThen.map(({ name, minutes }) => (
          <p key={name} className={styles.until}>
            {i18n.t('boundaries.untilThen', [name, durationWords(minutes)])}
          </p>
        ))}
      </div>
      <Button size="small" onClick={onTakeBack}>
        {i18n.t('boundaries.takeBack')}
      </Button>
    </div>
  )
}
