import type { Knowledge } from '@/lib/domain/time/history/bars'

/** What a column shows, and what it says when pointed at. */
export interface Column {
  key: string
  feedMs: number
  peopleMs: number
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

const minuteMs = 60_000
const topsInMinutes = [10, 20, 30, 60, 120, 240, 360, 600, 960, 1440, 2400, 3600, 6000, 10_080]

/** What the upper edge stands for, in ms: a round figure whose half is round as well. */
export function topMs(columns: readonly Pick<Column, 'feedMs' | 'peopleMs'>[]): number {
  const most = Math.max(0, ...columns.flatMap(({ feedMs, peopleMs }) => [feedMs, peopleMs]))
  const minutes = topsInMinutes.find((top) => top * minuteMs >= most)
  return minutes === undefined ? most : minutes * minuteMs
}

/** Shares of a column's width: a little air, feed, people, a little air. */
const air = 0.14
const bar = (1 - 2 * air) / 2
// Lower than this, a short visit could not be seen.
const lowest = 1.2

/** Where a column's two bars lie; what is empty has none. */
export function piecesOfColumn(
  { feedMs, peopleMs }: Pick<Column, 'feedMs' | 'peopleMs'>,
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
