import { expect, test } from 'vitest'
import { changesBetween, type Told } from '@/lib/domain/time/changes'
import type { Seen } from '@/lib/domain/time/front'
import { placeOf } from '@/lib/domain/time/surfaces'
import { siteNamed } from '@/tests/support/settings'

const sites = [siteNamed('reddit.com'), siteNamed('x.com')]
const addresses: Record<string, string> = { reddit: 'https://www.reddit.com/', x: 'https://x.com/home' }

/**
 * A browser in few words: for each window its tabs by their ids, the active one first, and what they show (nothing watched
 * where they are left out of `shows`).
 */
function seen({
  windows = { 1: [11, 12, 13] } as Record<number, number[]>,
  shows = { 11: 'reddit', 12: 'x' } as Record<number, string>,
  focus = 1 as number | null,
}): Seen {
  return {
    windows: Object.entries(windows).map(([id, [active]]) => ({
      windowId: Number(id),
      focused: Number(id) === focus,
      visible: true,
      activeTabId: active!,
      splitId: null,
    })),
    tabs: Object.entries(windows).flatMap(([windowId, tabIds]) =>
      tabIds.flatMap((tabId) => {
        const place = placeOf(addresses[shows[tabId] ?? ''] ?? '', sites)
        return place ? [{ tabId, windowId: Number(windowId), splitId: null, place, audible: false }] : []
      }),
    ),
    idle: 'active',
  }
}

const active = (tabId: number, windowId = 1): Told => ({ what: 'active', tabId, windowId })
const focus = (windowId: number | null): Told => ({ what: 'focus', windowId })
const closed = (tabId: number): Told => ({ what: 'closed', tabId })
const goesTo = (tabId: number, show: string | null, isActive = true): Told => ({
  what: 'tab',
  tab: {
    tabId,
    windowId: 1,
    splitId: null,
    address: show && addresses[show]!,
    active: isActive,
    audible: false,
  },
})

/** What was in front since when (ms), from what was told when. */
function changes(before: Seen | null, hints: [atMs: number, told: Told][], now: Seen): string[] {
  const told = hints.map(([atMs, one]) => ({
    told: one,
    reading: { wallMs: 1_000_000 + atMs, monotonicMs: atMs, workerLife: 'one' },
  }))
  return changesBetween({ before, hints: told, now, sites }).told.map(
    ({ place, reading }) => `${place?.site ?? 'nothing'} from ${reading.monotonicMs}`,
  )
}
const onReddit = seen({})
const onX = seen({ windows: { 1: [12, 11, 13] } })
const elsewhere = seen({ windows: { 1: [13, 11, 12] } })

test('a switch of tabs happens when it was told', () => {
  expect(changes(onReddit, [[120, active(13)]], elsewhere)).toEqual(['nothing from 120'])
  expect(changes(elsewhere, [[120, active(11)]], onReddit)).toEqual(['reddit.com from 120'])
})

test('what was in front between two looks has its time too', () => {
  const hints: [number, Told][] = [
    [100, active(13)],
    [350, active(12)],
    [600, active(11)],
  ]
  expect(changes(onReddit, hints, onReddit)).toEqual([
    'nothing from 100',
    'x.com from 350',
    'reddit.com from 600',
  ])
})

test('a tab that goes to another address leaves when that was told, and one behind it changes nothing', () => {
  const left = seen({ shows: { 12: 'x' } })
  expect(changes(onReddit, [[80, goesTo(11, null)]], left)).toEqual(['nothing from 80'])
  expect(changes(onReddit, [[80, goesTo(12, 'reddit', false)]], onReddit)).toEqual([])
  expect(changes(onReddit, [[80, goesTo(11, 'reddit')]], onReddit)).toEqual([])
})

test('a closed tab ends when it was closed, and the next one begins there', () => {
  const after = seen({ windows: { 1: [12, 13] } })
  const hints: [number, Told][] = [
    [90, closed(11)],
    [96, active(12)],
  ]
  expect(changes(onReddit, hints, after)).toEqual(['x.com from 90'])
})

test('a tab that was opened, watched and closed between two looks is counted', () => {
  const hints: [number, Told][] = [
    [100, active(14)],
    [180, goesTo(14, 'reddit')],
    [500, closed(14)],
    [501, active(13)],
  ]
  expect(changes(elsewhere, hints, elsewhere)).toEqual(['reddit.com from 180', 'nothing from 500'])
})

const twoWindows = (focused: number | null) =>
  seen({ windows: { 1: [11], 2: [22] }, shows: { 11: 'reddit', 22: 'x' }, focus: focused })

test('a false word of no focus changes nothing, before a switch of windows as after it', () => {
  expect(changes(twoWindows(1), [[100, focus(null)]], twoWindows(1))).toEqual([])
  for (const hints of [
    [
      [100, focus(null)],
      [160, focus(2)],
    ],
    [
      [160, focus(2)],
      [230, focus(null)],
    ],
  ] as [number, Told][][])
    expect(changes(twoWindows(1), hints, twoWindows(2))).toEqual(['x.com from 160'])
})

test('a true word of no focus is believed from the first time after the last window', () => {
  const hints: [number, Told][] = [
    [100, focus(2)],
    [200, focus(null)],
    [400, focus(null)],
  ]
  expect(changes(twoWindows(1), hints, twoWindows(null))).toEqual(['x.com from 100', 'nothing from 200'])
})

test('somebody who came back in a minimised window is there from the focus on', () => {
  const before = twoWindows(null)
  before.windows[0]!.visible = false
  expect(changes(before, [[70, focus(1)]], twoWindows(1))).toEqual(['reddit.com from 70'])
})

test('idleness begins and ends when it was told', () => {
  const idle = { ...onReddit, idle: 'idle' as const }
  expect(changes(onReddit, [[300, { what: 'idle', idle: 'idle' }]], idle)).toEqual(['nothing from 300'])
  expect(changes(idle, [[300, { what: 'idle', idle: 'active' }]], onReddit)).toEqual(['reddit.com from 300'])
})

test('what nothing told of is left to the look', () => {
  expect(changes(onReddit, [], onX)).toEqual([])
  expect(changesBetween({ before: onReddit, hints: [], now: onX, sites }).seenPlace?.site).toBe('x.com')
})

test('a word that comes only after its change was seen changes nothing', () => {
  expect(changes(onX, [[10, active(12)]], onX)).toEqual([])
})

test('a new worker takes what is in front as there since the event that tells of it', () => {
  expect(changes(null, [[0, active(11)]], onReddit)).toEqual(['reddit.com from 0'])
  expect(changes(null, [[0, goesTo(11, 'reddit')]], onReddit)).toEqual(['reddit.com from 0'])
  expect(changes(null, [[0, focus(2)]], twoWindows(2))).toEqual(['x.com from 0'])
  // Of what was in front before that it knows nothing.
  expect(
    changes(
      null,
      [
        [0, goesTo(13, null)],
        [200, active(11)],
      ],
      onReddit,
    ),
  ).toEqual(['nothing from 0', 'reddit.com from 200'])
})

test('the windows of a look that had no reason to ask for them are taken to have shown nothing watched', () => {
  const nothing: Seen = { windows: [], tabs: [], idle: 'active' }
  const hints: [number, Told][] = [
    [100, active(11)],
    [300, goesTo(11, 'reddit')],
  ]
  expect(changes(nothing, hints, onReddit)).toEqual(['reddit.com from 300'])
})

test('an address on a site that is not granted is nothing, although the browser tells it', () => {
  const onlyReddit = sites.slice(0, 1)
  const hints = [
    {
      told: goesTo(13, 'x'),
      reading: { wallMs: 1_000_000, monotonicMs: 0, workerLife: 'one' },
    },
  ]
  expect(changesBetween({ before: elsewhere, hints, now: elsewhere, sites: onlyReddit }).told).toEqual([])
})
