import { expect, test } from 'vitest'
import { isInSight, placeInFront, type Seen, type SeenTab, type SeenWindow } from '@/lib/domain/time/front'
import { siteNamed } from '@/tests/support/settings'

const sites = [
  siteNamed('reddit.com'),
  siteNamed('x.com'),
  siteNamed('youtube.com', { countWhenVisible: true }),
]

/** A tab of this site in a window of its own, or in one with the tabs that it shares a split with. */
const tab = (tabId: number, site: string, fields: Partial<SeenTab> = {}): SeenTab => ({
  tabId,
  windowId: 100 + tabId,
  splitId: null,
  place: { site, surface: 'feed' },
  audible: false,
  ...fields,
})
const reddit = tab(1, 'reddit.com')
const x = tab(2, 'x.com')
const youtube = tab(3, 'youtube.com')

/** One window for each tab, with that tab active; the named one has the focus. */
function seen(tabs: SeenTab[], focusedTabId: number | null, fields: Partial<Seen> = {}): Seen {
  const windows = tabs.map(({ tabId, windowId, splitId }) => ({
    windowId,
    focused: tabId === focusedTabId,
    visible: true,
    activeTabId: tabId,
    splitId,
  }))
  return { windows, tabs, idle: 'active', ...fields }
}
const siteInFront = (one: Seen) => placeInFront(one, sites)?.site ?? null

test('the focused window has attention, and only that one when two show feeds', () => {
  expect(siteInFront(seen([x, reddit], 1))).toBe('reddit.com')
  expect(siteInFront(seen([youtube, reddit], 1))).toBe('reddit.com')
})

test('without focus nothing counts, unless the person asked for it', () => {
  expect(siteInFront(seen([x], null))).toBeNull()
  expect(siteInFront(seen([x, youtube], null))).toBe('youtube.com')
  const minimised = seen([youtube], null)
  expect(
    siteInFront({ ...minimised, windows: minimised.windows.map((one) => ({ ...one, visible: false })) }),
  ).toBeNull()
})

test('a second monitor counts while the focused window shows something unwatched', () => {
  const elsewhere: SeenWindow = {
    windowId: 9,
    focused: true,
    visible: true,
    activeTabId: null,
    splitId: null,
  }
  const one = seen([youtube], null)
  expect(siteInFront({ ...one, windows: [elsewhere, ...one.windows] })).toBe('youtube.com')
})

test('a tab behind another is neither in front nor in sight', () => {
  const one = seen([reddit], 1)
  const behind = { ...youtube, windowId: reddit.windowId }
  expect(siteInFront({ ...one, windows: seen([x], 2).windows, tabs: [behind] })).toBeNull()
  expect(isInSight(behind, one.windows)).toBe(false)
  expect(isInSight(reddit, one.windows)).toBe(true)
})

test('a locked screen never counts, whatever plays', () => {
  const playing = [reddit, youtube].map((one) => ({ ...one, audible: true }))
  expect(siteInFront(seen(playing, 1, { idle: 'locked' }))).toBeNull()
})

test('silent and idle does not count, with sound it does', () => {
  expect(siteInFront(seen([reddit], 1, { idle: 'idle' }))).toBeNull()
  expect(siteInFront(seen([{ ...reddit, audible: true }], 1, { idle: 'idle' }))).toBe('reddit.com')
  expect(siteInFront(seen([reddit, { ...youtube, audible: true }], 1, { idle: 'idle' }))).toBe('youtube.com')
})

test('nothing open, nothing counts', () => {
  expect(siteInFront(seen([], null))).toBeNull()
})

/** Two tabs side by side in one window, of which one is active; `null`: an unwatched one beside them. */
function sideBySide(tabs: SeenTab[], activeTabId: number | null, window: Partial<SeenWindow> = {}): Seen {
  const shown: SeenWindow = {
    windowId: 50,
    focused: true,
    visible: true,
    activeTabId,
    splitId: 7,
    ...window,
  }
  return {
    windows: [shown],
    tabs: tabs.map((one) => ({ ...one, windowId: 50, splitId: 7 })),
    idle: 'active',
  }
}

test('of two tabs side by side the active one counts, whichever it is', () => {
  expect(siteInFront(sideBySide([reddit, x], 1))).toBe('reddit.com')
  expect(siteInFront(sideBySide([reddit, x], 2))).toBe('x.com')
})

test('a feed beside the page that one works in counts only where that was asked for', () => {
  expect(siteInFront(sideBySide([reddit], null))).toBeNull()
  expect(siteInFront(sideBySide([youtube], null))).toBe('youtube.com')
  expect(siteInFront(sideBySide([youtube], null, { splitId: null }))).toBeNull()
  expect(siteInFront(sideBySide([youtube], null, { visible: false, focused: false }))).toBeNull()
})

test('both tabs of the split that a window shows are in sight, and of another split neither', () => {
  const shown = sideBySide([reddit, x], 1)
  expect(shown.tabs.map((one) => isInSight(one, shown.windows))).toEqual([true, true])
  const hidden = sideBySide([reddit, x], null, { splitId: 8 })
  expect(hidden.tabs.map((one) => isInSight(one, hidden.windows))).toEqual([false, false])
})
