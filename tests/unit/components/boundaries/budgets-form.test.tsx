import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { BudgetsForm } from '@/components/boundaries/budgets-form'
import { type Boundaries, type BoundarySet, noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { everyDay, newBudget } from '@/lib/domain/boundaries/budgets'
import { changed } from '@/lib/domain/boundaries/change'
import { guardedOf } from '@/lib/domain/boundaries/guarded'
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

/** The form over the real rules of tightening and loosening. */
function Kept({ initial = half, nowMs = noon }: { initial?: BoundarySet; nowMs?: number }) {
  const [boundaries, setBoundaries] = useState<Boundaries>({ version: 2, current: initial, pending: null })
  const [ids, setIds] = useState(0)
  return (
    <>
      <BudgetsForm
        boundaries={boundaries}
        sites={sites}
        dayStartMinutes={dayStartMinutes}
        nowMs={nowMs}
        newId={() => {
          setIds(ids + 1)
          return `new-${ids}`
        }}
        onSave={(set) =>
          setBoundaries(
            changed({ boundaries, settings, wanted: { set, settings }, nowMs, settingUp: false }).boundaries,
          )
        }
        onTakeBack={() => setBoundaries({ ...boundaries, pending: null })}
      />
      <output>{JSON.stringify(boundaries.current.budgets)}</output>
    </>
  )
}

const minutes = (of = 'All feeds together') =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Minutes a day, ${of}` })
const inForce = (): BoundarySet['budgets'] => JSON.parse(document.querySelector('output')!.textContent!)
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

  it('offers nothing to save before anything changed', () => {
    render(<Kept />)
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('has no fault that axe can find, also while a change waits', async () => {
    render(<Kept />)
    await press('More, All feeds together')
    expect(await axeProblems()).toEqual([])
    await press('Save')
    expect(await axeProblems()).toEqual([])
  })
})
