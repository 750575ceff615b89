import { useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SegmentedChoice } from '@/components/ui/fields/segmented-choice'
import { TextField } from '@/components/ui/fields/text-field'
import type { Goodbye } from '@/lib/domain/people/person'
import { type Day, isDay } from '@/lib/domain/time/day'
import styles from './entries.module.css'

interface SayGoodbyeProps {
  name: string
  today: Day
  onGoodbye: (goodbye: Goodbye) => void
}

/** A goodbye: they died, or the two parted. */
export function SayGoodbye({ name, today, onGoodbye }: SayGoodbyeProps) {
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<Goodbye['kind'] | null>(null)
  const [when, setWhen] = useState('')
  const isAhead = when > today
  const close = () => {
    setOpen(false)
    setKind(null)
    setWhen('')
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {i18n.t('people.goodbye.say')}
      </Button>
      <Dialog
        open={open}
        title={i18n.t('people.goodbye.title', [name])}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{i18n.t('people.goodbye.notNow')}</Button>
            <Button
              kind="primary"
              disabled={kind === null || isAhead}
              onClick={() => {
                close()
                if (kind) onGoodbye({ kind, day: isDay(when) ? when : null })
              }}
            >
              {i18n.t('people.goodbye.confirm')}
            </Button>
          </>
        }
      >
        <SegmentedChoice
          legend={i18n.t('people.goodbye.legend')}
          value={kind}
          choices={[
            { value: 'died', label: i18n.t('people.goodbye.died') },
            { value: 'parted', label: i18n.t('people.goodbye.parted') },
          ]}
          onChange={setKind}
        />
        {kind && (
          <div className={classes(styles.beside, styles.after)}>
            <TextField
              label={i18n.t(`people.goodbye.${kind}When`)}
              hint={i18n.t('people.goodbye.whenHint')}
              error={isAhead ? i18n.t('people.goodbye.ahead') : undefined}
              optional
              type="date"
              max={today}
              value={when}
              onChange={setWhen}
            />
          </div>
        )}
        <p className={classes(styles.note, styles.after)}>
          {i18n.t(
            kind === 'died'
              ? 'people.goodbye.diedText'
              : kind
                ? 'people.goodbye.partedText'
                : 'people.goodbye.text',
          )}
        </p>
      </Dialog>
    </>
  )
}
