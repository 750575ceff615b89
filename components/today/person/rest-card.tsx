import { useId } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import styles from './rest-card.module.css'

/** Shown on a day with little energy: nobody is suggested, unless the person asks for it. */
export function RestCard({ onShowAnyway }: { onShowAnyway: () => void }) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {i18n.t('today.rest.title')}
      </h2>
      <p className={layout.lead}>{i18n.t('today.rest.line')}</p>
      <Button kind="plain" size="small" className={styles.anyway} onClick={onShowAnyway}>
        {i18n.t('today.rest.showAnyway')}
      </Button>
    </section>
  )
}
