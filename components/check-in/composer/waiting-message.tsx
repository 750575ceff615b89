import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { byKey } from '@/components/ui/use-by-key'
import styles from './aside-line.module.css'

interface WaitingMessageProps {
  name: string
  /** Its day has come. */
  isDue: boolean
  onRead: () => void
  onLetGo: () => void
}

/** A message that waits for a second look, before and after its day has come. */
export function WaitingMessage({ name, isDue, onRead, onLetGo }: WaitingMessageProps) {
  return (
    <div className={styles.line}>
      <p>{i18n.t(isDue ? 'checkIn.kept.due' : 'checkIn.kept.waiting', [name])}</p>
      <div className={styles.actions}>
        <Button size="small" {...byKey('7')} onClick={onRead}>
          {i18n.t('checkIn.kept.read')}
        </Button>
        <Button kind="plain" size="small" {...byKey('8')} onClick={onLetGo}>
          {i18n.t('checkIn.kept.letGo')}
        </Button>
      </div>
    </div>
  )
}
