import { useState } from 'react'
import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import type { Goodbye } from '@/lib/domain/people/person'
import styles from './entries.module.css'

interface SayGoodbyeProps {
  name: string
  onGoodbye: (kind: Goodbye['kind']) => void
}

/** A goodbye, said once and in one's own time: they died, or the two parted. */
export function SayGoodbye({ name, onGoodbye }: SayGoodbyeProps) {
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<Goodbye['kind'] | null>(null)
  const close = () => {
    setOpen(false)
    setKind(null)
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
              disabled={kind === null}
              onClick={() => {
                close()
                if (kind) onGoodbye(kind)
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
