import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import type { Person } from '@/lib/domain/people/person'
import { isElsewhere, isOutsideHours, type TheirHours } from '@/lib/domain/people/reach/their-hours'
import styles from './before-writing.module.css'
import { theirHour } from './their-hour'
import { theirHourTemplate, wishedHoursWords } from './their-hours-words'

/** How often the time is updated (ms). */
const lookMs = 15_000

function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), lookMs)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}

export interface BeforeWritingProps {
  person: TheirHours & Pick<Person, 'name' | 'kind' | 'leaveAlone'>
  /**
   * Whether to mark an unwelcome hour; a page that does not update must not, as the mark would become wrong.
   */
  marksHour?: boolean
}

/**
 * What to know before writing: their local time, their hours, what not to bring up. Often renders nothing.
 */
export function BeforeWriting({ person, marksHour = true }: BeforeWritingProps) {
  const nowMs = useNow()
  const { timeZone } = person
  const elsewhere = timeZone !== null && isElsewhere(person, nowMs)
  const template = theirHourTemplate(calledBy(person))
  const wished = wishedHoursWords(person)
  const leaveAlone = person.leaveAlone.trim()
  if (!elsewhere && wished.length === 0 && !leaveAlone) return null
  const outside = marksHour && isOutsideHours(person, nowMs)
  return (
    <div className={classes(styles.before, outside && styles.outside)}>
      {elsewhere && (
        <p>
          {/* The stored first paint leaves this out; the next page inserts the present time. */}
          <time data-zone={timeZone} data-says={template}>
            {theirHour(template, timeZone, nowMs)}
          </time>
        </p>
      )}
      {wished.length > 0 && <p>{wished.join(' · ')}</p>}
      {leaveAlone && <p dir="auto">{i18n.t('checkIn.hours.leaveAlone', [leaveAlone])}</p>}
    </div>
  )
}
