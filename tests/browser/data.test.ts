import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { fileTables } from '@/lib/data/file/file-format'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { type Desk, openDesk, type Row } from '../support/browser/desk'
import { dayMs, friend, together } from '../support/browser/friends'
import { allow } from '../support/browser/grants'

let desk: Desk
const folder = mkdtempSync(join(tmpdir(), 'porchlight-files-'))

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => desk.anew())

type File = Row & { settings: Row; boundaries: Row; exportedAt: string; people: Row[]; channels: Row[] }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dataPage = () => desk.porchlight.open('home.html#/settings/data')
const choose = (page: Page, file: string) =>
  page.getByLabel('Choose a file, or drop one here').setInputFiles(file)

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function saved(page: Page): Promise<{ path: string; file: File }> {
  const downloading = page.waitForEvent('download')
  await button(page, 'Save a copy').click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^porchlight-.*\.json$/)
  const path = join(folder, `${crypto.randomUUID()}.json`)
  await download.saveAs(path)
  return { path, file: JSON.parse(readFileSync(path, 'utf8')) as File }
}

async function bringIn(page: Page, path: string) {
  await choose(page, path)
  await button(page, 'Bring it in').click()
  await page.getByText(/\d+ added, \d+ changed\./).waitFor()
}

async function erase(page: Page) {
  await button(page, 'Erase everything').click()
  await page.getByLabel('The word').fill('erase')
  await button(page, 'Erase').click()
  await page.getByText('Nothing is left.').waitFor()
}

const budgetOf = (minutes: number) => ({ id: 'all', sites: 'all', minutesByWeekday: Array(7).fill(minutes) })

/** Somebody with years behind them, and fields that a later release added. */
async function live() {
  const rows = together(friend({ name: 'Maya Lindqvist' }), friend({ name: 'Zoë שלום', channels: [] }))
  Object.assign(rows.people![0]!, { pronouns: 'she', notes: 'Line\nbreak & “quotes”' })
  const personId = rows.people![0]!.id
  const stamped = { stamps: {}, deletedAtMs: null }
  const day = new Date().toISOString().slice(0, 10)
  const id = () => crypto.randomUUID()
  await desk.set({
    sites: [
      {
        site: 'reddit.com',
        name: 'Reddit',
        hosts: ['reddit.com'],
        peoplePatterns: ['/mine/'],
        feedPatterns: [],
        countWhenVisible: true,
      },
    ],
    theme: 'dark',
    region: 'DE',
  })
  await desk.command('saveBoundaries', { set: { budgets: [budgetOf(25)] } })
  const deviceId = (await settings()).deviceId
  await desk.put(rows)
  await desk.put({
    nudges: [
      {
        id: id(),
        day,
        personId,
        reason: { kind: 'quiet', days: 21 },
        offeredAtMs: Date.now(),
        outcome: null,
        decidedAtMs: null,
        ...stamped,
      },
    ],
    selfCheckIns: [
      { id: id(), atMs: Date.now(), day, feeling: 'glad', need: 'move', wavedAway: false, ...stamped },
    ],
    checkIns: [
      {
        id: id(),
        personId,
        family: 'appreciation',
        channelKind: 'signal',
        openedAtMs: Date.now() - 9 * dayMs,
        went: 'yes',
        wentAtMs: Date.now() - 9 * dayMs,
        word: 'replied',
        wordAtMs: Date.now() - 8 * dayMs,
        ...stamped,
      },
    ],
    spans: [
      {
        id: id(),
        site: 'reddit.com',
        surface: 'feed',
        startedAtMs: Date.now() - dayMs - 60_000,
        endedAtMs: Date.now() - dayMs,
        visit: true,
      },
    ],
    dayTotals: [
      {
        deviceId,
        day: '2026-11-02',
        site: 'reddit.com',
        surface: 'feed',
        ms: 60_000,
        visits: 1,
        byHour: [60_000, ...Array(23).fill(0)],
      },
    ],
  })
}

const settings = async () => (await desk.local()).settings as Row & { deviceId: string }
const budgets = async () =>
  (await desk.local()).boundaries as { current: { budgets: Row[] }; pending: { from: string } | null }

/** A file without what differs by rule: when it was written, and which installation it came to. */
function comparable(file: File) {
  const without = (row: Row, name: string) => Object.entries(row).filter(([key]) => key !== name)
  const lists = without(file, 'exportedAt').map(([name, value]) => [
    name,
    Array.isArray(value)
      ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value,
  ])
  return { ...Object.fromEntries(lists), settings: Object.fromEntries(without(file.settings, 'deviceId')) }
}

describe('a copy', () => {
  test('taken, erased and brought back holds the same data, fields of a later release included', async () => {
    await live()
    await allow(desk.porchlight, ['*://*.reddit.com/*'])
    const page = await dataPage()
    const before = await saved(page)
    expect(before.file.people).toHaveLength(2)
    expect(before.file.people.some(({ pronouns }) => pronouns === 'she')).toBe(true)

    const oldDevice = (await settings()).deviceId
    await erase(page)
    const table = page.getByRole('table')
    expect(await table.getByRole('row').count()).toBeGreaterThan(7)
    for (const row of (await table.getByRole('row').all()).slice(1))
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(['0'])
    const left = Object.entries(await desk.database()).filter(([, rows]) => rows.length > 0)
    expect(left).toEqual([])
    const kept = await desk.everything()
    for (const word of ['Maya', 'שלום', 'reddit', oldDevice]) expect(kept).not.toContain(word)
    expect((await settings()).deviceId).toMatch(/^[\w-]{36}$/)
    expect(
      await desk.page.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins)),
    ).toEqual([])

    await bringIn(page, before.path)
    const after = await saved(page)
    expect(comparable(after.file)).toEqual(comparable(before.file))
    expect(after.file.settings.deviceId).not.toBe(oldDevice)
  })

  test('is shown first, and changes nothing until one says so', async () => {
    await live()
    const { path } = await saved(await dataPage())
    await desk.anew()
    const page = await dataPage()
    const empty = await desk.everything()
    await choose(page, path)
    const people = page.getByRole('row', { name: 'People' })
    await people.waitFor()
    expect(await people.getByRole('cell').allInnerTexts()).toEqual(['2', '0'])
    await button(page, 'Leave it').click()
    expect(await desk.everything()).toBe(empty)
  })

  test('can be brought in and taken back in one step, settings and all', async () => {
    await live()
    const { path } = await saved(await dataPage())
    await desk.anew({ theme: 'light' })
    await desk.put(friend({ name: 'Olu Adeyemi' }))
    const page = await dataPage()
    await bringIn(page, path)
    await expect.poll(() => desk.living('people')).toHaveLength(3)
    await expect.poll(async () => (await settings()).theme).toBe('dark')
    await button(page, 'Undo the import').click()
    await page.getByText(/^Undone\./).waitFor()
    await expect
      .poll(async () => (await desk.living('people')).map(({ name }) => name))
      .toEqual(['Olu Adeyemi'])
    await expect.poll(() => desk.living('channels')).toHaveLength(1)
    await expect.poll(() => desk.rows('spans')).toEqual([])
    await expect.poll(() => desk.rows('dayTotals')).toEqual([])
    expect((await settings()).theme).toBe('light')
  })

  test('cannot loosen a budget at once', async () => {
    await live()
    const { file } = await saved(await dataPage())
    const loose = {
      ...file,
      boundaries: { version: 1, current: { budgets: [budgetOf(500)] }, pending: null },
    }
    await desk.anew()
    await desk.command('saveBoundaries', { set: { budgets: [budgetOf(10)] } })
    const page = await dataPage()
    await bringIn(page, written('loose.json', JSON.stringify(loose)))
    await expect.poll(async () => (await budgets()).pending?.from).toMatch(/^\d{4}-/)
    expect((await budgets()).current.budgets).toMatchObject([{ minutesByWeekday: Array(7).fill(10) }])
    await page.goto(desk.porchlight.url('home.html#/boundaries'))
    await page.getByText(/^Starts (tomorrow|today) at .* You can take it back until then\.$/).waitFor()

    // Nor by leaving the budget out, nor by passes that open everything.
    const none = { ...loose, boundaries: { version: 1, current: { budgets: [] }, pending: null } }
    const pass = {
      id: 'x',
      over: ['all'],
      kind: 'pass',
      intention: '',
      minutes: 15,
      grantedAtMs: Date.now(),
      untilMs: Date.now() + dayMs,
    }
    await page.goto(desk.porchlight.url('home.html#/settings/data'))
    await bringIn(page, written('none.json', JSON.stringify({ ...none, passes: [pass] })))
    expect((await budgets()).current.budgets).toMatchObject([{ minutesByWeekday: Array(7).fill(10) }])
  })
})

describe('a file that is not a good copy', () => {
  const good = {
    format: 'porchlight',
    version: 1,
    exportedAt: '2026-11-03T18:00:00.000Z',
    ...Object.fromEntries(fileTables.map((table) => [table, []])),
  }
  const rows = friend({ name: 'Maya' })
  const maya: Row = { ...personDefaults, ...rows.people![0]! }
  const channel = rows.channels![0]!
  const json = (more: object) => JSON.stringify({ ...good, people: [maya], channels: [channel], ...more })
  const badChannel = { ...channel, address: 'javascript:alert(1)' }

  test.each<[what: string, content: () => string | Buffer, says: RegExp]>([
    ['broken', () => 'so much for JSON', /it cannot be read as JSON\. Nothing was changed/],
    ['cut off', () => json({}).slice(0, -40), /This copy ends in the middle.* Nothing was changed/],
    ['of something else', () => '{"format":"bookmarks"}', /was not made by Porchlight\. Nothing was changed/],
    [
      'of a newer release',
      () => json({ version: 99 }),
      /A newer Porchlight made this copy\. Nothing was changed/,
    ],
    [
      'with __proto__ in it',
      () => json({}).replace('{"format"', '{"__proto__":{"polluted":true},"format"'),
      /does not belong there \(.*__proto__.*\)\. Nothing was changed/,
    ],
    [
      'with a name that is a number',
      () => json({ people: [{ ...maya, name: 7 }] }),
      /cannot be right \(people\[0\]\.name\)\. Nothing was changed/,
    ],
    [
      'with a channel that runs a script',
      () => json({ channels: [badChannel] }),
      /does not belong there \(channels\[0\]\.address\)\. Nothing was changed/,
    ],
    [
      'of 60 MB',
      () => Buffer.alloc(60_000_000, ' '),
      /larger than any copy of Porchlight\. Nothing was changed/,
    ],
  ])('%s gets a clear answer and changes nothing', async (_, content, says) => {
    await desk.put(friend({ name: 'Olu Adeyemi' }))
    const page = await dataPage()
    const before = await desk.everything()
    await choose(page, written('bad.json', content()))
    await page.getByRole('alert').filter({ hasText: says }).waitFor()
    expect(await button(page, 'Bring it in').count()).toBe(0)
    expect(await desk.everything()).toBe(before)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  })
})

test('erasing asks for its word, and keeping everything keeps everything', async () => {
  await live()
  const page = await dataPage()
  const before = await desk.everything()
  await button(page, 'Erase everything').click()
  expect(await button(page, 'Erase').isDisabled()).toBe(true)
  await page.getByLabel('The word').fill('era')
  await page.getByLabel('The word').press('Enter')
  expect(await button(page, 'Erase').isDisabled()).toBe(true)
  await button(page, 'Keep everything').click()
  expect(await desk.everything()).toBe(before)
})
