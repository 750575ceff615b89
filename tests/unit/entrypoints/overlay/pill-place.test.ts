import { expect, test } from 'vitest'
import { pillSpot } from '@/entrypoints/overlay/pill-place'

const pill = { width: 100, height: 40 }
const window = { width: 1000, height: 800 }
const place = (fields: Partial<Parameters<typeof pillSpot>[0]> = {}) =>
  pillSpot({ chosen: null, pill, window, typing: null, ...fields })

test('the pill lies in the lower right corner until it is moved', () => {
  expect(place()).toEqual({ x: 884, y: 744 })
  expect(place({ chosen: { x: 300, y: 200 } })).toEqual({ x: 300, y: 200 })
})

test('over what fills the screen it leaves the lower corner to the way out', () => {
  expect(place({ fullscreen: true })).toEqual({ x: 884, y: 16 })
  expect(place({ fullscreen: true, chosen: { x: 300, y: 200 } })).toEqual({ x: 300, y: 200 })
})

test('it cannot be moved out of the window, and comes along when that grows small', () => {
  expect(place({ chosen: { x: -50, y: 5000 } })).toEqual({ x: 16, y: 744 })
  expect(place({ chosen: { x: 800, y: 700 }, window: { width: 400, height: 300 } })).toEqual({
    x: 284,
    y: 244,
  })
})

test('it steps aside to the nearest free corner for what is being typed', () => {
  const typing = { x: 0, y: 700, width: 1000, height: 100 }
  expect(place({ typing })).toEqual({ x: 884, y: 16 })
  expect(place({ typing, chosen: { x: 20, y: 740 } })).toEqual({ x: 16, y: 16 })
})

test('a field elsewhere, or one that fills the window, moves nothing', () => {
  expect(place({ typing: { x: 0, y: 0, width: 1000, height: 100 } })).toEqual({ x: 884, y: 744 })
  expect(place({ typing: { x: 0, y: 0, width: 1000, height: 800 } })).toEqual({ x: 884, y: 744 })
})
