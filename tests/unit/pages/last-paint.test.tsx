import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  confirmLastPaint,
  forgetLastPaint,
  hasLastPaint,
  keepLastPaint,
  lastPainted,
} from '@/lib/pages/first-paint/last-paint'
import type { TodayView } from '@/lib/pages/today/today-view'

const clock = { morning: 'H:M AM', afternoon: 'H:M PM', dial: 12, padded: false } as const
const madeFor = `build ${navigator.language}`
const view: TodayView = {
  version: 1,
  day: '2026-11-24' as TodayView['day'],
  dayStartMs: 1_000,
  dayEndMs: 2_000,
  dayStartMinutes: 240,
  leapDay: 'february',
  holdsUntilMs: 2_000,
  spans: [],
  feedMs: 0,
  budget: null,
  presenceUntilMs: null,
  firstWeek: null,
  mode: 'full',
  hideNumbers: false,
  asksSelfCheckIn: false,
  needsFirstRun: false,
  readOnly: false,
  nudge: { state: 'nobody-yet' },
  question: null,
  planned: [],
  waitingMessage: null,
  visit: null,
}
const day = { fromMs: 1_000, untilMs: 2_000, madeFor, draft: 'Hello Maya', clock, view, mark: 'a' }
const key = 'porchlight.last-paint'

function pageWith(inner: string) {
  const root = document.createElement('div')
  root.innerHTML = inner
  return root
}

/** The kept tree as text, to look for what must not be in it. */
const storedPaint = () => localStorage.getItem(key) ?? ''

beforeEach(() => {
  // The app's script is looked for and not run.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, boolean> } }
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true
  localStorage.clear()
  vi.useFakeTimers({ now: 1_500 })
})
afterEach(() => {
  vi.useRealTimers()
  document.head.replaceChildren()
  document.body.replaceChildren()
})

test('a page is kept as names and texts, without its message, its links and its time of day', () => {
  const page = pageWith(
    '<main class="column"><time>8:09</time><h2 id="n">Maya</h2><textarea>Dear Maya</textarea>' +
      '<a href="sms:+14155550123?body=Dear%20Maya" class="b">Open</a><script>alert(1)</script></main>',
  )
  keepLastPaint(page, localStorage, day)
  expect(hasLastPaint(localStorage)).toBe(true)
  expect(storedPaint()).toContain('Maya')
  for (const secret of ['Dear', '14155550123', 'sms:', '8:09', 'alert'])
    expect(storedPaint()).not.toContain(secret)
  forgetLastPaint(localStorage)
  expect(hasLastPaint(localStorage)).toBe(false)
})

/** Runs public/first-paint.js as the new tab's head does, then lets the parser add the root. */
async function openNewTab() {
  const script = document.createElement('script')
  script.dataset.app = '/app.js'
  script.dataset.build = 'build'
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  runInThisContext(readFileSync('public/first-paint.js', 'utf8'))
  const root = document.createElement('div')
  root.id = 'root'
  document.body.append(root)
  await vi.advanceTimersByTimeAsync(100)
  return root
}
const app = () => document.head.querySelector('script[type=module]')

test('the next new tab begins with what stood there, drawings included, and then loads the app', async () => {
  const drawn =
    '<main class="c"><h2>Maya</h2><svg viewBox="0 0 1 1"><rect x="0" width="1"></rect></svg></main>'
  keepLastPaint(pageWith(drawn), localStorage, day)
  const root = await openNewTab()
  expect(root.querySelector('h2')?.textContent).toBe('Maya')
  expect(root.querySelector('rect')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  expect(app()).not.toBeNull()
})

test("another day's page is not painted, and neither is rubbish; the app comes all the same", async () => {
  // Yesterday's, or one of a clock that was set back since.
  for (const another of [
    { fromMs: 0, untilMs: 1_499 },
    { fromMs: 2_000, untilMs: 3_000 },
  ]) {
    keepLastPaint(pageWith('<main><h2>Maya</h2></main>'), localStorage, { ...day, ...another })
    expect((await openNewTab()).childNodes).toHaveLength(0)
    expect(app()).not.toBeNull()
    document.head.replaceChildren()
    document.body.replaceChildren()
  }
  for (const rubbish of ['{', 'null', `{"fromMs":0,"untilMs":9999,"madeFor":"${madeFor}","tree":["p",{}]}`]) {
    localStorage.setItem(key, rubbish)
    expect((await openNewTab()).childNodes).toHaveLength(0)
    expect(app()).not.toBeNull()
    document.head.replaceChildren()
    document.body.replaceChildren()
  }
})

test('the time of day and the draft stand in it from the first frame on', async () => {
  const page = pageWith('<main><time></time><div><textarea>What somebody wrote</textarea></div></main>')
  keepLastPaint(page, localStorage, { ...day, untilMs: Infinity })
  localStorage.setItem(key, storedPaint().replace('"untilMs":null', '"untilMs":9999999999999'))
  expect(storedPaint()).not.toContain('somebody')
  for (const [hour, words] of [
    [9, '9:07 AM'],
    [0, '12:07 AM'],
    [12, '12:07 PM'],
    [21, '9:07 PM'],
  ] as const) {
    vi.setSystemTime(new Date(2026, 10, 24, hour, 7))
    const root = await openNewTab()
    expect(root.querySelector('time')?.textContent).toBe(words)
    expect(root.querySelector('textarea')?.value).toBe('Hello Maya')
    document.head.replaceChildren()
    document.body.replaceChildren()
  }
})

test('what another release or another language painted is not shown', async () => {
  for (const other of ['older build', `build xx`]) {
    keepLastPaint(pageWith('<main><h2>Maya</h2></main>'), localStorage, { ...day, madeFor: other })
    expect((await openNewTab()).childNodes).toHaveLength(0)
    expect(app()).not.toBeNull()
    document.head.replaceChildren()
    document.body.replaceChildren()
  }
})

test('the name stands a frame before what lies below it', async () => {
  const page = pageWith('<main><h2>Maya</h2><p data-later="">A message</p></main>')
  keepLastPaint(page, localStorage, { ...day, untilMs: 9_999 })
  vi.setSystemTime(1_500)
  const frames: FrameRequestCallback[] = []
  const framing = vi
    .spyOn(globalThis, 'requestAnimationFrame')
    .mockImplementation((drawn) => frames.push(drawn))
  const root = await openNewTab()
  const below = root.querySelector<HTMLElement>('[data-later]')
  expect(below?.hidden).toBe(true)
  expect(app()).toBeNull()
  frames[0]!(0)
  await vi.advanceTimersByTimeAsync(1)
  framing.mockRestore()
  expect(below?.hidden).toBe(false)
  expect(app()).not.toBeNull()
})

test('a paint keeps the view that it shows, and another mark only for that one', () => {
  expect(lastPainted(localStorage)).toBeNull()
  keepLastPaint(pageWith('<main><h2>Maya</h2></main>'), localStorage, day)
  expect(lastPainted(localStorage)).toMatchObject({ view, mark: 'a', holdsUntilMs: 2_000 })
  confirmLastPaint(localStorage, { ...view, feedMs: 60_000 }, 'b')
  expect(lastPainted(localStorage)?.mark).toBe('a')
  confirmLastPaint(localStorage, view, 'b')
  expect(lastPainted(localStorage)).toMatchObject({ view, mark: 'b' })
  expect(storedPaint()).toContain('Maya')
})

test('what is not a paint with its view is none', () => {
  const rubbish = ['{', 'null', '7', '{}', '{"view":null,"mark":"a"}', '{"view":{"version":2},"mark":"a"}']
  for (const text of rubbish) {
    localStorage.setItem(key, text)
    expect(lastPainted(localStorage), text).toBeNull()
    expect(() => confirmLastPaint(localStorage, view, 'b')).not.toThrow()
  }
})
