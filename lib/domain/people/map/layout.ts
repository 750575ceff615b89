import { circles, type Circle } from '../person'
import { type Cell, type Sector, sectors } from './cells'

/**
 * The map's coordinates: the centre is 0, 0; lengths are SVG units; angles are radians, clockwise from the
 * right.
 */
export const mapSize = { width: 1240, height: 1040 }

const rings: Record<Circle, { inner: number; outer: number }> = {
  close: { inner: 50, outer: 165 },
  near: { inner: 165, outer: 275 },
  wider: { inner: 275, outer: 380 },
  far: { inner: 380, outer: 470 },
}

export const outerRadius = (circle: Circle): number => rings[circle].outer

const turn = (2 * Math.PI) / sectors.length
/** The angle (radians) at which a sector begins; the first begins at the top. */
const sectorStart = (sector: Sector): number => sectors.indexOf(sector) * turn - Math.PI / 2
/** The angle (radians) of the middle of a sector. */
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

/** The point in the middle of a cell. */
const cellMiddle = ({ circle, sector }: Pick<Cell<unknown>, 'circle' | 'sector'>): Point =>
  pointAt((rings[circle].inner + rings[circle].outer) / 2, sectorMiddle(sector))

/** The outline of a cell as an SVG path. */
export function cellOutline({ circle, sector }: Pick<Cell<unknown>, 'circle' | 'sector'>): string {
  const { inner, outer } = rings[circle]
  const [from, to] = [sectorStart(sector), sectorStart(sector) + turn]
  const [a, b, c, d] = [pointAt(inner, from), pointAt(outer, from), pointAt(outer, to), pointAt(inner, to)]
  return `M${a.x} ${a.y}L${b.x} ${b.y}A${outer} ${outer} 0 0 1 ${c.x} ${c.y}L${d.x} ${d.y}A${inner} ${inner} 0 0 0 ${a.x} ${a.y}Z`
}

/** The least distance between two people, and from a person to the edge of their cell. */
const nearest = 16
const widest = 80

/**
 * The rows of a cell for a distance between people: each row's distance from the centre, and how many people
 * fit.
 */
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

/** Positions for `count` people in a cell, as far apart as there is room; null when they do not all fit. */
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
    // Each row gets its share of the remaining people, so that no row is empty beside a full one.
    const upTo = Math.round((count * passed) / room)
    const here = upTo - placed
    placed = upTo
    return Array.from({ length: here }, (_, i) =>
      pointAt(radius, sectorStart(sector) + (turn * (i + 0.5)) / here),
    )
  })
}

/** A person on the map; the label is shortened, or empty where it has no room. */
interface Dot {
  id: string
  x: number
  y: number
  label: string
}

/** A cell's people shown as a number, because there are more than can be placed or named. */
interface Crowd extends Point {
  circle: Circle
  sector: Sector
  count: number
}

/**
 * Measures of labels: half the height, and the width of a letter, plain or wide (Chinese, Japanese, Korean).
 */
const label = { half: 13, letter: 11, wide: 22, away: 23 }
const wideLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/gu
const widthOf = (text: string): number => {
  const wide = text.match(wideLetters)?.length ?? 0
  return wide * label.wide + ([...text].length - wide) * label.letter
}

/** The length of a label, in letters, where the whole name has no room. */
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

/** The y of a label's middle: on the side of its dot that is nearer to the map's horizontal middle. */
export const labelLine = (y: number): number => (y > 0 ? y - label.away : y + label.away)

function labelBox({ x, y }: Point, text: string): Box {
  const half = widthOf(text) / 2
  const line = labelLine(y)
  return { left: x - half, right: x + half, top: line - label.half, bottom: line + label.half }
}

/** The centre of the map, where no name may be placed. */
const middle: Box = { left: -42, right: 42, top: -24, bottom: 24 }
const isOnMap = (box: Box) =>
  [box.left, box.right].every((x) =>
    [box.top, box.bottom].every((y) => Math.hypot(x, y) < outerRadius('far') - 2),
  )

export interface Layout {
  dots: Dot[]
  crowds: Crowd[]
  /** Counts of people for cells without room for names. */
  counts: Crowd[]
}

/**
 * Everybody's position on the map; the same people always get the same positions. The inner circles are
 * labelled first. A cell labels all of its people, with shortened names if need be, or shows their number
 * where their names would cover others.
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
