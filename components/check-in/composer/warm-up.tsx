import { useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import styles from './aside-line.module.css'

interface Named {
  id: string
  name: string
}

interface WarmUpProps {
  /** Whom to write a line to first. */
  friend: Named
  onTake: (id: string) => void
}

/** Offers a line to a current friend before one to somebody from long ago. Waved away, it is gone from the page. */
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
