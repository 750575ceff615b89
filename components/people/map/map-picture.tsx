import { i18n } from '#i18n'
import { classes } from '@/components/ui/classes'
import { figure } from '@/components/ui/figure'
import { type Cell, type Sector, sectors } from '@/lib/domain/people/map/cells'
import {
  cellOutline,
  labelLine,
  type Layout,
  mapSize,
  outerRadius,
  pointAt,
  sectorMiddle,
} from '@/lib/domain/people/map/layout'
import { type Circle, circles } from '@/lib/domain/people/person'
import styles from './map.module.css'

export interface CellKey {
  circle: Circle
  sector: Sector
}

interface MapPictureProps {
  cells: readonly Cell<unknown>[]
  layout: Layout
  /** By id, for everybody with a dot. */
  names: ReadonlyMap<string, string>
  chosen: CellKey | null
  hideNumbers: boolean
  onCell: (place: CellKey) => void
  onPerson: (id: string) => void
}

export const sectorName = (sector: Sector): string =>
  sector === 'elsewhere' ? i18n.t('people.map.elsewhere') : i18n.t(`people.context.${sector}`)

const { width, height } = mapSize

/**
 * Everybody on rings by circle and in sectors by context. The list below contains the same, so the picture is
 * hidden from screen readers and not focusable.
 */
export function MapPicture({ cells, layout, names, chosen, hideNumbers, onCell, onPerson }: MapPictureProps) {
  return (
    <svg
      className={styles.map}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      aria-hidden="true"
    >
      {cells.map((cell) => (
        <path
          key={`${cell.circle} ${cell.sector}`}
          d={cellOutline(cell)}
          className={classes(
            styles.cell,
            styles[cell.circle],
            cell.people.length > 0 && styles.held,
            chosen?.circle === cell.circle && chosen.sector === cell.sector && styles.chosen,
          )}
          onClick={() => onCell(cell)}
        />
      ))}
      {sectors.map((sector) => {
        const { x, y } = pointAt(492, sectorMiddle(sector))
        return (
          <text
            key={sector}
            className={classes(styles.sector, x < 0 ? styles.atEnd : styles.atStart)}
            x={x}
            y={y + 8}
          >
            {sectorName(sector)}
          </text>
        )
      })}
      {layout.dots.map(({ id, x, y, label }) => (
        <g key={id} className={styles.dot} onClick={() => onPerson(id)}>
          <title>{names.get(id)}</title>
          <circle cx={x} cy={y} r="7" />
          {label && (
            <text x={x} y={labelLine(y) + 7}>
              {label}
            </text>
          )}
        </g>
      ))}
      <text className={styles.you} y="6">
        {i18n.t('people.map.you')}
      </text>
      {circles.map((circle) => (
        <text key={circle} className={styles.ring} y={-outerRadius(circle) + 22}>
          {i18n.t(`people.circle.${circle}`)}
        </text>
      ))}
      {!hideNumbers &&
        layout.counts.map(({ circle, sector, x, y, count }) => (
          <g key={`${circle} ${sector}`} className={styles.count}>
            <circle cx={x} cy={y} r="23" />
            <text x={x} y={y + 8}>
              {figure(count)}
            </text>
          </g>
        ))}
      {layout.crowds.map((crowd) => (
        <g key={`${crowd.circle} ${crowd.sector}`} className={styles.crowd} onClick={() => onCell(crowd)}>
          <circle cx={crowd.x} cy={crowd.y} r="30" />
          {!hideNumbers && (
            <text x={crowd.x} y={crowd.y + 8}>
              {figure(crowd.count)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
