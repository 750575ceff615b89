import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import styles from './aside-line.module.css'

interface Named {
  id: string
  name: string
}

interface WarmUpProps {
  /** The friend to write to first. */
  friend: Named
  onTake: (id: string) => void
}

/** Offers to write to a current friend before an old one. Dismissing it hides it on this page. */
export function WarmUp({ friend, onTake }: WarmUpProps) {
  const [waved, setWaved] = useState(false)
  if (waved) return null
  return (
    <div className={styles.line}>
      <p>{i18n.t('checkIn.warmUp.why')}</p>
      <div className={styles.actions}>
        <Button size="small" data-by-key="7" onClick={() => onTake(friend.id)}>
          {i18n.t('checkIn.warmUp.take', [friend.name])}
        </Button>
        <Button kind="plain" size="small" data-by-key="8" onClick={() => setWaved(true)}>
          {i18n.t('checkIn.warmUp.wave')}
        </Button>
      </div>
    </div>
  )
}
