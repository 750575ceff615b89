import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { BudgetsForm } from '@/components/boundaries/budgets/budgets-form'
import { PendingNote } from '@/components/boundaries/pending-note'
import { heldUntilThen } from '@/components/boundaries/until-then'
import { type Boundaries, type BoundarySet, noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { everyDay, newBudget } from '@/lib/domain/boundaries/budgets'
import { changed, loosened } from '@/lib/domain/boundaries/change/change'
import { guardedOf } from '@/lib/domain/boundaries/change/guarded'
import type { PastDay } from '@/lib/domain/boundaries/preview'
import { dayStartMs } from '@/lib/domain/time/day'
import { settingsFor } from '@/tests/support/settings'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const dayStartMinutes = 240
const noon = new Date(2026, 10, 23, 12).getTime()
const sites = [
  { site: 'reddit.com', name: 'Reddit' },
  { site: 'x.com', name: 'X' },
]
const half: BoundarySet = { ...noBoundaries, budgets: [newBudget('pool', 'all', 30)] }
const settings = guardedOf(settingsFor())

interface KeptProps {
  initial?: BoundarySet
  nowMs?: number
  past?: PastDay[]
  hideNumbers?: boolean
}

let undo = () => {}

/** The form over the real rules of tightening and loosening. */
function Kept({ initial = half, nowMs = noon, past, hideNumbers = false }: KeptProps) {
  const [boundaries, setBoundaries] = useState<Boundaries>({ version: 1, current: initial, pending: null })
  const [ids, setIds] = useState(0)
  const { current, pending } = boundaries
  return (
    <>
      {pending && (
        <PendingNote
          startsAtMs={dayStartMs(pending.from, dayStartMinutes)}
          nowMs={nowMs}
          parts={loosened({ set: current, settings }, { set: pending.set, settings })}
          untilThen={heldUntilThen(boundaries).map((one) => ({ ...one, name: 'All feeds together' }))}
          onTakeBack={() => setBoundaries({ ...boundaries, pending: null })}
        />
      )}
      <BudgetsForm
        zone={null}
        base={pending?.set ?? current}
        sites={sites}
        firstWeekday={1}
        past={past ?? null}
        hideNumbers={hideNumbers}
        newId={() => {
          setIds(ids + 1)
          return `new-${ids}`
        }}
        onSave={(set) =>
          setBoundaries(
            changed({ boundaries, settings, wanted: { set, settings }, nowMs, settingUp: false }).boundaries,
          )
        }
        onRemoved={(_name, back) => (undo = back)}
      />
      <data hidden value={JSON.stringify(boundaries.current.budgets)} />
    </>
  )
}

const minutes = (of = 'All feeds together') =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Minutes a day, ${of}` })
const inForce = (): BoundarySet['budgets'] => JSON.parse(document.querySelector('data')!.value)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const type = async (field: HTMLInputElement, text: string) => {
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

describe('budgets', () => {
  it('holds a smaller budget at once and says nothing of tomorrow', async () => {
    render(<Kept />)
    await press('Less, All feeds together')
    await press('Save')
    expect(inForce()[0]?.minutesByWeekday).toEqual(everyDay(25))
    expect(screen.queryByText(/You can take it back/)).toBeNull()
  })

  it('lets a larger budget wait for the next day, shows what holds until then, and can take it back', async () => {
    render(<Kept />)
    await type(minutes(), '45')
    await press('Save')
    const note = screen.getByText(/^Starts tomorrow at 4:00.* You can take it back until then\.$/)
    expect(
      within(note.parentElement!).getByText('Until then: All feeds together, 30 minutes a day.'),
    ).toBeTruthy()
    expect(inForce()[0]?.minutesByWeekday).toEqual(everyDay(30))
    expect(minutes().value).toBe('45')
    await press('Take back')
    expect(screen.queryByText(/You can take it back/)).toBeNull()
    expect(minutes().value).toBe('30')
  })

  it('says today when the next day begins later on the same date', async () => {
    render(<Kept nowMs={new Date(2026, 10, 23, 1).getTime()} />)
    await press('More, All feeds together')
    await press('Save')
    expect(screen.getByText(/^Starts today at 4:00/)).toBeTruthy()
  })

  it('adds a budget for one site, which only ever tightens', async () => {
    render(<Kept />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'A budget for one site' }), 'Reddit')
    await type(minutes('Reddit'), '10')
    await press('Save')
    expect(inForce()).toContainEqual(newBudget('new-0', ['reddit.com'], 10))
    expect(screen.queryByRole('option', { name: 'Reddit' })).toBeNull()
  })

  it('keeps a removed budget in force until tomorrow', async () => {
    render(<Kept />)
    await press('Remove the budget for All feeds together')
    await press('Save')
    expect(inForce()[0]?.minutesByWeekday).toEqual(everyDay(30))
    expect(screen.getByText(/^Starts tomorrow/)).toBeTruthy()
  })

  it('saves nothing while a figure cannot be read', async () => {
    render(<Kept />)
    await type(minutes(), '601')
    expect(screen.getByText('A whole number from 0 to 600.')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
  })

  it('does not flatten weekdays that nobody touched', async () => {
    const weekend = [60, 30, 30, 30, 30, 30, 60]
    render(
      <Kept
        initial={{
          ...half,
          budgets: [...half.budgets, { ...newBudget('x', ['x.com'], null), minutesByWeekday: weekend }],
        }}
      />,
    )
    await press('Less, All feeds together')
    await press('Save')
    expect(inForce().find(({ id }) => id === 'x')?.minutesByWeekday).toEqual(weekend)
  })

  it('takes another figure for each weekday, and leaves a day without one free', async () => {
    render(<Kept />)
    await userEvent.click(screen.getByText('Weekdays and visits'))
    await userEvent.click(screen.getByRole('switch', { name: 'The same every day' }))
    await type(screen.getByRole('textbox', { name: 'Monday' }), '20')
    await type(screen.getByRole('textbox', { name: 'Saturday' }), '10')
    await press('Save')
    expect(inForce()[0]?.minutesByWeekday).toEqual([30, 20, 30, 30, 30, 30, 10])
    await userEvent.clear(screen.getByRole('textbox', { name: 'Sunday' }))
    await press('Save')
    expect(inForce()[0]?.minutesByWeekday).toEqual([30, 20, 30, 30, 30, 30, 10])
    expect(screen.getByText('More time or more visits.')).toBeTruthy()
  })

  it('limits visits, and says what no figure is', async () => {
    render(<Kept />)
    await userEvent.click(screen.getByText('Weekdays and visits'))
    await type(screen.getByRole('textbox', { name: /^Visits a day/ }), 'many')
    expect(screen.getByText('A whole number up to 99, or nothing.')).toBeTruthy()
    await type(screen.getByRole('textbox', { name: /^Visits a day/ }), '4')
    await type(screen.getByRole('textbox', { name: /^Minutes in one visit/ }), '10')
    await userEvent.clear(minutes())
    await press('Save')
    // Without minutes the whole day is looser, which waits; the visits hold at once.
    expect(inForce()[0]).toMatchObject({
      minutesByWeekday: everyDay(30),
      visitsByWeekday: everyDay(4),
      minutesPerVisit: 10,
    })
  })

  it('pools sites under a name, and has each site in one pool only', async () => {
    const pool = { ...newBudget('old', ['reddit.com', 'x.com'], 20), name: 'Scrolling' }
    render(<Kept initial={{ ...noBoundaries, budgets: [pool] }} />)
    await press('Pool some sites')
    expect(screen.getByText('Choose a site for it, or remove it.')).toBeTruthy()
    const added = within(screen.getAllByRole('listitem').at(-1)!)
    await userEvent.type(added.getByRole('textbox', { name: /^What you call it/ }), 'News')
    await userEvent.click(added.getByRole('checkbox', { name: 'X' }))
    expect(screen.getAllByRole('listitem').at(-1)!.querySelector('details')!.open).toBe(true)
    await type(minutes('News'), '10')
    await press('Save')
    const [old, fresh] = [
      inForce().find(({ id }) => id === 'old'),
      inForce().find(({ id }) => id === 'new-0'),
    ]
    // Taking a site out of a pool loosens it: until tomorrow both pools have it.
    expect(old?.sites).toEqual(['reddit.com', 'x.com'])
    expect(fresh).toMatchObject({ name: 'News', sites: ['x.com'] })
    expect(minutes('News').value).toBe('10')
    expect(screen.getByText('Scrolling')).toBeTruthy()
  })

  it('brings back what was just taken off', async () => {
    render(<Kept />)
    await press('Remove the budget for All feeds together')
    expect(screen.getByText(/^No budget/)).toBeTruthy()
    act(() => undo())
    expect(minutes().value).toBe('30')
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('offers nothing to save before anything changed', () => {
    render(<Kept />)
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  const startsAtMs = dayStartMs('2026-11-22', dayStartMinutes)
  const yesterday: PastDay = {
    day: '2026-11-22',
    startsAtMs,
    spans: [
      {
        id: 'span',
        site: 'x.com',
        surface: 'feed',
        startedAtMs: startsAtMs + 3_600_000,
        endedAtMs: startsAtMs + 3_600_000 + 40 * 60_000,
      } as PastDay['spans'][number],
    ],
  }

  it('shows what the last two weeks would have looked like, while one edits', async () => {
    render(<Kept past={[yesterday]} />)
    const said =
      'A feed would have closed on 1 of these days. About 10 minutes of feed on such a day came after that.'
    expect(screen.getByText(said)).toBeTruthy()
    await type(minutes(), '50')
    expect(screen.getByText('No feed would have closed on any of these days.')).toBeTruthy()
    expect(screen.getByRole('row', { name: /Nov 22.*40 minutes.*Open all day/, hidden: true })).toBeTruthy()
  })

  it('keeps figures of the past out of sight where numbers are hidden', () => {
    render(<Kept past={[yesterday]} hideNumbers />)
    expect(screen.getByText('A feed would have closed on most of these days.')).toBeTruthy()
    expect(document.querySelector('table')!.textContent).not.toMatch(/40|10/)
  })

  it('has no fault that axe can find, also while a change waits', async () => {
    render(<Kept past={[yesterday]} />)
    await press('Pool some sites')
    await userEvent.click(screen.getByText('Weekdays and visits'))
    await press('More, All feeds together')
    expect(await axeProblems()).toEqual([])
    await press('Remove the budget for A new pool')
    await press('Save')
    expect(await axeProblems()).toEqual([])
  })
})
