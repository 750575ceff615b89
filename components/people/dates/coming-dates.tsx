import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { SomebodysDate } from './coming'
import { DateRow } from './date-row'

interface ComingDatesProps {
  /** The soonest first. */
  dates: readonly SomebodysDate[]
  hideNumbers: boolean
}

const soonDays = 31
/** At most this many are drawn at once; the others on request. */
const drawnAtMost = 100

/** The dates of the coming month, and on request those of the rest of the year. */
export function ComingDates({ dates, hideNumbers }: ComingDatesProps) {
  const [all, setAll] = useState(false)
  const [shown, setShown] = useState(drawnAtMost)
  const soon = dates.filter(({ inDays }) => inDays <= soonDays)
  const drawn = all ? dates : soon
  return (
    <>
      {soon.length === 0 && !all && <p>{i18n.t('people.dates.noneSoon')}</p>}
      <ul>
        {drawn.slice(0, shown).map((date) => (
          <DateRow key={`${date.personId} ${date.id}`} date={date} hideNumbers={hideNumbers} />
        ))}
      </ul>
      {!all && dates.length > soon.length && (
        <Button className={layout.after4} onClick={() => setAll(true)}>
          {i18n.t('people.dates.showAll')}
        </Button>
      )}
      {drawn.length > shown && (
        <Button className={layout.after4} onClick={() => setShown(shown + drawnAtMost)}>
          {i18n.t('people.dates.more')}
        </Button>
      )}
    </>
  )
}
