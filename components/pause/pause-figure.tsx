import { i18n } from '#i18n'
import type { PauseVariant } from '@/lib/domain/boundaries/pause-variant'
import styles from './pause.module.css'

/** A calm picture: a slow breath, a lamp on a porch at dusk, or a short question. */
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

/** The view through a window: evening sky, a hill, and a lit lamp. */
const Porch = () => (
  <svg className={styles.porch} viewBox="0 0 120 84" aria-hidden="true" data-figure="window">
    <rect className={styles.sky} x="2" y="2" width="116" height="80" rx="6" />
    <path className={styles.hill} d="M2 66c22-13 45-9 62-3s38 4 54-5v18a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6z" />
    <circle className={styles.light} cx="71" cy="61" r="15" />
    <path className={styles.house} d="M80 74V45l15-12 15 12v29zM80 44.5 61 51v3h19z" />
    <path className={styles.beam} d="M63 54v20M59 74h53" />
    <path className={styles.lamp} d="M71 54v4m-4 7 1.5-7h5l1.5 7z" />
    <rect className={styles.door} x="91" y="54" width="9" height="20" rx="1" />
    <path className={styles.bars} d="M60 2v80M2 34h116" />
    <rect className={styles.frame} x="2" y="2" width="116" height="80" rx="6" />
  </svg>
)
