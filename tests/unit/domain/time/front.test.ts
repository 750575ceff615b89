import { expect, test } from 'vitest'
import { placeInFront, type FrontTab } from '@/lib/domain/time/front'

const tab = (site: string, fields: Partial<FrontTab> = {}): FrontTab => ({
  place: { site, surface: 'feed' },
  audible: false,
  focused: false,
  visible: true,
  countWhenVisible: false,
  ...fields,
})
const focused = tab('reddit.com', { focused: true })
const beside = tab('youtube.com', { countWhenVisible: true })

test('the focused window has attention, and only that one when two show feeds', () => {
  expect(placeInFront([tab('x.com'), focused], 'active')?.site).toBe('reddit.com')
  expect(placeInFront([focused, beside], 'active')?.site).toBe('reddit.com')
})

test('without focus nothing counts, unless the person asked for it', () => {
  expect(placeInFront([tab('x.com')], 'active')).toBeNull()
  expect(placeInFront([tab('x.com'), beside], 'active')?.site).toBe('youtube.com')
  expect(placeInFront([{ ...beside, visible: false }], 'active')).toBeNull()
})

test('a second monitor counts while the focused window shows something unwatched', () => {
  expect(placeInFront([{ ...focused, place: null }, beside], 'active')?.site).toBe('youtube.com')
})

test('a locked screen never counts, whatever plays', () => {
  const playing = { audible: true }
  expect(
    placeInFront(
      [
        { ...focused, ...playing },
        { ...beside, ...playing },
      ],
      'locked',
    ),
  ).toBeNull()
})

test('silent and idle does not count, with sound it does', () => {
  expect(placeInFront([focused], 'idle')).toBeNull()
  expect(placeInFront([{ ...focused, audible: true }], 'idle')?.site).toBe('reddit.com')
  expect(placeInFront([focused, { ...beside, audible: true }], 'idle')?.site).toBe('youtube.com')
})

test('nothing open, nothing counts', () => {
  expect(placeInFront([], 'active')).toBeNull()
})
