import { type Ref, useId } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import type { PauseReason } from '@/lib/domain/check-ins/reasons'
import styles from './aside-line.module.css'

const words = { 'second-today': 'secondToday', 'third-unanswered': 'thirdUnanswered' } as const

interface PauseBeforeProps {
  reason: PauseReason
  name: string
  /** Puts the message off for today. */
  onLeave: () => void
  /** Goes on to the message. */
  onGoOn: () => void
  /** The button that goes on. */
  ref?: Ref<HTMLButtonElement>
}

/**
 * A moment to think before one more message, in place of the button that opens it. It can always be skipped.
 */
export function PauseBefore({ reason, name, onLeave, onGoOn, ref }: PauseBeforeProps) {
  const id = useId()
  return (
    <fieldset aria-labelledby={id} className={styles.line}>
      <p id={id}>{i18n.t(`checkIn.pause.${words[reason]}`, [name])}</p>
      <div className={styles.actions}>
        <Button onClick={onLeave}>{i18n.t('checkIn.pause.leave')}</Button>
        <Button ref={ref} kind="plain" onClick={onGoOn}>
          {i18n.t('checkIn.pause.goOn')}
        </Button>
      </div>
    </fieldset>
  )
}
