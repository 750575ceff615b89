import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'
import type { Knowledge } from '@/lib/domain/time/history/bars'
import type { Milliseconds } from '@/lib/domain/time/units'

/** A column's data and its tooltip. */
export interface BarColumn {
  key: string
  feedMs: Milliseconds
  peopleMs: Milliseconds
  known: Knowledge
  title: string
}

/** A bar in per cent of the picture; `y` from the top. */
export interface BarPiece {
  surface: 'feed' | 'people'
  x: number
  width: number
  y: number
  height: number
}

const topsMs = [
  ...[10, 15, 20, 30, 45].map((minutes) => minutes * millisecondsInMinute),
  ...[1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 30, 40, 60, 80, 100, 140, 168].map(
    (hours) => hours * millisecondsInHour,
  ),
]

/** The value of the top edge (ms): a round figure above the highest bar. */
export function topMs(columns: readonly Pick<BarColumn, 'feedMs' | 'peopleMs'>[]): number {
  const most = Math.max(0, ...columns.flatMap(({ feedMs, peopleMs }) => [feedMs, peopleMs]))
  return topsMs.find((top) => top >= most) ?? most
}

/** Shares of a column's width: margin, feed, people, margin. */
const air = 0.14
const bar = (1 - 2 * air) / 2
// The least height, so that a short visit is visible.
const lowest = 1.2

/** The positions of a column's two bars; an empty one has none. */
export function piecesOfColumn(
  { feedMs, peopleMs }: Pick<BarColumn, 'feedMs' | 'peopleMs'>,
  { index, count, top }: { index: number; count: number; top: number },
): BarPiece[] {
  const column = 100 / count
  const piece = (surface: BarPiece['surface'], ms: number, at: number): BarPiece[] => {
    if (ms <= 0) return []
    const height = Math.max(lowest, (ms / top) * 100)
    return [{ surface, x: column * (index + at), width: column * bar, y: 100 - height, height }]
  }
  return [...piece('feed', feedMs, air), ...piece('people', peopleMs, air + bar)]
}
