import { useState } from 'react'
import { i18n } from '#i18n'
import { weekdayAndDate } from '@/components/time/history/date-words'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { TextField } from '@/components/ui/fields/text-field'
import { type Rest, restsAfter, restsOn } from '@/lib/domain/people/nudge/rest'
import { addToDay, type Day, isDay } from '@/lib/domain/time/day'
import styles from './settings.module.css'

interface RestEverybodyProps {
  rests: Rest[]
  today: Day
  onRests: (rests: Rest[]) => void
}

/** Rests that ended more days ago than this affect no rhythm any more. */
const keptDays = 1200

/** A rest of everybody until a day: no nudges, and every rhythm's clock stops. */
export function RestEverybody({ rests, today, onRests }: RestEverybodyProps) {
  const [until, setUntil] = useState<string>(addToDay(today, 7))
  const current = rests.find((rest) => restsOn([rest], today))
  if (current) {
    return (
      <div className={layout.bar}>
        <p>
          {current.until === null
            ? i18n.t('newTab.restingOpen')
            : i18n.t('newTab.resting', [weekdayAndDate(current.until)])}
        </p>
        <Button onClick={() => onRests(restsAfter(rests, { resting: false, day: today }))}>
          {i18n.t('settings.restEnd')}
        </Button>
      </div>
    )
  }
  const good = isDay(until) && until > today
  const start = () => {
    if (!good) return
    const lately = rests.filter((rest) => rest.until === null || rest.until > addToDay(today, -keptDays))
    onRests([...lately, { from: today, until }])
  }
  return (
    <div className={layout.bar}>
      <div className={styles.narrow}>
        <TextField
          label={i18n.t('settings.restUntil')}
          type="date"
          min={addToDay(today, 1)}
          value={until}
          hint={i18n.t('settings.restHint')}
          error={good ? undefined : i18n.t('settings.restError')}
          onChange={setUntil}
        />
      </div>
      <Button disabled={!good} onClick={start}>
        {i18n.t('settings.restStart')}
      </Button>
    </div>
  )
}
