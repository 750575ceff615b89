import { useState } from 'react'
import { i18n } from '#i18n'
import { loadWords } from '@/components/people/load-words'
import { RegionSelect } from '@/components/people/channels/region-select'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { TextField } from '@/components/ui/fields/text-field'
import { Switch } from '@/components/ui/fields/toggle'
import type { PeopleSettings as Wishes } from '@/lib/domain/people/people-settings'
import type { Day } from '@/lib/domain/time/day'
import type { SettingsPartProps } from './look-settings'
import { RestEverybody } from './rest-everybody'
import styles from './settings.module.css'
import { SettingsSection } from './settings-section'

interface PeopleSettingsProps extends SettingsPartProps {
  today: Day
  /** How many contacts a week the rhythms add up to; null while people are read. */
  weeklyLoad: number | null
  onFreshStart: () => void
  onRegion: (region: string) => void
}

/** The settings for nudges: how many, weekly capacity, rest, and a fresh start. */
export function PeopleSettings({
  settings,
  today,
  weeklyLoad,
  onChange,
  onFreshStart,
  onRegion,
}: PeopleSettingsProps) {
  const { people, hideNumbers, region } = settings
  const change = (patch: Partial<Wishes>) => onChange({ people: { ...people, ...patch } })
  return (
    <SettingsSection title={i18n.t('settings.people')}>
      <SegmentedChoice
        legend={i18n.t('settings.perDay')}
        value={String(people.perDay)}
        choices={(['one', 'two', 'three'] as const).map((name, index) => ({
          value: String(index + 1),
          label: i18n.t(`settings.perDays.${name}`),
        }))}
        onChange={(value) => change({ perDay: Number(value) })}
      />
      <Capacity
        capacity={people.weeklyCapacity}
        hint={
          weeklyLoad === null ? '' : loadWords(weeklyLoad, { capacity: people.weeklyCapacity, hideNumbers })
        }
        onCapacity={(weeklyCapacity) => change({ weeklyCapacity })}
      />
      <RestEverybody rests={people.rests} today={today} onRests={(rests) => change({ rests })} />
      <div className={layout.bar}>
        <Button onClick={onFreshStart}>{i18n.t('settings.freshStart')}</Button>
        <p className={layout.note}>{i18n.t('settings.freshStartHint')}</p>
      </div>
      <Switch
        label={i18n.t('settings.giveAndTake')}
        hint={i18n.t('settings.giveAndTakeHint')}
        checked={people.giveAndTake}
        onChange={(giveAndTake) => change({ giveAndTake })}
      />
      <SegmentedChoice
        legend={i18n.t('settings.leapDay')}
        value={people.leapDay}
        choices={[
          { value: 'february', label: i18n.t('settings.leapDayFebruary') },
          { value: 'march', label: i18n.t('settings.leapDayMarch') },
        ]}
        onChange={(leapDay) => change({ leapDay })}
      />
      <div className={styles.narrow}>
        <RegionSelect region={region} onRegion={onRegion} />
      </div>
    </SettingsSection>
  )
}

interface CapacityProps {
  capacity: number | null
  hint: string
  onCapacity: (capacity: number | null) => void
}

/** How many contacts a week the person has room for; empty means not said. */
function Capacity({ capacity, hint, onCapacity }: CapacityProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (capacity === null ? '' : String(capacity))
  const wrong = text.trim() !== '' && !/^[1-9]\d?$/.test(text.trim())
  return (
    <div className={styles.narrow}>
      <TextField
        label={i18n.t('settings.capacity')}
        inputMode="numeric"
        optional
        value={text}
        hint={hint || undefined}
        error={wrong ? i18n.t('settings.capacityError') : undefined}
        onChange={(next) => {
          setTyped(next)
          if (next.trim() === '') onCapacity(null)
          else if (/^[1-9]\d?$/.test(next.trim())) onCapacity(Number(next))
        }}
        onBlur={() => !wrong && setTyped(null)}
      />
    </div>
  )
}
