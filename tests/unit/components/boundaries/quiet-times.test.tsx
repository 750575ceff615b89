import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { BreakPanel } from '@/components/boundaries/break-panel'
import { CoolingOff } from '@/components/boundaries/cooling-off'
import { EntryPauses } from '@/components/boundaries/entry-pauses'
import { QuietTimes } from '@/components/boundaries/quiet-times'
import type { BoundarySet, QuietTime } from '@/lib/domain/boundaries/boundaries'
import type { Break } from '@/lib/domain/boundaries/break'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const sites = [
  { site: 'reddit.com', name: 'Reddit' },
  { site: 'x.com', name: 'X' },
]
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
let kept: QuietTime[] = []
let removed: string | undefined

function Kept({ initial = [] }: { initial?: QuietTime[] }) {
  const [quietTimes, setQuietTimes] = useState(initial)
  return (
    <QuietTimes
      quietTimes={quietTimes}
      sites={sites}
      firstWeekday={1}
      newId={() => 'new'}
      onSave={(list, gone) => {
        kept = list
        removed = gone
        setQuietTimes(list)
      }}
    />
  )
}

const dinner: QuietTime = {
  id: 'dinner',
  name: 'Dinner',
  weekdays: [1, 2],
  fromMinutes: 18 * 60,
  toMinutes: 19 * 60,
  sites: 'all',
}

describe('quiet times', () => {
  it('may cross midnight, and say so while they are set and afterwards', async () => {
    render(<Kept />)
    await press('Add a quiet time')
    await userEvent.type(screen.getByRole('textbox', { name: /^What you call it/ }), 'Sleep')
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '22:30' } })
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '07:00' } })
    expect(screen.getByText(/^until 7:00.* the next day$/)).toBeTruthy()
    for (const day of ['Saturday', 'Sunday'])
      await userEvent.click(screen.getByRole('checkbox', { name: day }))
    await press('Save quiet time')
    expect(kept).toEqual([
      {
        id: 'new',
        name: 'Sleep',
        weekdays: [1, 2, 3, 4, 5],
        fromMinutes: 22 * 60 + 30,
        toMinutes: 7 * 60,
        sites: 'all',
      },
    ])
    expect(screen.getByText(/^Mon, Tue, Wed, Thu, Fri: 10:30.*until 7:00.* the next day$/)).toBeTruthy()
  })

  it('says nothing of a next day where there is none', () => {
    render(<Kept initial={[dinner]} />)
    expect(screen.getByText(/^Mon, Tue: 6:00.*until 7:00/).textContent).not.toContain('next day')
  })

  it('are changed one at a time, for all sites or some', async () => {
    render(<Kept initial={[dinner]} />)
    await press('Change Dinner')
    expect(screen.queryByRole('button', { name: 'Add a quiet time' })).toBeNull()
    await userEvent.click(screen.getByRole('radio', { name: 'Some of them' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Reddit' }))
    await press('Save quiet time')
    expect(kept).toEqual([{ ...dinner, sites: ['x.com'] }])
  })

  it('need a day and a site', async () => {
    render(<Kept initial={[dinner]} />)
    await press('Change Dinner')
    for (const day of ['Monday', 'Tuesday'])
      await userEvent.click(screen.getByRole('checkbox', { name: day }))
    expect(screen.getByText('Choose at least one day.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save quiet time' })).toHaveProperty('disabled', true)
  })

  it('are removed by name', async () => {
    render(<Kept initial={[dinner]} />)
    await press('Remove Dinner')
    expect([kept, removed]).toEqual([[], 'Dinner'])
  })

  it('have no fault that axe can find', async () => {
    render(<Kept initial={[dinner]} />)
    expect(await axeProblems()).toEqual([])
    await press('Change Dinner')
    await userEvent.click(screen.getByRole('radio', { name: 'Some of them' }))
    expect(await axeProblems()).toEqual([])
  })
})

describe('the short pause and cooling off', () => {
  function Both() {
    const [wanted, setWanted] = useState(['x.com'])
    const [hours, setHours] = useState<BoundarySet['coolingOffHours']>(0)
    return (
      <>
        <EntryPauses sites={sites} wanted={wanted} onChange={setWanted} />
        <CoolingOff hours={hours} onChange={setHours} />
        <output>{JSON.stringify([wanted, hours])}</output>
      </>
    )
  }

  it('are set for each site, and to some hours', async () => {
    render(<Both />)
    await userEvent.click(screen.getByRole('switch', { name: 'Reddit' }))
    await userEvent.click(screen.getByRole('switch', { name: 'X' }))
    await userEvent.click(screen.getByRole('radio', { name: '24 hours' }))
    expect(document.querySelector('output')!.textContent).toBe('[["reddit.com"],24]')
    expect(await axeProblems()).toEqual([])
  })
})

describe('a break', () => {
  function Panel({ initial = null, runs = false }: { initial?: Break | null; runs?: boolean }) {
    const [breakUntil, setBreakUntil] = useState<Break | null>(initial)
    return (
      <BreakPanel
        breakUntil={breakUntil}
        runs={runs}
        from="2026-11-24"
        onStart={(until) => setBreakUntil({ from: '2026-11-24', until, zone: null })}
        onEnd={() => setBreakUntil(null)}
      />
    )
  }
  const date = () => screen.getByLabelText('Boundaries come back on')

  it('waits for its day, and is taken back', async () => {
    render(<Panel />)
    fireEvent.change(date(), { target: { value: '2026-11-28' } })
    await press('Take a break')
    expect(screen.getByRole('status').textContent).toMatch(
      /^A break begins on Tuesday, November 24, 2026\. Every boundary is off until Saturday, November 28, 2026\./,
    )
    expect(await axeProblems()).toEqual([])
    await press('Take it back')
    expect(date()).toBeTruthy()
  })

  it('cannot end before it has begun', async () => {
    render(<Panel />)
    fireEvent.change(date(), { target: { value: '2026-11-24' } })
    expect(screen.getByText('The first possible day is Wednesday, November 25, 2026.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Take a break' })).toHaveProperty('disabled', true)
    expect(await axeProblems()).toEqual([])
  })

  it('says that it runs, and is ended', async () => {
    render(<Panel initial={{ from: '2026-11-20', until: '2026-11-24', zone: null }} runs />)
    expect(screen.getByRole('status').textContent).toMatch(/^A break: every boundary is off until/)
    await press('End it now')
    expect(date()).toBeTruthy()
  })
})
