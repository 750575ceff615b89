import { useState } from 'react'
import { i18n } from '#i18n'
import { minutesWords } from '@/components/check-in/composer/their-hours-words'
import { comfortWords } from '@/components/people/comfort-choice'
import { dateName, monthDayWords } from '@/components/people/date-words'
import { rhythmWords } from '@/components/people/rhythm-words'
import { zoneName } from '@/components/time/time-zones'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import {
  type ChosenField,
  type Choices,
  fieldsToChoose,
  mayBeBoth,
  mergedFields,
  type Whose,
} from '@/lib/domain/people/merging'
import { targetText } from '@/lib/domain/people/reach/links'
import type { Person } from '@/lib/domain/people/person'
import styles from './same.module.css'
import type { Twin } from './same-pair'

interface MergePreviewProps {
  kept: Twin
  merged: Twin
  onMerge: (choices: Choices) => void
  onCancel: () => void
}

const labels = {
  name: 'people.page.name',
  circle: 'people.circleLegend',
  rhythmDays: 'people.rhythm.label',
  notes: 'people.page.notes',
  nextTime: 'people.page.nextTime',
  valued: 'people.page.valued',
  leaveAlone: 'people.page.leaveAlone',
  comfort: 'people.comfort.legend',
  timeZone: 'people.hours.zone',
  notBeforeMinutes: 'people.hours.notBefore',
  notAfterMinutes: 'people.hours.notAfter',
} as const

function valueWords(field: ChosenField, person: Pick<Person, ChosenField>): string {
  if (field === 'circle') return i18n.t(`people.circle.${person.circle}`)
  if (field === 'rhythmDays') return rhythmWords(person.rhythmDays)
  if (field === 'comfort') return comfortWords(person.comfort)
  if (field === 'timeZone') return person.timeZone === null ? '' : zoneName(person.timeZone)
  if (field === 'notBeforeMinutes' || field === 'notAfterMinutes') {
    const minutes = person[field]
    return minutes === null ? '' : minutesWords(minutes)
  }
  return person[field]
}

/** What is kept of both without a choice: their channels and dates. */
function alongWords({ kept, merged }: { kept: Twin; merged: Twin }, dates: Person['dates']) {
  const ways = [...kept.channels, ...merged.channels].map((one) => targetText(one) || one.raw)
  const days = Object.values(dates).flatMap((date) =>
    date ? [`${dateName(date)}, ${monthDayWords(date)}`] : [],
  )
  return [
    { label: i18n.t('people.page.channels'), words: new Set(ways) },
    { label: i18n.t('people.date.title'), words: new Set(days) },
  ].filter(({ words }) => words.size > 0)
}

/** Previews the merged person field by field, with a choice for each difference. */
export function MergePreview({ kept, merged, onMerge, onCancel }: MergePreviewProps) {
  const [choices, setChoices] = useState<Choices>({})
  const fields = fieldsToChoose(kept.person, merged.person)
  const become = mergedFields(kept.person, merged.person, choices)

  const whose = (field: ChosenField): Whose => choices[field] ?? (field === 'notes' ? 'both' : 'kept')
  return (
    <div className={styles.preview}>
      {fields.map((field) => (
        <SegmentedChoice<Whose>
          key={field}
          legend={i18n.t(labels[field])}
          value={whose(field)}
          choices={[
            { value: 'kept', label: valueWords(field, kept.person) },
            { value: 'merged', label: valueWords(field, merged.person) },
            ...(mayBeBoth(field) ? [{ value: 'both' as const, label: i18n.t('people.same.both') }] : []),
          ]}
          onChange={(value) => setChoices({ ...choices, [field]: value })}
        />
      ))}
      <dl className={styles.along}>
        {alongWords({ kept, merged }, become.dates ?? {}).map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            {[...words].map((one) => (
              <dd key={one}>
                <bdi>{one}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className={styles.become}>
        {i18n.t('people.same.become', [become.name ?? kept.person.name])} {i18n.t('people.same.comesAlong')}
      </p>
      <div className={layout.actions}>
        <Button kind="primary" size="small" onClick={() => onMerge(choices)}>
          {i18n.t('people.same.merge')}
        </Button>
        <Button kind="plain" size="small" onClick={onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
    </div>
  )
}
