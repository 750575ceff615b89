import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'
import type { Knowledge } from '@/lib/domain/time/history/bars'
import type { Milliseconds } from '@/lib/domain/time/units'

/** What a column shows, and what it says when pointed at. */
export interface BarColumn {
  key: string
  feedMs: Milliseconds
  peopleMs: Milliseconds
  known: Knowledge
  title: string
}

/** A bar in per cent of the picture; `y` from its upper edge. */
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

/** What the upper edge stands for, in ms: a round figure that the highest bar stays below. */
export function topMs(columns: readonly Pick<BarColumn, 'feedMs' | 'peopleMs'>[]): number {
  const most = Math.max(0, ...columns.flatMap(({ feedMs, peopleMs }) => [feedMs, peopleMs]))
  return topsMs.find((top) => top >= most) ?? most
}

/** Shares of a column's width: a little air, feed, people, a little air. */
const air = 0.14
const bar = (1 - 2 * air) / 2
// Lower than this, a short visit could not be seen.
const lowest = 1.2

/** Where a column's two bars lie; what is empty has none. */
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
