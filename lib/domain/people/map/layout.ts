import { circles, type Circle } from '../person'
import { type Cell, type Sector, sectors } from './cells'

/** Where the map stands: its centre is 0, 0; lengths are units of its picture, angles are radians, clockwise from the right. */
export const mapSize = { width: 1240, height: 1040 }

const rings: Record<Circle, { inner: number; outer: number }> = {
  close: { inner: 50, outer: 165 },
  near: { inner: 165, outer: 275 },
  wider: { inner: 275, outer: 380 },
  far: { inner: 380, outer: 470 },
}

export const outerRadius = (circle: Circle): number => rings[circle].outer

const turn = (2 * Math.PI) / sectors.length
/** The angle at which a sector begins; the first one begins at the top. */
const sectorStart = (sector: Sector): number => sectors.indexOf(sector) * turn - Math.PI / 2
/** The middle of a sector. */
export const sectorMiddle = (sector: Sector): number => sectorStart(sector) + turn / 2

export interface Point {
  x: number
  y: number
}

/** The point at a distance from the centre and an angle. */
export const pointAt = (radius: number, angle: number): Point => ({
  x: Math.round(radius * Math.cos(angle) * 10) / 10,
  y: Math.round(radius * Math.sin(angle) * 10) / 10,
})

/** The middle of a cell. */
const cellMiddle = ({ circle, sector }: Pick<Cell<unknown>, 'circle' | 'sector'>): Point =>
  pointAt((rings[circle].inner + rings[circle].outer) / 2, sectorMiddle(sector))

/** The outline of a cell as a path. */
export function cellOutline({ circle, sector }: Pick<Cell<unknown>, 'circle' | 'sector'>): string {
  const { inner, outer } = rings[circle]
  const [from, to] = [sectorStart(sector), sectorStart(sector) + turn]
  const [a, b, c, d] = [pointAt(inner, from), pointAt(outer, from), pointAt(outer, to), pointAt(inner, to)]
  return `M${a.x} ${a.y}L${b.x} ${b.y}A${outer} ${outer} 0 0 1 ${c.x} ${c.y}L${d.x} ${d.y}A${inner} ${inner} 0 0 0 ${a.x} ${a.y}Z`
}

/** Two people stand no nearer to each other, nor to the edge of their cell. */
const nearest = 16
const widest = 80

/** The rows of a cell at a distance between people: how far from the centre, and how many fit. */
function rowsAt(circle: Circle, gap: number): { radius: number; room: number }[] {
  const { inner, outer } = rings[circle]
  const count = Math.max(1, Math.floor((outer - inner - nearest) / gap))
  const step = (outer - inner) / count
  return Array.from({ length: count }, (_, i) => {
    const radius = inner + step * (i + 0.5)
    return { radius, room: Math.max(1, Math.floor((radius * turn - nearest) / gap)) }
  })
}

const roomOf = (rows: readonly { room: number }[]) => rows.reduce((sum, { room }) => sum + room, 0)

/** Where `count` people stand in a cell, as far apart as there is room; null when there is not room for all of them. */
function placesIn(
  { circle, sector }: Pick<Cell<unknown>, 'circle' | 'sector'>,
  count: number,
): Point[] | null {
  let gap = widest
  let rows = rowsAt(circle, gap)
  while (roomOf(rows) < count && gap > nearest) {
    gap -= 2
    rows = rowsAt(circle, gap)
  }
  const room = roomOf(rows)
  if (room < count) return null
  let [placed, passed] = [0, 0]
  return rows.flatMap(({ radius, room: own }) => {
    passed += own
    // Each row takes its share of what is left, so that no row stays empty beside a full one.
    const upTo = Math.round((count * passed) / room)
    const here = upTo - placed
    placed = upTo
    return Array.from({ length: here }, (_, i) =>
      pointAt(radius, sectorStart(sector) + (turn * (i + 0.5)) / here),
    )
  })
}

/** Somebody on the map; the label is shortened or empty where there is no room for it. */
interface Dot {
  id: string
  x: number
  y: number
  label: string
}

/** The people of a cell as a number: more than can stand in it, or than can be named. */
interface Crowd extends Point {
  circle: Circle
  sector: Sector
  count: number
}

/** Half the height of a label, and the width of one of its letters, plain or wide (of Chinese, Japanese, Korean). */
const label = { half: 13, letter: 11, wide: 22, away: 23 }
const wideLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/gu
const widthOf = (text: string): number => {
  const wide = text.match(wideLetters)?.length ?? 0
  return wide * label.wide + ([...text].length - wide) * label.letter
}

/** Where a name has no room, so much of it may have. */
const shortLetters = 6
const shortLabel = (text: string): string => {
  const letters = [...text]
  return letters.length > shortLetters + 2 ? `${letters.slice(0, shortLetters).join('').trimEnd()}…` : text
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const dotBox = ({ x, y }: Point): Box => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 })

/** The middle of a name's line: on the side of its dot that is nearer to the map's middle line. */
export const labelLine = (y: number): number => (y > 0 ? y - label.away : y + label.away)

function labelBox({ x, y }: Point, text: string): Box {
  const half = widthOf(text) / 2
  const line = labelLine(y)
  return { left: x - half, right: x + half, top: line - label.half, bottom: line + label.half }
}

/** Where no name may stand: on the middle, and out of the rings. */
const middle: Box = { left: -42, right: 42, top: -24, bottom: 24 }
const isOnMap = (box: Box) =>
  [box.left, box.right].every((x) =>
    [box.top, box.bottom].every((y) => Math.hypot(x, y) < outerRadius('far') - 2),
  )

export interface Layout {
  dots: Dot[]
  crowds: Crowd[]
  /** Where names have no room, how many there are. */
  counts: Crowd[]
}

/**
 * Everybody's place on the map, always the same for the same people. The inner circles are named first; a cell names all
 * of its people, by the beginning of long names if need be, or, where their names would cover others, says how many they
 * are.
 */
export function layoutOf<P extends { id: string; label: string }>(cells: readonly Cell<P>[]): Layout {
  const layout: Layout = { dots: [], crowds: [], counts: [] }
  const placed: { cell: Cell<P>; dots: Dot[] }[] = []
  for (const circle of circles) {
    for (const cell of cells.filter((one) => one.circle === circle)) {
      const places = placesIn(cell, cell.people.length)
      if (!places) layout.crowds.push(crowdOf(cell))
      else {
        const inOrder = cell.people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        placed.push({ cell, dots: inOrder.map(({ id, label }, i) => ({ id, label, ...places[i]! })) })
      }
    }
  }
  const taken = [middle, ...placed.flatMap(({ dots }) => dots.map(dotBox))]
  for (const { x, y } of layout.crowds)
    taken.push({ left: x - 32, right: x + 32, top: y - 32, bottom: y + 32 })
  for (const { cell, dots } of placed) {
    const named = [dots, dots.map((dot) => ({ ...dot, label: shortLabel(dot.label) }))].find((some) => {
      const boxes = some.map((dot) => labelBox(dot, dot.label))
      return boxes.every((box, i) => {
        const others = [...taken, ...boxes.slice(0, i)]
        return isOnMap(box) && !others.some((other) => overlap(box, other))
      })
    })
    if (named) taken.push(...named.map((dot) => labelBox(dot, dot.label)))
    else layout.counts.push(crowdOf(cell))
    layout.dots.push(...(named ?? dots.map((dot) => ({ ...dot, label: '' }))))
  }
  return layout
}

const crowdOf = (cell: Cell<unknown>): Crowd => ({
  circle: cell.circle,
  sector: cell.sector,
  count: cell.people.length,
  ...cellMiddle(cell),
})
