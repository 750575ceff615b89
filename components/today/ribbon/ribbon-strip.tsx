import styles from './day-ribbon.module.css'
import type { Piece } from '../first-paint/ribbon-geometry'

interface RibbonStripProps {
  pieces: readonly Piece[]
  /** Positions on the strip, 0 to 100; null without one. */
  now: number | null
  budget: number | null
}

const percent = (place: number) => `${place}%`

/** The strip itself. People are taller than feed, so that colour is not the only difference. */
export const RibbonStrip = ({ pieces, now, budget }: RibbonStripProps) => (
  <svg className={styles.strip} aria-hidden="true" focusable="false">
    <rect className={styles.ground} x="0" y="8" width="100%" height="8" rx="4" />
    {budget !== null && now !== null && budget > now && (
      <rect
        data-mark="left"
        className={styles.left}
        x={percent(now)}
        width={percent(budget - now)}
        y="8"
        height="8"
      />
    )}
    {pieces.map((piece) => (
      <rect
        key={`${piece.surface}${piece.from}`}
        data-surface={piece.surface}
        className={styles[piece.surface]}
        x={percent(piece.from)}
        width={percent(piece.width)}
        y={piece.surface === 'people' ? 5 : 8}
        height={piece.surface === 'people' ? 14 : 8}
        rx="1.5"
      />
    ))}
    {now !== null && (
      <line data-mark="now" className={styles.now} x1={percent(now)} x2={percent(now)} y1="2" y2="22" />
    )}
    {budget !== null && (
      <g data-mark="budget" className={styles.budget}>
        <line x1={percent(budget)} x2={percent(budget)} y1="8" y2="20" />
        <circle cx={percent(budget)} cy="21" r="2.5" />
      </g>
    )}
  </svg>
)
