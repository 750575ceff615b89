import type { Place } from './span'

export type IdleState = 'active' | 'idle' | 'locked'

/** A window's active tab, as far as the extension may see it. */
export interface FrontTab {
  place: Place | null
  audible: boolean
  /** Its window has the focus. */
  focused: boolean
  /** Its window is on screen (not minimised). */
  visible: boolean
  /** The person wants this site counted while it is visible without focus. */
  countWhenVisible: boolean
}

/**
 * The one place that has attention: the focused window's tab, or else a visible tab whose site also counts
 * without focus. Null while the screen is locked, and while the person is idle unless that tab plays sound.
 */
export function placeInFront(tabs: FrontTab[], idle: IdleState): Place | null {
  if (idle === 'locked') return null
  const attended = (tab: FrontTab) => idle === 'active' || tab.audible
  const focused = tabs.find((tab) => tab.focused && tab.place && attended(tab))
  const beside = tabs.find(
    (tab) => !tab.focused && tab.visible && tab.countWhenVisible && tab.place && attended(tab),
  )
  return focused?.place ?? beside?.place ?? null
}
