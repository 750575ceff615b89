import type { WatchedSite } from './site'
import type { Place } from './span'

export type IdleState = 'active' | 'idle' | 'locked'

/** A tab that shows a watched and granted site. The extension sees no other tabs. */
export interface SeenTab {
  tabId: number
  windowId: number
  /** What it shares with the tab that stands beside it in one window; null where it stands alone. */
  splitId: number | null
  place: Place
  audible: boolean
}

/** A window, as far as attention depends on it. */
export interface SeenWindow {
  windowId: number
  focused: boolean
  /** It is on screen (not minimised). */
  visible: boolean
  /** Its active tab, the one that has the keyboard; null where that shows nothing watched. */
  activeTabId: number | null
  /** The split that its active tab belongs to, watched or not; null without one. */
  splitId: number | null
}

/** What the browser shows at one moment. Windows may be left out where no watched tab is in sight. */
export interface Seen {
  windows: SeenWindow[]
  tabs: SeenTab[]
  idle: IdleState
}

const isShownIn = (tab: SeenTab, { windowId, activeTabId, splitId }: SeenWindow) =>
  tab.windowId === windowId &&
  (tab.tabId === activeTabId || (tab.splitId !== null && tab.splitId === splitId))

/** True when a tab is on screen: active in its window, or beside the active one, and the window not minimised. */
export const isInSight = (tab: SeenTab, windows: SeenWindow[]) =>
  windows.some((window) => window.visible && isShownIn(tab, window))

/**
 * The one place that has attention: the active tab of the focused window, or else a visible tab whose site also counts
 * without focus. Null while the screen is locked, and while the person is idle unless that tab plays sound.
 */
export function placeInFront({ windows, tabs, idle }: Seen, sites: WatchedSite[]): Place | null {
  if (idle === 'locked') return null
  const attended = tabs.filter(({ audible }) => idle === 'active' || audible)
  const hasFocus = ({ tabId }: SeenTab) =>
    windows.some(({ focused, activeTabId }) => focused && activeTabId === tabId)
  const countsWhenVisible = ({ place }: SeenTab) =>
    sites.some(({ site, countWhenVisible }) => site === place.site && countWhenVisible)
  const front =
    attended.find(hasFocus) ?? attended.find((tab) => countsWhenVisible(tab) && isInSight(tab, windows))
  return front?.place ?? null
}
