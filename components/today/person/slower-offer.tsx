import { i18n } from '#i18n'
import { rhythmWords } from '@/components/people/rhythm-words'
import { Button } from '@/components/ui/button'
import type { Days } from '@/lib/domain/time/units'
import styles from './nudge-card.module.css'

interface SlowerOfferProps {
  name: string
  rhythmDays: Days
  onTake: () => void
  /** Keeps the rhythm; the offer returns only after three more skips. */
  onKeep: () => void
}

/**
 * After the third "not today" in a row the rhythm may be wrong: offers a slower one, and a button to decline.
 */
export const SlowerOffer = ({ name, rhythmDays, onTake, onKeep }: SlowerOfferProps) => (
  <div className={styles.done}>
    <p>{i18n.t('today.nudge.slower', [name])}</p>
    <Button size="small" onClick={onTake}>
      {rhythmWords(rhythmDays)}
    </Button>
    <Button kind="plain" size="small" onClick={onKeep}>
      {i18n.t('today.nudge.keepRhythm')}
    </Button>
  </div>
)
