import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { moveMarks, showTheirHour } from '@/entrypoints/newtab/first-paint/moving-parts'
import { standStill } from '@/entrypoints/newtab/first-paint/stand-still'

const page =
  '<main><time>9:00</time><h2>Maya</h2><div><textarea></textarea></div>' +
  '<p><button>Not today</button><button>Later</button></p></main>'
const day = { startMs: 0, endMs: 100 }

let root: HTMLElement
let isTrue = true
const pressed: string[] = []
let changed = () => {}
const readTruth = vi.fn(async (onChanged: () => void) => void (changed = onChanged))
const inTurn = () => new Promise((resolve) => setTimeout(resolve, 20))

/** Stands still; the app, once it comes, shows `next`. */
function stand(next = page, now = page, typed = 'Hello Maya') {
  root.innerHTML = now
  root.querySelector('textarea')!.value = typed
  standStill(root, {
    day,
    draft: 'Hello Maya',
    isStillTrue: async () => isTrue,
    readTruth,
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

test.each([
  ['a button of the mouse', 'pointerdown', 'pointerup'],
  ['a key', 'keydown', 'keyup'],
])('the app waits while %s is down, so that its click is not lost', async (_, down, up) => {
  stand()
  const later = root.querySelectorAll('button')[1]!
  later.dispatchEvent(new Event(down, { bubbles: true }))
  await inTurn()
  expect(root.dataset.app).toBeUndefined()
  later.dispatchEvent(new Event(up, { bubbles: true }))
  later.click()
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

test.each([
  ['all of a message', 0, 10, 'Hello Maya', [0, 14]],
  ['its first word', 0, 5, 'Hello Maya', [0, 5]],
  ['the end of it', 10, 10, 'Hello Maya', [14, 14]],
  ['a place in what was written', 7, 7, 'Hello dear Maya', [7, 7]],
])('%s is selected still when the app is there', async (_, from, to, typed, selected) => {
  stand(page.replace('<textarea>', '<textarea>Good day, Maya'))
  const field = root.querySelector('textarea')!
  field.focus()
  field.value = typed
  field.setSelectionRange(from, to)
  await inTurn()
  const { selectionStart, selectionEnd } = root.querySelector('textarea')!
  expect([selectionStart, selectionEnd]).toEqual(selected)
})

test('what was typed before the script ran is written, and lets the app come', async () => {
  stand(page, page, 'Hello you')
  await inTurn()
  expect(root.dataset.app).toBe('shown')
  expect(root.querySelector('textarea')!.value).toBe('Hello you')
})

test('what is written is kept where a line came above its field meanwhile, and never for somebody else', async () => {
  const named = page.replace('<textarea>', '<textarea aria-label="Message to Maya">')
  for (const [whom, expected] of [
    ['Maya', 'Hello you'],
    ['Olu', ''],
  ] as const) {
    stand(named.replace('<h2>Maya', `<p>Did it go?</p><h2>${whom}`).replace('to Maya', `to ${whom}`), named)
    const field = root.querySelector('textarea')!
    field.focus()
    field.value = 'Hello you'
    await inTurn()
    expect(root.dataset.app).toBe('shown')
    expect(root.querySelector('textarea')!.value).toBe(expected)
    expect(document.activeElement === root.querySelector('textarea')).toBe(expected !== '')
    delete root.dataset.app
  }
})

test('when the truth cannot be read the app comes and says so', async () => {
  isTrue = false
  readTruth.mockRejectedValueOnce(new Error('closed'))
  stand()
  await inTurn()
  expect(root.dataset.app).toBe('shown')
})

test('the marks on the ribbon move with the time, and what is left stays as long', () => {
  root.innerHTML =
    '<svg><rect data-mark="left" x="10%" width="20%"></rect><line data-mark="now" x1="10%" x2="10%"></line>' +
    '<g data-mark="budget"><line x1="30%" x2="30%"></line><circle cx="30%"></circle></g></svg>'
  const at = (selector: string, name: string) => root.querySelector(selector)!.getAttribute(name)
  moveMarks(root, day, 10.01)
  expect(at('[data-mark=now]', 'x1'), 'too little to be seen').toBe('10%')
  moveMarks(root, day, 15)
  expect([at('[data-mark=now]', 'x1'), at('[data-mark=left]', 'x')]).toEqual(['15%', '15%'])
  expect([at('[data-mark=budget] line', 'x1'), at('circle', 'cx')]).toEqual(['35%', '35%'])
  moveMarks(root, day, 95)
  expect([at('[data-mark=left]', 'width'), at('circle', 'cx')]).toEqual(['5%', '100%'])
})

test('a budget that is spent keeps its mark', () => {
  root.innerHTML =
    '<svg><line data-mark="now" x1="40%" x2="40%"></line><g data-mark="budget"><circle cx="30%"></circle></g></svg>'
  moveMarks(root, day, 50)
  expect(root.querySelector('line')!.getAttribute('x2')).toBe('50%')
  expect(root.querySelector('circle')!.getAttribute('cx')).toBe('30%')
})

test('their hour is put in anew, and left out where nobody knows the zone', () => {
  const hour = (zone: string) => `<time data-zone="${zone}" data-says="It is {hour} for Maya"></time>`
  root.innerHTML = `<time>9:00</time>${hour('Asia/Kolkata')}${hour('Nowhere/At_All')}`
  showTheirHour(root, Date.UTC(2026, 10, 24, 12))
  const said = [...root.querySelectorAll('time')].map(({ textContent }) => textContent?.replace(/\s/g, ' '))
  expect(said).toEqual(['9:00', 'It is 5:30 PM for Maya', ''])
})
