import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { mostMoments } from '@/lib/domain/check-ins/reminder'
import { TimeOfDayField } from './time-of-day-field'
import styles from './settings.module.css'

interface ReminderMomentsProps {
  /** Minutes after midnight; at least one. */
  moments: readonly number[]
  onMoments: (moments: number[]) => void
}

const places = ['first', 'second', 'third'] as const
/** The first of these times that is not used yet is proposed for another moment: noon, evening, morning. */
const proposed = [12 * 60, 18 * 60, 9 * 60]

/** The moments of a day at which to remind. */
export function ReminderMoments({ moments, onMoments }: ReminderMomentsProps) {
  const nameOf = (index: number) =>
    i18n.t(`settings.reminderMoments.${moments.length === 1 ? 'only' : (places[index] ?? 'third')}`)
  return (
    <div className={styles.narrow}>
      {moments.map((minutes, index) => (
        <div key={places[index]} className={styles.moment}>
          <TimeOfDayField
            label={nameOf(index)}
            minutes={minutes}
            onMinutes={(chosen) => onMoments(moments.map((one, at) => (at === index ? chosen : one)))}
          />
          {moments.length > 1 && (
            <Button
              kind="plain"
              size="small"
              aria-label={i18n.t('settings.reminderRemoveLabel', [nameOf(index)])}
              onClick={() => onMoments(moments.filter((_, at) => at !== index))}
            >
              {i18n.t('settings.reminderRemove')}
            </Button>
          )}
        </div>
      ))}
      {moments.length < mostMoments && (
        <div>
          <Button
            size="small"
            onClick={() => onMoments([...moments, proposed.find((one) => !moments.includes(one))!])}
          >
            {i18n.t('settings.reminderAdd')}
          </Button>
        </div>
      )}
    </div>
  )
}
