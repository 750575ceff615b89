import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '@/components/ui/button'
import { figure } from '@/components/ui/figure'
import type { Cell } from '@/lib/domain/people/map/cells'
import { circles } from '@/lib/domain/people/person'
import { type CellKey, sectorName } from './map-picture'
import styles from './map.module.css'

interface MapListProps {
  cells: readonly Cell<{ id: string; name: string }>[]
  chosen: CellKey | null
  hideNumbers: boolean
  onCell: (place: CellKey) => void
}

/** At most this many names are drawn at once; the others on request. */
const drawnAtMost = 120

/** The map as a list of rings and sectors. It contains everything that the picture shows. */
export function MapList({ cells, chosen, hideNumbers, onCell }: MapListProps) {
  const here = cells.find(({ circle, sector }) => circle === chosen?.circle && sector === chosen.sector)
  return (
    <div>
      <div className={styles.rings}>
        {circles.map((circle) => {
          const held = cells.filter((cell) => cell.circle === circle && cell.people.length > 0)
          return (
            <div key={circle} className={styles.ringRow}>
              <h3>{i18n.t(`people.circle.${circle}`)}</h3>
              <div className={styles.cells}>
                {held.length === 0 && <span>{i18n.t('people.map.nobody')}</span>}
                {held.map((cell) => (
                  <Button
                    key={cell.sector}
                    size="small"
                    className={styles.cellButton}
                    aria-pressed={cell === here}
                    onClick={() => onCell(cell)}
                  >
                    {sectorName(cell.sector)}
                    {!hideNumbers && ` ${figure(cell.people.length)}`}
                  </Button>
                ))}
              </div>
            </div>
          )
        })}
      </div>
      <div aria-live="polite">
        {/* A key, so that another cell starts at the top of its list. */}
        {here && <Here key={`${here.circle} ${here.sector}`} cell={here} />}
      </div>
    </div>
  )
}

/** The people of one cell. */
function Here({ cell }: { cell: Cell<{ id: string; name: string }> }) {
  const [drawn, setDrawn] = useState(drawnAtMost)
  const section = useRef<HTMLElement>(null)
  // The choice was made on the map, which is as high as the window.
  useEffect(() => {
    // Not returned: newer browsers return a promise, which React would take for a cleanup function.
    void section.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const people = cell.people.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <section ref={section} className={styles.here} aria-labelledby="here">
      <h3 id="here">
        {i18n.t('people.map.here', [i18n.t(`people.circle.${cell.circle}`), sectorName(cell.sector)])}
      </h3>
      {people.length === 0 && <p>{i18n.t('people.map.nobody')}</p>}
      <ul className={styles.names}>
        {people.slice(0, drawn).map(({ id, name }) => (
          <li key={id}>
            <a href={`#/people/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {people.length > drawn && (
        <Button size="small" onClick={() => setDrawn(drawn + drawnAtMost)}>
          {i18n.t('people.map.more')}
        </Button>
      )}
    </section>
  )
}
