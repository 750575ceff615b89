import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import styles from './popup.module.css'

/** Why this person is suggested, in one line; today's person can also be put off. */
export const Reason = ({ words, onNotToday }: { words: ReactNode; onNotToday: (() => void) | null }) => (
  <div className={styles.today}>
    <p className={layout.note}>{words}</p>
    {onNotToday && (
      <Button kind="plain" size="small" onClick={onNotToday}>
        {i18n.t('today.nudge.notToday')}
      </Button>
    )}
  </div>
)
