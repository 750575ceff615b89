import type { ClockPattern } from './clock-pattern'
import { readToday, type TodayView } from './today-view'

/** An element as its name, its harmless attributes and what is in it; or a text. */
export type PaintNode = string | [name: string, attributes: Record<string, string>, inner: PaintNode[]]

const key = 'porchlight.last-paint'

const names = new Set(
  (
    'div main header nav section h1 h2 p span bdi time button a textarea figure label input legend fieldset ' +
    'table caption thead tbody tr th td svg rect line circle path g details summary'
  ).split(' '),
)
const attributes = new Set(
  (
    'class role type name for id rows disabled viewBox x y x1 x2 y1 y2 cx cy r rx width height d hidden dateTime ' +
    'data-surface data-mark data-later aria-hidden aria-label aria-labelledby aria-describedby tabindex focusable checked'
  ).split(' '),
)
/** A draft is kept nowhere, and a time of day is wrong by the next page. */
const untold = new Set(['textarea', 'time'])

function nodeOf(node: Node): PaintNode | null {
  if (node.nodeType === node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element) || !names.has(node.localName)) return null
  const kept: Record<string, string> = {}
  for (const { name, value } of node.attributes) if (attributes.has(name)) kept[name] = value
  const inner = untold.has(node.localName)
    ? []
    : [...node.childNodes].map(nodeOf).filter((one) => one !== null)
  return [node.localName, kept, inner]
}

/** What a kept page needs besides itself. */
interface Kept {
  /** The stretch (epoch ms) in which it holds. */
  fromMs: number
  untilMs: number
  /** What it was made for: see `madeFor`. */
  madeFor: string
  /** The catalogue's draft that stands in its message field; never what the person wrote there. */
  draft: string | null
  clock: ClockPattern | null
  /** What was painted. It is kept with its paint, for the popup may have cached a later view since. */
  view: TodayView
  /** The data's mark, read before the view was; null when it could not be read. */
  mark: string | null
}

/**
 * Keeps what stands in `root` for the next page's first paint, which public/first-paint.js builds from it while it
 * holds. Messages, links and times are left out.
 */
export function keepLastPaint(root: Element, storage: Pick<Storage, 'setItem'>, kept: Kept) {
  const first = root.firstElementChild
  const tree = first && nodeOf(first)
  if (tree) storage.setItem(key, JSON.stringify({ ...kept, tree }))
}

/** What a paint was made for: the build that its page names, and the browser's language. Another one's is not shown. */
export const madeFor = (page: Document): string =>
  `${page.querySelector<HTMLElement>('script[data-build]')?.dataset.build ?? ''} ${navigator.language}`

/** The view of the kept paint and the mark of its data; null when there is none or it cannot be read. */
export function lastPainted(
  storage: Pick<Storage, 'getItem'>,
): { view: TodayView; mark: string | null } | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('view' in kept) || !('mark' in kept)) return null
    const view = readToday(kept.view)
    return view && { view, mark: typeof kept.mark === 'string' ? kept.mark : null }
  } catch {
    return null
  }
}

/** Notes that the kept paint, if it shows this view, holds for these data too. */
export function confirmLastPaint(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  view: TodayView,
  mark: string | null,
) {
  const last = lastPainted(storage)
  if (!last || last.mark === mark || JSON.stringify(last.view) !== JSON.stringify(view)) return
  storage.setItem(key, JSON.stringify({ ...JSON.parse(storage.getItem(key)!), mark }))
}

/** True when a next page has something to paint first. */
export const hasLastPaint = (storage: Pick<Storage, 'getItem'>) => storage.getItem(key) !== null

/** Forgets it: what stands on the page changed, and the next page looks for itself. */
export const forgetLastPaint = (storage: Pick<Storage, 'removeItem'>) => storage.removeItem(key)
