import { type ReactNode, useId } from 'react'
import { i18n } from '#i18n'
import layout from '@/components/ui/styles/layout.module.css'
import styles from './picture.module.css'

interface PictureProps {
  title: string
  /** The same content as text. */
  table: ReactNode
  children: ReactNode
}

/** A picture with its heading, and the same content as a table behind it. */
export function Picture({ title, table, children }: PictureProps) {
  const id = useId()
  return (
    <section className={layout.stack3} aria-labelledby={id}>
      <h3 id={id} className={layout.title}>
        {title}
      </h3>
      {children}
      <details className={styles.behind}>
        <summary className={styles.summary} aria-label={i18n.t('history.asTableLabel', [title])}>
          {i18n.t('history.asTable')}
        </summary>
        {table}
      </details>
    </section>
  )
}
