import { useState } from 'react'
import { i18n } from '#i18n'
import { TimeOfDayField } from '@/components/settings/time-of-day-field'
import { weekdayName } from '@/components/time/history/date-words'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { TextField } from '@/components/ui/fields/text-field'
import { Checkbox } from '@/components/ui/fields/toggle'
import type { QuietTime } from '@/lib/domain/boundaries/boundaries'
import styles from './budgets/budgets-form.module.css'
import { quietUntilWords } from './quiet-words'

interface QuietFormProps {
  initial: QuietTime
  sites: readonly { site: string; name: string }[]
  /** The weekdays (0 is Sunday) in the order of the person's week. */
  week: readonly number[]
  onSave: (quiet: QuietTime) => void
  onCancel: () => void
}

const toggled = <T,>(all: readonly T[], one: T, on: boolean) =>
  on ? [...all, one] : all.filter((other) => other !== one)

/** The form for one quiet time: its name, times and sites. */
export function QuietForm({ initial, sites, week, onSave, onCancel }: QuietFormProps) {
  const [quiet, setQuiet] = useState(initial)
  const change = (part: Partial<QuietTime>) => setQuiet({ ...quiet, ...part })
  const chosen = quiet.sites
  const isReady = quiet.weekdays.length > 0 && chosen.length > 0
  return (
    <form
      className={styles.details}
      noValidate
      aria-label={i18n.t('quiet.formLabel')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onSave({ ...quiet, name: quiet.name.trim(), weekdays: quiet.weekdays.toSorted() })
      }}
    >
      <TextField
        label={i18n.t('quiet.name')}
        optional
        maxLength={40}
        value={quiet.name}
        onChange={(name) => change({ name })}
      />
      <fieldset>
        <legend className={styles.legend}>{i18n.t('quiet.weekdays')}</legend>
        <div className={styles.choices}>
          {week.map((day) => (
            <Checkbox
              key={day}
              label={weekdayName(day, 'long')}
              checked={quiet.weekdays.includes(day)}
              onChange={(on) => change({ weekdays: toggled(quiet.weekdays, day, on) })}
            />
          ))}
        </div>
        {quiet.weekdays.length === 0 && <p className={styles.fault}>{i18n.t('quiet.noWeekday')}</p>}
      </fieldset>
      <div className={styles.week}>
        <TimeOfDayField
          label={i18n.t('quiet.from')}
          minutes={quiet.fromMinutes}
          onMinutes={(fromMinutes) => change({ fromMinutes })}
        />
        <TimeOfDayField
          label={i18n.t('quiet.to')}
          hint={quietUntilWords(quiet)}
          minutes={quiet.toMinutes}
          onMinutes={(toMinutes) => change({ toMinutes })}
        />
      </div>
      <SegmentedChoice
        legend={i18n.t('quiet.sites')}
        value={chosen === 'all' ? 'all' : 'some'}
        choices={[
          { value: 'all', label: i18n.t('quiet.allSites') },
          { value: 'some', label: i18n.t('quiet.someSites'), disabled: sites.length === 0 },
        ]}
        onChange={(which) => change({ sites: which === 'all' ? 'all' : sites.map(({ site }) => site) })}
      />
      {chosen !== 'all' && (
        <fieldset>
          <legend className={styles.legend}>{i18n.t('quiet.whichSites')}</legend>
          <div className={styles.choices}>
            {sites.map(({ site, name }) => (
              <Checkbox
                key={site}
                label={name}
                checked={chosen.includes(site)}
                onChange={(on) => change({ sites: toggled(chosen, site, on) })}
              />
            ))}
          </div>
          {chosen.length === 0 && <p className={styles.fault}>{i18n.t('quiet.noSite')}</p>}
        </fieldset>
      )}
      <div className={layout.bar}>
        <Button kind="primary" type="submit" disabled={!isReady}>
          {i18n.t('quiet.save')}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
