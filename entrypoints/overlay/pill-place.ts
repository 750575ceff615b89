/** The position of the pill's upper left corner in the window, in CSS pixels. */
export interface Point {
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

/** The pill's distance (px) from the window's edges, and from a field. */
const marginPx = 16

const clamp = (value: number, most: number) => Math.min(Math.max(value, marginPx), Math.max(marginPx, most))

/** The nearest position at which the pill is wholly within the window. */
export const insideWindow = ({ x, y }: Point, pill: Size, window: Size): Point => ({
  x: clamp(x, window.width - pill.width - marginPx),
  y: clamp(y, window.height - pill.height - marginPx),
})

const touches = (spot: Point, pill: Size, field: Point & Size) =>
  spot.x < field.x + field.width + marginPx / 2 &&
  spot.x + pill.width > field.x - marginPx / 2 &&
  spot.y < field.y + field.height + marginPx / 2 &&
  spot.y + pill.height > field.y - marginPx / 2

/**
 * The pill's position: where the person put it; otherwise the lower right corner, or the upper right one
 * while something is full screen, since players have their exit button in the lower corner. If it would cover
 * `typing`, the field being written in, the nearest free corner; if no corner is free, it covers the field.
 */
export function pillSpot({
  chosen,
  pill,
  window,
  fullscreen = false,
  typing,
}: {
  chosen: Point | null
  pill: Size
  window: Size
  fullscreen?: boolean
  typing: (Point & Size) | null
}): Point {
  const corners = [
    { x: Infinity, y: Infinity },
    { x: Infinity, y: 0 },
    { x: 0, y: Infinity },
    { x: 0, y: 0 },
  ].map((corner) => insideWindow(corner, pill, window))
  const first = corners[fullscreen ? 1 : 0] ?? { x: marginPx, y: marginPx }
  const own = chosen ? insideWindow(chosen, pill, window) : first
  if (!typing || !touches(own, pill, typing)) return own
  const far = (spot: Point) => Math.hypot(spot.x - own.x, spot.y - own.y)
  const free = corners.filter((corner) => !touches(corner, pill, typing))
  return free.toSorted((a, b) => far(a) - far(b))[0] ?? own
}
