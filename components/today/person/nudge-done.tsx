import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { Status } from '@/components/ui/status'
import type { Days } from '@/lib/domain/time/units'
import { SlowerOffer } from './slower-offer'
import styles from './nudge-card.module.css'

const words = {
  talked: 'doneTalked',
  'not-today': 'doneNotToday',
  later: 'doneLater',
  slower: 'doneSlower',
} as const

interface NudgeDoneProps {
  name: string
  how: keyof typeof words
  onUndo: () => void
  /** Decided just now on this page: undo takes the focus, because the clicked button is gone. */
  justNow: boolean
  /** A slower rhythm on offer, in days; null: none. */
  slowerDays?: Days | null
  onSlower: () => void
  onKeepRhythm: () => void
}

/** The decision about today's person, with undo. */
export function NudgeDone(props: NudgeDoneProps) {
  const { name, how, onUndo, justNow, slowerDays = null, onSlower, onKeepRhythm } = props
  const undo = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (justNow) undo.current?.focus({ preventScroll: true })
  }, [justNow])

  return (
    <>
      <div className={styles.done}>
        <Status>{i18n.t(`today.nudge.${words[how]}`, [name])}</Status>
        <Button ref={undo} kind="plain" onClick={onUndo}>
          {i18n.t('ui.undo')}
        </Button>
      </div>
      {slowerDays !== null && (
        <SlowerOffer name={name} rhythmDays={slowerDays} onTake={onSlower} onKeep={onKeepRhythm} />
      )}
    </>
  )
}
