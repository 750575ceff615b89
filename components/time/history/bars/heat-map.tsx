import { i18n } from '#i18n'
import type { HeatRow } from '@/lib/domain/time/history/hours'
import { weekdayName } from '../date-words'
import styles from './heat-map.module.css'
import { cellSize, heatLevel, heatLevels } from './heat-levels'
import { hourMarks } from './hour-marks'

interface HeatMapProps {
  rows: readonly HeatRow[]
  hideNumbers: boolean
}

/** One square: the more feed time, the larger and darker. */
const Square = ({ level, x, y }: { level: number; x: number; y: number }) => {
  const size = cellSize(level)
  return (
    <rect
      data-level={level}
      className={styles[`level${level}`]}
      x={x + (1 - size) / 2}
      y={y + (1 - size) / 2}
      width={size}
      height={size}
      rx={size / 5}
    />
  )
}

/** Feed time by weekday and hour of an average week. */
export function HeatMap({ rows, hideNumbers }: HeatMapProps) {
  const hours = rows[0]?.hours.map(({ hour }) => hour) ?? []
  return (
    <div className={styles.heat} aria-hidden="true">
      <div className={styles.weekdays}>
        {rows.map(({ weekday }) => (
          <span key={weekday}>{weekdayName(weekday, 'short')}</span>
        ))}
      </div>
      <svg className={styles.cells} viewBox={`0 0 24 ${rows.length}`} focusable="false">
        {rows.map((row, y) =>
          (row.days > 0 ? row.hours : []).map(({ hour, ms }, x) => (
            <Square key={`${row.weekday}-${hour}`} level={heatLevel(ms)} x={x} y={y} />
          )),
        )}
      </svg>
      <div className={styles.hours}>
        {hourMarks(hours, { hideNumbers }).map(({ key, span, label }) => (
          <span key={key} style={{ gridColumn: `span ${span}` }}>
            {label}
          </span>
        ))}
      </div>
      <div className={styles.key}>
        {heatLevels.map(({ level, words, hidden }) => (
          <span key={level}>
            <svg viewBox="0 0 1 1" focusable="false">
              <Square level={level} x={0} y={0} />
            </svg>
            {i18n.t(hideNumbers ? hidden : words)}
          </span>
        ))}
      </div>
    </div>
  )
}
