import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { zoneName } from '@/components/time/time-zones'
import { longDate } from '@/components/time/history/date-words'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
import { noAttention } from '@/lib/domain/time/attention'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { siteNamed } from '@/tests/support/settings'
import { browser, openHomeAt } from '../first-run/home-for-test'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const dinner = {
  id: 'dinner',
  name: 'Dinner',
  weekdays: [1, 2],
  fromMinutes: 18 * 60,
  toMinutes: 19 * 60,
  sites: 'all' as const,
}
const current = { ...noBoundaries, budgets: [newBudget('all', 'all', 30)], quietTimes: [dinner] }
const openAt = (hash: string, zone: string | null = null, more: Record<string, unknown> = {}) =>
  openHomeAt(hash, {
    settings: {
      firstRun: { step: 'done' },
      zone,
      sites: [siteNamed('reddit.com', { name: 'Reddit' }), siteNamed('x.com', { name: 'X' })],
    },
    boundaries: { version: 1, current, pending: null },
    ...more,
  })
const waits = /You can take it back until then/
const row = (name: string) =>
  screen.getAllByRole('listitem').find((item) => within(item).queryByText(name) !== null)!

describe('two changes soon after each other, of which the background has answered none', () => {
  const [popular, explore] = ['Let Popular and All rest', 'Hide Explore and trends']
  it.each([
    ['calm switches of two sites', 'sites', 'calm', [popular, explore], ['reddit.popular', 'x.explore']],
    ['pauses at the beginning', 'boundaries', 'entryPause', ['Reddit', 'X'], ['reddit.com', 'x.com']],
  ] as const)('are both kept: %s', async (_, view, part, names, wanted) => {
    const { localState } = await openAt(`#/${view}`)
    await screen.findByRole('heading', { level: 1 })
    const wakes = browser.sleeps()
    const switches = names.map((name) => screen.getByRole<HTMLInputElement>('switch', { name }))
    for (const one of switches) await userEvent.click(one)
    expect(switches.map(({ checked }) => checked)).toEqual([true, true])
    wakes()
    await vi.waitFor(async () => expect((await localState.read()).boundaries.current[part]).toEqual(wanted))
  })
})

describe('a site that is watched no more', () => {
  it('stays until its day, says so at its row and at no other, and is taken back', async () => {
    const { settings, localState } = await openAt('#/sites')
    await userEvent.click(await screen.findByRole('button', { name: 'Stop watching X' }))
    const note = await within(row('X')).findByRole('status')
    expect(note.textContent).toMatch(waits)
    expect(note.textContent).toContain('A site that is watched no more, or less of it.')
    expect(within(row('Reddit')).queryByRole('status')).toBeNull()
    await screen.findByText('X will be gone. It stays until your next day begins.')
    expect((await settings()).sites).toHaveLength(2)
    expect(await axeProblems()).toEqual([])
    await userEvent.click(within(note).getByRole('button', { name: 'Take back' }))
    await vi.waitFor(() => expect(within(row('X')).queryByRole('status')).toBeNull())
    expect((await localState.read()).boundaries.pending).toBeNull()
  })
})

describe('after a flight west', () => {
  it('home goes on with the day that is counted, from which a break is as far away as the background says', async () => {
    // It is already the day after there, where it was counted last.
    const counted = addToDay(dayOf(Date.now(), 240), 1)
    const attention = { ...noAttention, today: { day: counted, beganAtMs: Date.now() - 3_600_000 } }
    const { localState } = await openAt('#/boundaries', null, { attention })
    const earliest = longDate(addToDay(counted, 1))
    await screen.findByText((text) => text.endsWith(`It would begin on ${earliest}.`))
    await userEvent.click(screen.getByRole('button', { name: 'Take a break' }))
    await vi.waitFor(async () =>
      expect((await localState.read()).breakUntil?.from).toBe(addToDay(counted, 1)),
    )
  })
})

describe('the clock of the quiet times', () => {
  const places = () => screen.findByLabelText<HTMLSelectElement>('Quiet times go by')

  it('is the device’s, or that of a place, and another one waits', async () => {
    const { settings, localState } = await openAt('#/boundaries')
    expect((await places()).selectedOptions[0]!.text).toBe('The clock of this device')
    await userEvent.selectOptions(await places(), 'Berlin (Europe)')
    const note = await screen.findByText('Quiet times by another clock.')
    expect(note.closest('output')!.textContent).toMatch(waits)
    expect((await settings()).zone).toBeNull()
    // What is wished for is shown, with the time that it is there.
    const zone = (await places()).value
    expect(zone).toBe('Europe/Berlin')
    const there = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: zone })
    const hours = there.format(Date.now()).split(':')[0]!
    screen.getByText((text) => text.startsWith(`There it is ${hours}:`))
    expect(await axeProblems()).toEqual([])
    await userEvent.selectOptions(await places(), 'The clock of this device')
    await vi.waitFor(async () => expect((await localState.read()).boundaries.pending).toBeNull())
  })

  it('keeps a name that this browser understands and does not list', async () => {
    await openAt('#/boundaries', 'Etc/GMT+5')
    expect((await places()).selectedOptions[0]!.text).toBe('GMT+5 (Etc)')
  })

  it('goes by its place first, as one looks for it', () => {
    expect(['UTC', 'Europe/Kiev', 'America/Argentina/Buenos_Aires'].map(zoneName)).toEqual([
      'UTC',
      'Kyiv (Europe)',
      'Buenos Aires (America, Argentina)',
    ])
  })
})
