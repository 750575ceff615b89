import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import { Checkbox } from '@/components/ui/fields/toggle'
import { TextArea } from '@/components/ui/fields/text-area'
import { TextField } from '@/components/ui/fields/text-field'
import { contexts, type Person } from '@/lib/domain/people/person'
import { circleChange, rhythmChange } from './facts-change'
import { CircleChoice } from '../circle-choice'
import { ComfortChoice } from '../comfort-choice'
import { type NextTime, NextTimeField } from './next-time-field'
import styles from './person-facts.module.css'
import { RhythmChoice } from '../rhythm-choice'
import { useSaved } from './use-saved'

export interface PersonFactsProps {
  person: Person
  nextTime: NextTime
  onChange: (patch: Partial<Omit<Person, 'id'>>) => void
  /** The weekly load of all rhythms, including this person's. */
  load?: string
}

/** The fields about somebody; each saves itself. */
export function PersonFacts({ person, nextTime, load, onChange }: PersonFactsProps) {
  const valued = useSaved(person.valued, (text) => onChange({ valued: text }))
  const leaveAlone = useSaved(person.leaveAlone, (text) => onChange({ leaveAlone: text }))
  const notes = useSaved(person.notes, (text) => onChange({ notes: text }))
  return (
    <div className={styles.facts}>
      {!person.goodbye && (
        <>
          <CircleChoice
            circle={person.sorting === 'sorted' ? person.circle : null}
            onCircle={(circle) => onChange(circleChange(person, circle))}
          />
          <div className={styles.narrow}>
            <RhythmChoice
              rhythmDays={person.rhythmDays}
              load={load}
              onRhythm={(rhythmDays) => onChange(rhythmChange(person, rhythmDays))}
            />
          </div>
          <NextTimeField
            label={i18n.t('people.page.nextTime')}
            hint={i18n.t('people.page.nextTimeHint')}
            {...nextTime}
          />
        </>
      )}
      <TextField
        label={i18n.t('people.page.valued')}
        hint={i18n.t('people.page.valuedHint')}
        dir="auto"
        value={valued.text}
        onChange={valued.onChange}
        onBlur={valued.onBlur}
      />
      {!person.goodbye && (
        <>
          <TextField
            label={i18n.t('people.page.leaveAlone')}
            hint={i18n.t('people.page.leaveAloneHint')}
            dir="auto"
            value={leaveAlone.text}
            onChange={leaveAlone.onChange}
            onBlur={leaveAlone.onBlur}
          />
          <div className={styles.narrow}>
            <ComfortChoice comfort={person.comfort} onComfort={(comfort) => onChange({ comfort })} />
          </div>
        </>
      )}
      <TextArea
        label={i18n.t('people.page.notes')}
        rows={3}
        value={notes.text}
        onChange={notes.onChange}
        onBlur={notes.onBlur}
      />
      <fieldset>
        <legend className={layout.legend}>{i18n.t('people.page.contexts')}</legend>
        <div className={styles.contexts}>
          {contexts.map((context) => (
            <Checkbox
              key={context}
              label={i18n.t(`people.context.${context}`)}
              checked={person.contexts[context] === true}
              onChange={(on) => onChange({ contexts: { [context]: on } })}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}
