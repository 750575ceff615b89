import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { calledBy } from '@/lib/domain/people/reach/first-name'
import type { Person } from '@/lib/domain/people/person'
import { isElsewhere, isOutsideHours, type TheirHours } from '@/lib/domain/people/reach/their-hours'
import styles from './before-writing.module.css'
import { theirHour } from './their-hour'
import { theirHourTemplate, wishedHoursWords } from './their-hours-words'

/** The clock is looked at this often (ms). */
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
  /** A page that stands still cannot keep the mark of an unwelcome hour true. */
  marksHour?: boolean
}

/** What one would like to know before writing: their hour, when they like to hear, what to leave alone. Often nothing. */
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
          {/* Left out of what is kept for the next page's first paint, and put in anew there. */}
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
