import type { Reading } from './advance'
import { type IdleState, placeInFront, type Seen, type SeenTab } from './front'
import type { WatchedSite } from './site'
import { type Place, samePlace } from './span'
import { placeOf } from './surfaces'
import type { Milliseconds } from './units'

/** What an event told: a hint to look, and when. It may be false, late, out of order or missing. */
export type Told =
  | { what: 'active'; tabId: number; windowId: number }
  /** How a tab is now. Its address is null where the browser does not tell it. */
  | {
      what: 'tab'
      tab: Omit<SeenTab, 'place'> & { address: string | null; active: boolean }
    }
  | { what: 'closed'; tabId: number }
  /** Null: no window of this browser has the focus. */
  | { what: 'focus'; windowId: number | null }
  | { what: 'idle'; idle: IdleState }

/** Both clocks at the moment when something was told. */
export interface Hint {
  told: Told
  reading: Reading
}

/** From `reading` on, `place` was in front. */
export interface Change {
  place: Place | null
  reading: Reading
}

interface Between {
  /** What the last look saw; null where this worker has not looked yet. */
  before: Seen | null
  /** What was told since, in the order in which it came. */
  hints: Hint[]
  now: Seen
  /** The watched sites, as far as they are granted. */
  sites: WatchedSite[]
}

/** Events this close together (ms) tell of one change: a tab that closes, and the next one that comes in front. */
const oneChangeMs: Milliseconds = 50

const isSame = (a: Place | null, b: Place | null) => (a === null && b === null) || samePlace(a, b)

/**
 * What came in front between two looks and when, as far as it was told, and what is seen there now. Each hint is laid over
 * what the last look saw, one after the other: events come in the order of what happened, if a little late. What is seen
 * now and nothing told of has changed at this very look.
 */
export function changesBetween({ before, hints, now, sites }: Between): {
  told: Change[]
  seenPlace: Place | null
} {
  const believed = withoutFalseNone(hints, now)
  let seen = before ? knownBefore(before, believed, now) : guessedBefore(believed, now)
  let last = before && { place: placeInFront(seen, sites) }
  const told: Change[] = []
  for (const { told: what, reading } of believed) {
    seen = laidOver(seen, what, sites)
    const place = placeInFront(seen, sites)
    if (last && isSame(last.place, place)) continue
    last = { place }
    const previous = told.at(-1)
    if (previous && reading.monotonicMs - previous.reading.monotonicMs < oneChangeMs) previous.place = place
    else told.push({ place, reading })
  }
  return { told, seenPlace: placeInFront(now, sites) }
}

/**
 * Browsers say that no window has the focus in the middle of a switch between two of their own (Firefox, Windows) or at
 * its end (Chromium on X11). Only the first such word after the last window is believed, and only where it is still so.
 */
function withoutFalseNone(hints: Hint[], now: Seen): Hint[] {
  const isNone = ({ told }: Hint) => told.what === 'focus' && told.windowId === null
  const isStillSo = now.windows.length > 0 && now.windows.every(({ focused }) => !focused)
  const lastFocus = hints.findLastIndex((hint) => hint.told.what === 'focus' && !isNone(hint))
  const first = isStillSo ? hints.findIndex((hint, index) => index > lastFocus && isNone(hint)) : -1
  return hints.filter((hint, index) => !isNone(hint) || index === first)
}

const tellsOfFocus = (hints: Hint[]) =>
  hints.some(({ told }) => told.what === 'focus' && told.windowId !== null)

/** What the last look saw, with the windows that it had no reason to ask for: nothing watched was active there. */
function knownBefore(before: Seen, hints: Hint[], now: Seen): Seen {
  const unknown = now.windows.filter(
    ({ windowId }) => !before.windows.some((window) => window.windowId === windowId),
  )
  // Where it did ask, it knows which window had the focus; and a window that came into focus since was told of.
  const hadFocus = before.windows.length === 0 && !tellsOfFocus(hints)
  return {
    ...before,
    windows: [
      ...before.windows,
      ...unknown.map((window) => ({
        ...window,
        focused: hadFocus && window.focused,
        activeTabId: null,
        splitId: null,
      })),
    ],
  }
}

/** Without a look before: as it is now, except for what was told to have changed. */
function guessedBefore(hints: Hint[], now: Seen): Seen {
  const tells = (what: (told: Told) => boolean) => hints.some(({ told }) => what(told))
  const focusMoved = tellsOfFocus(hints)
  return {
    ...now,
    windows: now.windows.map((window) => ({
      ...window,
      focused: !focusMoved && window.focused,
      ...(tells((told) => told.what === 'active' && told.windowId === window.windowId) && {
        activeTabId: null,
        splitId: null,
      }),
    })),
    tabs: now.tabs.filter(({ tabId }) => !tells((told) => told.what === 'tab' && told.tab.tabId === tabId)),
  }
}

function laidOver(seen: Seen, told: Told, sites: WatchedSite[]): Seen {
  const { windows, tabs } = seen
  const activeIn = (windowId: number, activeTabId: number, splitId: number | null) =>
    windows.map((window) => (window.windowId === windowId ? { ...window, activeTabId, splitId } : window))
  switch (told.what) {
    case 'active': {
      const splitId = tabs.find(({ tabId }) => tabId === told.tabId)?.splitId ?? null
      return { ...seen, windows: activeIn(told.windowId, told.tabId, splitId) }
    }
    case 'tab': {
      const { address, active, ...tab } = told.tab
      const place = address === null ? null : placeOf(address, sites)
      const isThis = ({ tabId }: SeenTab) => tabId === tab.tabId
      const isNew = !tabs.some(isThis)
      return {
        ...seen,
        windows: active ? activeIn(tab.windowId, tab.tabId, tab.splitId) : windows,
        // In its place among the others: of several that count when visible the first one does.
        tabs: place
          ? isNew
            ? [...tabs, { ...tab, place }]
            : tabs.map((one) => (isThis(one) ? { ...tab, place } : one))
          : tabs.filter((one) => !isThis(one)),
      }
    }
    case 'closed':
      return { ...seen, tabs: tabs.filter(({ tabId }) => tabId !== told.tabId) }
    case 'focus':
      return {
        ...seen,
        windows: windows.map((window) => {
          const focused = window.windowId === told.windowId
          return { ...window, focused, visible: focused || window.visible }
        }),
      }
    case 'idle':
      return { ...seen, idle: told.idle }
  }
}
