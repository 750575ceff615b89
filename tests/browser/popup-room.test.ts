/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Desk, openDesk, type Row, type Rows } from '../support/browser/desk'
import { checkInRow, dayMs, friend, together } from '../support/browser/friends'

/** What browsers give a popup at most. */
const room = { width: 380, height: 600 }

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ viewport: room })
})
afterAll(() => desk.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const door = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const message = (page: Page) => page.getByRole('textbox', { name: /^Message to/ })
const open = (page: Page) => page.getByRole('button', { name: /^Open in/ })

const numbers = [
  ['whatsapp', '+14155550123'],
  ['email', 'maya@example.org'],
  ['sms', '+14155550123'],
] satisfies NonNullable<Parameters<typeof friend>[0]['channels']>
const maya = () => friend({ name: 'Maya Lindqvist', channels: numbers, nextTime: 'how did the move go?' })

/** The same, with all that may stand under a message to her. */
function fullMaya(): Rows {
  const rows = maya()
  Object.assign(rows.people![0]!, {
    timeZone: 'Asia/Tokyo',
    notBeforeMinutes: 540,
    notAfterMinutes: 1260,
    noCalls: true,
    leaveAlone: 'the new job, for now',
  })
  return rows
}

/** A message to her that was opened this long ago (ms). */
const openedTo = (rows: Rows, agoMs: number, known: Row = {}): Rows => {
  const atMs = Date.now() - agoMs
  const answered = { went: 'yes', wentAtMs: atMs, word: 'quiet', wordAtMs: atMs }
  return { checkIns: [checkInRow(rows.people![0]!.id, atMs, { ...answered, ...known })] }
}

const choose = async (page: Page, kind: string) => {
  await button(page, 'More kinds').click()
  await page.getByRole('dialog').getByRole('button', { name: kind }).click()
}

interface State {
  rows?: () => Rows
  reach?: (page: Page) => Promise<unknown>
  /** What one does next. */
  action?: (page: Page) => ReturnType<Page['locator']>
  /** Where one writes. */
  words?: (page: Page) => ReturnType<Page['locator']>
}

const states: Record<string, State> = {
  'today’s person with three ways to reach them': {},
  'all that one may want to know before writing': { rows: fullMaya },
  'another kind from the second row': { reach: (page) => door(page, 'An invitation').check() },
  'a quality to name': { reach: (page) => door(page, 'Appreciate').check() },
  'a boundary, with its cool-off': {
    rows: fullMaya,
    reach: (page) => door(page, 'Set a boundary').check(),
  },
  'asking for help, with its cool-off': { reach: (page) => choose(page, 'Ask for help') },
  'the way back, at its first step': {
    reach: (page) => choose(page, 'Make it right'),
    action: (page) => button(page, 'Next'),
    words: (page) => page.getByRole('textbox', { name: 'In your own words' }),
  },
  'the way back, at its last step': {
    reach: async (page) => {
      await choose(page, 'Make it right')
      for (const _ of [1, 2]) {
        await page.locator('section li button').first().click()
        await button(page, 'Next').click()
      }
      await page.locator('section li button').first().click()
    },
    action: (page) => button(page, 'Put it together'),
    words: (page) => page.getByRole('textbox', { name: 'In your own words' }),
  },
  'a message that is cut': {
    reach: async (page) => {
      await door(page, 'Messages').check()
      await message(page).fill('It was so good to see you, and I keep thinking of it. '.repeat(12))
      await page.getByText(/in parts|parts/).waitFor()
    },
    action: (page) => page.getByRole('link', { name: 'Open in Messages' }),
  },
  'a pause before a second message': {
    rows: () => {
      const rows = fullMaya()
      return together(rows, openedTo(rows, 60_000 * 30))
    },
    action: (page) => button(page, 'Leave it for today'),
  },
  'a question about the last message': {
    rows: () => {
      const rows = maya()
      return together(rows, openedTo(rows, 5 * dayMs, { word: null, wordAtMs: null }))
    },
  },
  'an old friend, with a line to somebody else first': {
    rows: () =>
      together(
        friend({ name: 'Maya Lindqvist', channels: numbers, quietDays: 200 }),
        friend({ name: 'Ama', rhythmDays: null, quietDays: 3 }),
      ),
    reach: (page) => button(page, 'First a line to Ama').waitFor(),
  },
  'nobody’s number': {
    rows: () => friend({ name: 'Maya Lindqvist', channels: [] }),
    action: (page) => button(page, 'Copy'),
  },
}

/** True when a part is wholly within the room and nothing lies over it. */
async function isInSight(part: ReturnType<Page['locator']>): Promise<boolean> {
  const { x, y, width, height } = (await part.boundingBox())!
  if (y < 0 || y + height > room.height) return false
  return part.evaluate(
    (element, [x, y]) => element.contains(document.elementFromPoint(x!, y!)),
    [x + width / 2, y + height - 4],
  )
}

const anew = async (rows: Rows) => {
  await desk.anew()
  await desk.put(rows)
  const page = await desk.porchlight.open('popup.html')
  await expect.poll(() => message(page).inputValue()).toMatch(/\w/)
  return page
}

describe.each(Object.entries(states))('with %s', (_, { rows = maya, reach, ...where }) => {
  test('the popup shows person, kinds, words and what one does next without scrolling', async () => {
    const page = await anew(rows())
    await reach?.(page)
    // What comes a moment later has come.
    await page.waitForTimeout(300)
    await page.evaluate(() => scrollTo(0, 0))
    const { words = message, action = open } = where
    const parts = [page.getByRole('combobox'), page.getByRole('group').first(), words(page), action(page)]
    expect(await Promise.all(parts.map(isInSight))).toEqual([true, true, true, true])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(room.width)
  })
})

test('with more than fits, what one does next stays in sight, and what one writes does not go under it', async () => {
  const rows = fullMaya()
  const page = await anew(together(rows, openedTo(rows, 5 * dayMs, { word: null, wordAtMs: null })))
  await page.getByRole('heading', { name: 'Any word back?' }).waitFor()
  await door(page, 'Set a boundary').check()
  await message(page).fill('It was so good to see you, and I keep thinking of it. '.repeat(12))
  await page.evaluate(() => scrollTo(0, 0))
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(tall).toBeGreaterThan(room.height + 100)
  expect(await isInSight(open(page))).toBe(true)
  for (const part of [button(page, 'Another line'), message(page)]) {
    await part.focus()
    await page.keyboard.press('Shift')
    expect([await isInSight(part), await isInSight(open(page))]).toEqual([true, true])
  }
  await page.getByRole('link', { name: 'Settings' }).focus()
  expect(await isInSight(page.getByRole('link', { name: 'Settings' }))).toBe(true)
})
