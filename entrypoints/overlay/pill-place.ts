/** Where the pill's upper left corner lies in the window, in CSS pixels. */
export interface Point {
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

/** How far (px) the pill stays from the window's edges, and from a field. */
const marginPx = 16

const clamp = (value: number, most: number) => Math.min(Math.max(value, marginPx), Math.max(marginPx, most))

/** A spot moved as far as it takes to be wholly within the window. */
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
 * Where the pill lies: where it was put, or the lower right corner, or the upper one where something fills the screen,
 * since players keep their way out of it in the lower; in the nearest free corner where it would cover
 * `typing`, the field being written in. A field that leaves no corner free is covered where the pill lies anyway.
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
