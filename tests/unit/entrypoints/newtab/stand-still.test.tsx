import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { standStill } from '@/entrypoints/newtab/stand-still'
import type { TodayView } from '@/lib/state/today-view'

const page =
  '<main><time>9:00</time><h2>Maya</h2><div><textarea></textarea></div>' +
  '<p><button>Not today</button><button>Later</button></p></main>'
const view = { dayStartMs: 0, dayEndMs: 100, spans: [], budget: null } as unknown as TodayView

let root: HTMLElement
let changed: () => void
let isTrue = true
const pressed: string[] = []
const readTruth = vi.fn()
const inTurn = () => new Promise((resolve) => setTimeout(resolve, 20))

/** Stands still; the app, once it comes, shows `next`. */
function stand(next = page) {
  root.innerHTML = page
  root.querySelector('textarea')!.value = 'Hello Maya'
  standStill(root, {
    view,
    isStillTrue: async () => isTrue,
    readTruth,
    onChanged: (heard) => {
      changed = heard
      return () => {}
    },
    readApp: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return () => {
        root.innerHTML = next
        root.dataset.app = 'shown'
        for (const button of root.querySelectorAll('button'))
          button.addEventListener('click', () => pressed.push(button.textContent!))
      }
    },
  })
}

beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  isTrue = true
  pressed.length = 0
  readTruth.mockClear()
})
afterEach(() => vi.restoreAllMocks())

test('an untouched page that is still true reads neither the app nor the database', async () => {
  stand()
  await inTurn()
  expect(root.dataset.app).toBeUndefined()
  expect(readTruth).not.toHaveBeenCalled()
})

test('a page that may be true no more reads the truth, and gives way when that differs', async () => {
  isTrue = false
  stand()
  await inTurn()
  expect(readTruth).toHaveBeenCalledOnce()
  expect(root.dataset.app).toBeUndefined()
  changed()
  await inTurn()
  expect(root.dataset.app).toBe('shown')
})

test('what is clicked before the app is there is clicked once in the app', async () => {
  stand()
  const [, later] = root.querySelectorAll('button')
  later!.click()
  later!.click()
  await inTurn()
  expect(pressed).toEqual(['Later'])
})

test('a click meant for somebody else does nothing', async () => {
  stand(page.replace('Maya', 'Olu'))
  root.querySelector('button')!.click()
  await inTurn()
  expect(pressed).toEqual([])
})

test('what is written before the app is there stands in its field, which keeps the focus', async () => {
  stand()
  const field = root.querySelector('textarea')!
  field.focus()
  field.value = 'Hello Maya, dear'
  await inTurn()
  const now = root.querySelector('textarea')!
  expect(now).not.toBe(field)
  expect(now.value).toBe('Hello Maya, dear')
  expect(document.activeElement).toBe(now)
})
