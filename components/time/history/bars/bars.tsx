import { millisecondsInMinute } from 'date-fns/constants'
import { durationWords } from '@/components/today/duration-words'
import { RibbonKey } from '@/components/today/ribbon/ribbon-key'
import { classes } from '@/components/ui/classes'
import styles from './bars.module.css'
import { isLived } from '@/lib/domain/time/history/bars'
import { type BarColumn, piecesOfColumn, topMs } from './bars-geometry'

/** A mark below some columns; a link if it has an address. */
export interface Mark {
  key: string
  /** How many columns it spans. */
  span: number
  label: string
  href?: string
  /** The link's full name where its label is short; contains the label as whole words. */
  name?: string
  /** It is placed below the first of its columns instead of their middle. */
  atStart?: boolean
}

interface BarsProps {
  columns: readonly BarColumn[]
  marks: readonly Mark[]
  hideNumbers: boolean
}

const percent = (place: number) => `${place}%`

/** Feed and people side by side, a pair per column; columns of which nothing is known have no base line. */
export function Bars({ columns, marks, hideNumbers }: BarsProps) {
  const top = topMs(columns)
  const count = columns.length
  const width = 100 / count
  return (
    <div className={styles.picture}>
      <div className={styles.head} aria-hidden="true">
        {!hideNumbers && <span>{durationWords(top / millisecondsInMinute)}</span>}
        <RibbonKey hasBudget={false} />
      </div>
      <svg className={styles.plot} aria-hidden="true" focusable="false">
        <line className={styles.rule} x1="0" x2="100%" y1="0.5" y2="0.5" />
        <line className={styles.rule} x1="0" x2="100%" y1="50%" y2="50%" />
        {columns.map((column, index) => (
          <g key={column.key} data-known={column.known}>
            <title>{column.title}</title>
            <rect
              className={styles.reach}
              x={percent(index * width)}
              width={percent(width)}
              y="0"
              height="100%"
            />
            {piecesOfColumn(column, { index, count, top }).map(({ surface, x, y, width, height }) => (
              <rect
                key={surface}
                data-surface={surface}
                className={styles[surface]}
                x={percent(x)}
                y={percent(y)}
                width={percent(width)}
                height={percent(height)}
              />
            ))}
            {isLived(column) && (
              <line
                className={styles.ground}
                x1={percent(index * width)}
                x2={percent((index + 1) * width)}
                y1="100%"
                y2="100%"
              />
            )}
          </g>
        ))}
      </svg>
      <div className={styles.marks} style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}>
        {marks.map(({ key, span, label, href, name, atStart }) => (
          <span
            key={key}
            className={classes(styles.mark, atStart && styles.atStart)}
            style={{ gridColumn: `span ${span}` }}
          >
            {href ? (
              <a href={href} aria-label={name}>
                {label}
              </a>
            ) : (
              <span aria-hidden="true">{label}</span>
            )}
          </span>
        ))}
      </div>
    </div>
  )
}
