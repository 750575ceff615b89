import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { PorchlightDatabase } from '@/lib/data/database'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { i18n } from '../../support/i18n'
import { axeProblems } from './support/axe'
import { failingReads } from './failing-reads'
import { browser, openHomeAt } from './first-run/home-for-test'

vi.spyOn(console, 'warn').mockImplementation(() => {})

const today = dayOf(Date.now(), 240)
const stored = { deletedAtMs: null, stamps: {} }
const inTenDays = addToDay(today, 10)
const [month, day] = inTenDays.slice(5).split('-').map(Number)
const dates = { born: { label: 'birthday', text: '', month, day, year: null } }
const maya = {
  ...personDefaults,
  dates,
  ...stored,
  id: 'maya',
  name: 'Maya',
  addedAtMs: Date.now() - 86_400_000,
}

/** Something in each table that a view would call empty. */
async function fill(db: PorchlightDatabase) {
  await db.people.bulkAdd([
    maya,
    { ...maya, id: 'mayo', name: 'Maya', addedAtMs: Date.now() },
    { ...maya, dates: {}, id: 'jun', name: 'Jun', sorting: 'waiting' },
  ] as never[])
  await db.dayTotals.add({
    deviceId: 'a',
    day: today,
    site: 'x.com',
    surface: 'feed',
    ms: 60_000,
    visits: 1,
    byHour: Array.from({ length: 24 }, () => 0),
  })
  await db.memories.add({ ...stored, id: 'm', personId: 'maya', atMs: 5, text: 'A long walk' } as never)
  await db.rituals.add({
    ...stored,
    id: 'r',
    personId: 'maya',
    what: 'A walk',
    firstDay: today,
    everyDays: 7,
    every: 'week',
    atMinutes: null,
    minutes: 60,
    place: '',
    meetingUrl: '',
    lastHeldDay: null,
    timeZone: null,
  } as never)
  await db.overrides.add({
    ...stored,
    id: 'o',
    kind: 'pass',
    site: 'x.com',
    atMs: Date.now() - 60_000,
    minutes: 5,
    intention: '',
  } as never)
}

const people = ['people', 'channels', 'contacts']
/** All that today's person depends on besides people. */
const todaysPerson = [
  'nudges',
  'dayTotals',
  'spans',
  'selfCheckIns',
  'afterVisits',
  'drafts',
  'checkIns',
  'hardTimes',
  'meta',
]
const t = i18n.t

interface Row {
  hash: string
  /** What is read together, and fails together. */
  tables: string[]
  /** What is there only once that was read. */
  shows: () => Promise<unknown>
  /** Sentences that would say that there is nothing. */
  empty?: string[]
  settings?: object
}

const text = (words: string | RegExp) => () => screen.findByText(words)
const named = (role: string, name: string | RegExp) => () => screen.findAllByRole(role, { name })
const nobody = t('people.empty.sentence')
const adds = t('today.empty.sentence')
const heading = (key: string) => named('heading', t(key))
const nothingHidden = () => screen.findByRole('main')

const rows: Row[] = [
  { hash: '#/people', tables: people, shows: named('link', 'Maya'), empty: [nobody] },
  { hash: '#/people', tables: ['checkIns'], shows: named('link', 'Maya') },
  {
    hash: '#/people/sort',
    tables: people,
    shows: text('Jun'),
    empty: [t('sorting.nobody'), t('sorting.done')],
  },
  { hash: '#/people/import', tables: ['imports'], shows: nothingHidden },
  {
    hash: '#/people/dates',
    tables: people,
    shows: () => screen.findAllByText(/Maya/),
    empty: [t('people.dates.none')],
  },
  { hash: '#/people/map', tables: people, shows: heading('people.map.list'), empty: [nobody] },
  { hash: '#/people/plans', tables: people, shows: named('combobox', t('plans.whom')), empty: [adds] },
  {
    hash: '#/people/plans',
    tables: ['plans'],
    shows: named('combobox', t('plans.whom')),
    empty: [t('plans.none')],
  },
  {
    hash: '#/people/plans',
    tables: ['rituals'],
    shows: named('combobox', t('plans.whom')),
    empty: [t('plans.none')],
  },
  { hash: '#/people/balance', tables: people, shows: text(t('people.balance.little')) },
  { hash: '#/people/balance', tables: ['checkIns'], shows: text(t('people.balance.little')) },
  {
    hash: '#/people/same',
    tables: people,
    shows: text(t('people.same.how')),
    empty: [t('people.same.none')],
  },
  {
    hash: '#/people/same',
    tables: ['merges'],
    shows: text(t('people.same.how')),
    empty: [t('people.same.none')],
  },
  {
    hash: '#/people/same',
    tables: ['dismissals'],
    shows: text(t('people.same.how')),
    empty: [t('people.same.none')],
  },
  {
    hash: '#/people/maya',
    tables: people,
    shows: heading('people.page.channels'),
    empty: [t('home.problem.nobodyHere')],
  },
  { hash: '#/people/maya', tables: ['memories'], shows: heading('people.memory.title') },
  { hash: '#/people/maya', tables: ['hardTimes'], shows: heading('people.hardTime.title') },
  { hash: '#/people/maya', tables: ['plans'], shows: heading('plans.title') },
  { hash: '#/people/maya', tables: ['rituals'], shows: heading('plans.title') },
  { hash: '#/people/maya', tables: ['checkIns'], shows: nothingHidden },
  { hash: '#/people/maya', tables: ['nudges'], shows: nothingHidden },
  { hash: '#/check-in/maya', tables: people, shows: named('combobox', /./), empty: [adds] },
  { hash: '#/check-in/maya', tables: ['drafts'], shows: named('combobox', /./), empty: [adds] },
  { hash: '#/check-in/maya', tables: ['checkIns'], shows: named('combobox', /./), empty: [adds] },
  { hash: '#/check-in/maya', tables: ['hardTimes'], shows: named('combobox', /./), empty: [adds] },
  { hash: '#/check-in', tables: ['nudges'], shows: named('combobox', /./), empty: [adds] },
  { hash: '#/check-in', tables: todaysPerson, shows: named('combobox', /./), empty: [adds] },
  { hash: '#/time', tables: ['dayTotals'], shows: nothingHidden, empty: [t('history.empty.never')] },
  { hash: '#/time', tables: ['spans'], shows: nothingHidden, empty: [t('history.empty.never')] },
  { hash: '#/time', tables: ['afterVisits'], shows: nothingHidden, empty: [t('history.empty.never')] },
  {
    hash: '#/boundaries',
    tables: ['overrides'],
    shows: text(t('waysPast.title')),
    empty: [t('waysPast.empty')],
  },
  { hash: '#/boundaries', tables: ['spans'], shows: nothingHidden },
  {
    hash: '#/boundaries',
    tables: ['dayTotals'],
    shows: heading('firstWeek.title'),
    settings: { observing: { from: addToDay(today, -8), until: addToDay(today, -1) } },
  },
  { hash: '#/sites', tables: ['dayTotals'], shows: nothingHidden },
  { hash: '#/sites', tables: ['spans'], shows: nothingHidden },
  { hash: '#/settings', tables: people, shows: nothingHidden },
  { hash: '#/settings/data', tables: ['meta'], shows: nothingHidden },
  {
    hash: '#/welcome',
    tables: people,
    shows: named('heading', t('firstRun.write.title', ['Maya'])),
    empty: [t('firstRun.write.nobody')],
    settings: { firstRun: { step: 'write' } },
  },
]

const problem = t('ui.readProblem.sentence')
/** Presses every such button: parts of a view have one each. */
async function tryAgain() {
  await waitFor(() => expect(screen.queryByText(t('ui.readProblem.trying'))).toBeNull())
  for (const button of screen.getAllByRole('button', { name: t('ui.readProblem.again') }))
    await userEvent.click(button)
}

describe('a view whose data cannot be read', () => {
  it.each(rows)('$hash without $tables says so, and shows it once it could', async (row) => {
    const { failing } = failingReads()
    const settings = { firstRun: { step: 'done' }, ...row.settings }
    const page = await openHomeAt(row.hash, { settings }, async (db) => {
      await fill(db)
      row.tables.forEach((table) => failing.add(table))
    })
    await screen.findAllByText(problem)
    // Not before all else is there: only then could the view say that there is nothing.
    await waitFor(() => expect(page.home.people.getState().state).not.toBe('loading'))
    await act(async () => {})
    for (const sentence of row.empty ?? []) expect(screen.queryByText(sentence)).toBeNull()
    // Once more in vain: it is still said, and may still be tried.
    await tryAgain()
    await screen.findAllByText(problem)
    failing.clear()
    await tryAgain()
    await waitFor(() => expect(screen.queryByText(problem)).toBeNull())
    await row.shows()
    for (const sentence of row.empty ?? []) expect(screen.queryByText(sentence)).toBeNull()
    // The button is gone: whoever pressed it goes on in what is there now.
    expect(document.activeElement).not.toBe(document.body)
    expect(await axeProblems()).toEqual([])
  })

  it('is every view: none reads a table that no line above lets fail', async () => {
    for (const hash of new Set(rows.map((row) => row.hash))) {
      const { read } = failingReads()
      const page = await openHomeAt(hash, { settings: { firstRun: { step: 'done' } } }, fill)
      await screen.findByRole('heading', { level: 1 })
      await waitFor(() => expect(page.home.people.getState().state).toBe('ready'))
      const tried = new Set([
        ...people,
        ...rows.filter((row) => row.hash === hash).flatMap(({ tables }) => tables),
      ])
      cleanup()
      expect([hash, [...(read.get(page.db.name) ?? [])].filter((table) => !tried.has(table))]).toEqual([
        hash,
        [],
      ])
    }
  })
})

/** Parts of the browser that a view asks, and the view. */
const asked = [
  { hash: '#/settings', what: 'storage', part: browser.global.storage.local, method: 'get' },
  { hash: '#/settings', what: 'permissions', part: browser.global.permissions, method: 'contains' },
  { hash: '#/settings', what: 'commands', part: browser.global.commands, method: 'getAll' },
  { hash: '#/sites', what: 'permissions', part: browser.global.permissions, method: 'contains' },
] as const

describe('a view that the browser does not answer', () => {
  it.each(asked)('$hash without $what says so, and goes on once it could', async ({ hash, part, method }) => {
    const parts = part as unknown as Record<string, unknown>
    const real = parts[method]
    onTestFinished(() => void (parts[method] = real))
    const sites = [{ site: 'x.com', name: 'X', hosts: ['x.com'] }]
    const page = await openHomeAt(hash, { settings: { firstRun: { step: 'done' }, sites } }, async () => {
      parts[method] = () => Promise.reject(new Error('no answer'))
    })
    await screen.findByText(problem)
    expect(screen.queryByText(t('time.empty.sentence'))).toBeNull()
    parts[method] = real
    await tryAgain()
    await waitFor(() => expect(screen.queryByText(problem)).toBeNull())
    await screen.findByRole('heading', { level: 1 })
    expect(page.home.stored.getState().state).toBe('ready')
  })
})
