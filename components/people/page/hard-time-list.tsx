import { useState } from 'react'
import { i18n } from '#i18n'
import { useOnceAtATime } from '@/components/ui/use-once-at-a-time'
import { Button } from '@/components/ui/button'
import { focusOnOpen } from '@/components/ui/focus-on-open'
import layout from '@/components/ui/styles/layout.module.css'
import { TextField } from '@/components/ui/fields/text-field'
import { followUpDue, type HardTime } from '@/lib/domain/people/hard-time'
import { type Day, isDay } from '@/lib/domain/time/day'
import { dayWords } from '../date-words'
import styles from './entries.module.css'
import { FormActions } from './form-actions'

export interface HardTimeListProps {
  /** A first name. */
  name: string
  hardTimes: readonly HardTime[]
  /** True while they rest, so that no follow-up brings them up. */
  resting: boolean
  today: Day
  onAdd: (hardTime: Pick<HardTime, 'what' | 'beganDay'>) => Promise<boolean>
  onEnded: (hardTime: HardTime, day: Day | null) => void
  /** Skips the follow-up that is due. */
  onLetBe: (hardTime: HardTime) => void
  onRemove: (hardTime: HardTime) => void
}

function HardTimeForm({
  name,
  resting,
  today,
  onAdd,
  onDone,
}: Pick<HardTimeListProps, 'name' | 'resting' | 'today' | 'onAdd'> & { onDone: () => void }) {
  const [what, setWhat] = useState('')
  const [began, setBegan] = useState<string>(today)
  const submit = useOnceAtATime(async () => {
    const beganDay = isDay(began) && began <= today ? began : today
    if (await onAdd({ what: what.trim(), beganDay })) onDone()
  })
  return (
    <form className={layout.form} onSubmit={submit} noValidate>
      <TextField
        label={i18n.t('people.hardTime.what')}
        hint={i18n.t('people.hardTime.whatHint')}
        optional
        // The person has just opened the form, so it takes the focus.
        ref={focusOnOpen}
        autoComplete="off"
        dir="auto"
        value={what}
        onChange={setWhat}
      />
      <div className={styles.beside}>
        <TextField
          label={i18n.t('people.hardTime.since')}
          type="date"
          max={today}
          value={began}
          onChange={setBegan}
        />
      </div>
      {!resting && <p className={styles.note}>{i18n.t('people.hardTime.promise', [name])}</p>}
      <FormActions onCancel={onDone} />
    </form>
  )
}

/** Somebody's hard times; Porchlight suggests them again after two days, a week and three weeks. */
export function HardTimeList(props: HardTimeListProps) {
  const { name, resting, hardTimes, today } = props
  const [writing, setWriting] = useState(false)
  return (
    <div className={styles.list}>
      {hardTimes.length > 0 && (
        <ul>
          {hardTimes.map((hardTime) => {
            const what = hardTime.what || i18n.t('people.hardTime.unnamed')
            const ended = hardTime.endedDay !== null
            return (
              <li key={hardTime.id} className={layout.entry}>
                <span className={styles.what}>
                  <bdi className={layout.strong}>{what}</bdi>
                  <span className={layout.note}>
                    {ended
                      ? i18n.t('people.hardTime.over')
                      : i18n.t('people.hardTime.sinceDay', [dayWords(hardTime.beganDay)])}
                  </span>
                </span>
                <span className={layout.icons}>
                  {followUpDue(hardTime, today) && (
                    <Button
                      kind="plain"
                      size="small"
                      aria-label={i18n.t('people.hardTime.letBeLabel', [what])}
                      onClick={() => props.onLetBe(hardTime)}
                    >
                      {i18n.t('people.hardTime.letBe')}
                    </Button>
                  )}
                  <Button
                    kind="plain"
                    size="small"
                    aria-label={i18n.t(ended ? 'people.hardTime.goesOnLabel' : 'people.hardTime.endLabel', [
                      what,
                    ])}
                    onClick={() => props.onEnded(hardTime, ended ? null : today)}
                  >
                    {i18n.t(ended ? 'people.hardTime.goesOn' : 'people.hardTime.end')}
                  </Button>
                  <Button
                    kind="plain"
                    size="small"
                    aria-label={i18n.t('people.entry.removeLabel', [what])}
                    onClick={() => props.onRemove(hardTime)}
                  >
                    {i18n.t('people.channel.remove')}
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {writing ? (
        <HardTimeForm
          name={name}
          resting={resting}
          today={today}
          onAdd={props.onAdd}
          onDone={() => setWriting(false)}
        />
      ) : (
        <Button size="small" onClick={() => setWriting(true)}>
          {i18n.t('people.hardTime.add')}
        </Button>
      )}
    </div>
  )
}
