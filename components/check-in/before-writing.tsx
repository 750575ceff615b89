import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { firstName } from '@/lib/domain/people/first-name'
import type { Person } from '@/lib/domain/people/person'
import { isOutsideHours } from '@/lib/domain/people/their-hours'
import styles from './before-writing.module.css'
import { theirHoursWords } from './their-hours-words'

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

interface BeforeWritingProps {
  person: Pick<
    Person,
    'name' | 'kind' | 'notBeforeMinutes' | 'notAfterMinutes' | 'noCalls' | 'timeZone' | 'leaveAlone'
  >
}

/** What one would like to know before writing: their hour, when they like to hear, what to leave alone. Often nothing. */
export function BeforeWriting({ person }: BeforeWritingProps) {
  const nowMs = useNow()
  const name = person.kind === 'group' ? person.name : firstName(person.name)
  const hours = theirHoursWords(name, person, nowMs)
  const leaveAlone = person.leaveAlone.trim()
  if (hours.length === 0 && !leaveAlone) return null
  return (
    <div className={styles.before}>
      {hours.length > 0 && (
        <p className={classes(isOutsideHours(person, nowMs) && styles.outside)}>{hours.join(' · ')}</p>
      )}
      {leaveAlone && <p dir="auto">{i18n.t('checkIn.hours.leaveAlone', [leaveAlone])}</p>}
    </div>
  )
}
