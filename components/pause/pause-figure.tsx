import { i18n } from '#i18n'
import type { PauseVariant } from '@/lib/domain/boundaries/pause-variant'
import styles from './pause.module.css'

/** What the eyes may rest on: a slow breath, a lamp on a porch at dusk, or a short question. */
export function PauseFigure({ variant }: { variant: PauseVariant | null }) {
  if (variant === 'question') return <p className={styles.question}>{i18n.t('pause.question')}</p>
  if (variant === 'window') return <Porch />
  return (
    <div
      className={variant === null ? styles.breathless : styles.breath}
      data-figure={variant ?? undefined}
      aria-hidden="true"
    />
  )
}

/** Seen through a window: the evening sky, a hill, and the light that somebody left on. */
const Porch = () => (
  <svg className={styles.porch} viewBox="0 0 120 84" aria-hidden="true" data-figure="window">
    <rect className={styles.sky} x="2" y="2" width="116" height="80" rx="6" />
    <path className={styles.hill} d="M2 66c22-13 45-9 62-3s38 4 54-5v18a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6z" />
    <path className={styles.house} d="M72 74V42l19-13 19 13v32z" />
    <circle className={styles.light} cx="82" cy="50" r="15" />
    <path className={styles.lamp} d="M82 39v5m-4.5 9.5 1.5-7.5h6l1.5 7.5z" />
    <rect className={styles.door} x="92" y="52" width="9" height="22" rx="1" />
    <path className={styles.bars} d="M60 2v80M2 34h116" />
    <rect className={styles.frame} x="2" y="2" width="116" height="80" rx="6" />
  </svg>
)
