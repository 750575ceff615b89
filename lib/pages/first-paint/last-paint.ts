import type { Instant } from '@/lib/domain/time/units'
import type { TimeFormat } from '../time-format'
import type { TodayView } from '../today/today-view'

/** An element as its name, its allowed attributes and its children; or a text. */
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
    'data-surface data-mark data-later data-zone data-says aria-hidden aria-label aria-labelledby aria-describedby tabindex focusable checked'
  ).split(' '),
)
/** A draft must not be stored, and a time of day would be wrong on the next page. */
const untold = new Set(['textarea', 'time'])

function nodeOf(node: Node): PaintNode | null {
  if (node.nodeType === node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element) || !names.has(node.localName)) return null
  const harmless: Record<string, string> = {}
  for (const { name, value } of node.attributes) if (attributes.has(name)) harmless[name] = value
  const inner = untold.has(node.localName)
    ? []
    : [...node.childNodes].map(nodeOf).filter((one) => one !== null)
  return [node.localName, harmless, inner]
}

/** What is stored with a painted page. */
interface LastPaint {
  /** The time range (epoch ms) in which it may be shown. */
  fromMs: Instant
  untilMs: Instant
  /** The build and language it was made for: see `madeFor`. */
  madeFor: string
  /** The catalogue's draft in its message field; never text that the person wrote. */
  draft: string | null
  clock: TimeFormat | null
  /** The view that was painted. Stored here because the popup may have cached a later view since. */
  view: TodayView
  /** The mark of the data, read before the view; null when it could not be read. */
  mark: string | null
}

/**
 * Stores the page in `root` for the next page's first paint, which public/first-paint.js rebuilds while it is
 * valid. Messages, links and times are left out.
 */
export function keepLastPaint(root: Element, local: Pick<Storage, 'setItem'>, paint: LastPaint) {
  const first = root.firstElementChild
  const tree = first && nodeOf(first)
  if (tree) local.setItem(key, JSON.stringify({ ...paint, tree }))
}

/** The page's build and the browser's language. A paint made for others is not shown. */
export const madeFor = (page: Document): string =>
  `${page.querySelector<HTMLElement>('script[data-build]')?.dataset.build ?? ''} ${navigator.language}`

/** What the app has to know about a stored paint while it is shown. */
export interface Painted {
  /** The unparsed view that it shows; `readToday` parses it when needed. */
  view: unknown
  /** The mark of the data it was made from; null when that could not be read. */
  mark: string | null
  /** From this instant on it may be outdated even if nothing was written. */
  holdsUntilMs: Instant
  /** The day shown in its ribbon (epoch ms). */
  day: { startMs: Instant; endMs: Instant }
  /** The draft that was painted into the message field; null: none. */
  draft: string | null
}

/** The stored paint without its elements; null when there is none or it is invalid. */
export function lastPainted(local: Pick<Storage, 'getItem'>): Painted | null {
  try {
    const { view, mark, draft } = JSON.parse(local.getItem(key) ?? '{}')
    const { holdsUntilMs, dayStartMs, dayEndMs } = view
    if (![holdsUntilMs, dayStartMs, dayEndMs].every((instant) => typeof instant === 'number')) return null
    const day = { startMs: dayStartMs, endMs: dayEndMs }
    const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
    return { view, mark: textOrNull(mark), draft: textOrNull(draft), holdsUntilMs, day }
  } catch {
    return null
  }
}

/** Stores that the paint, if it shows this view, is valid for this mark of the data too. */
export function confirmLastPaint(
  local: Pick<Storage, 'getItem' | 'setItem'>,
  view: TodayView,
  mark: string | null,
) {
  const last = lastPainted(local)
  // As JSON: the kept view was read from it, and nothing else may be loaded before the first paint.
  if (!last || last.mark === mark || JSON.stringify(last.view) !== JSON.stringify(view)) return
  local.setItem(key, JSON.stringify({ ...JSON.parse(local.getItem(key)!), mark }))
}

/** True when there is a stored paint. */
export const hasLastPaint = (local: Pick<Storage, 'getItem'>) => local.getItem(key) !== null

/** Deletes the stored paint after the page has changed; the next page reads its data itself. */
export const forgetLastPaint = (local: Pick<Storage, 'removeItem'>) => local.removeItem(key)
