import type { Instant } from '@/lib/domain/time/units'
import type { TimeFormat } from '../time-format'
import type { TodayView } from '../today/today-view'

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
    'data-surface data-mark data-later data-zone data-says aria-hidden aria-label aria-labelledby aria-describedby tabindex focusable checked'
  ).split(' '),
)
/** A draft is kept nowhere, and a time of day is wrong by the next page. */
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

/** What a kept page needs besides itself. */
interface LastPaint {
  /** The stretch (epoch ms) in which it holds. */
  fromMs: Instant
  untilMs: Instant
  /** What it was made for: see `madeFor`. */
  madeFor: string
  /** The catalogue's draft that stands in its message field; never what the person wrote there. */
  draft: string | null
  clock: TimeFormat | null
  /** What was painted. It is kept with its paint, for the popup may have cached a later view since. */
  view: TodayView
  /** The data's mark, read before the view was; null when it could not be read. */
  mark: string | null
}

/**
 * Keeps what stands in `root` for the next page's first paint, which public/first-paint.js builds from it while it
 * holds. Messages, links and times are left out.
 */
export function keepLastPaint(root: Element, local: Pick<Storage, 'setItem'>, paint: LastPaint) {
  const first = root.firstElementChild
  const tree = first && nodeOf(first)
  if (tree) local.setItem(key, JSON.stringify({ ...paint, tree }))
}

/** What a paint was made for: the build that its page names, and the browser's language. Another one's is not shown. */
export const madeFor = (page: Document): string =>
  `${page.querySelector<HTMLElement>('script[data-build]')?.dataset.build ?? ''} ${navigator.language}`

/** What has to be known of a kept paint while it stands. */
export interface Painted {
  /** What it shows, unparsed: `readToday` reads it once it is wanted whole. */
  view: unknown
  /** The data's mark that it was made from; null when that could not be read. */
  mark: string | null
  /** From this instant on it may be untrue although nothing was written. */
  holdsUntilMs: Instant
  /** The day that its ribbon shows (epoch ms). */
  day: { startMs: Instant; endMs: Instant }
  /** The line that was painted into the message; null: none. */
  draft: string | null
}

/** The kept paint without its tree; null when there is none or it cannot be read. */
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

/** Notes that the kept paint, if it shows this view, holds for these data too. */
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

/** True when a next page has something to paint first. */
export const hasLastPaint = (local: Pick<Storage, 'getItem'>) => local.getItem(key) !== null

/** Forgets it: what stands on the page changed, and the next page looks for itself. */
export const forgetLastPaint = (local: Pick<Storage, 'removeItem'>) => local.removeItem(key)
