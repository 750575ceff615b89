import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SortCard } from '@/components/people/sorting/sort-card'
import type { PorchlightDatabase } from '@/lib/data/database'
import { openHomeAt } from '../first-run/home-for-test'
import { axeProblems } from '../support/axe'
import { addPerson } from '@/tests/support/use-cases'

afterEach(cleanup)

const card = (canUndo = true) => {
  const heard = {
    onCircle: vi.fn<(circle: string) => void>(),
    onNotNow: vi.fn<() => void>(),
    onUndo: vi.fn<() => void>(),
  }
  const person = { id: 'm', name: 'Maya', lines: ['+1 415 555 0123', 'Born on April 12'] }
  const { container } = render(<SortCard person={person} left={3} canUndo={canUndo} said="" {...heard} />)
  return { ...heard, container }
}

describe('the card of somebody without a circle', () => {
  it('has a key for each circle, for not now and for a step back', async () => {
    const { onCircle, onNotNow, onUndo } = card()
    await userEvent.keyboard('1234nu')
    expect(onCircle.mock.calls).toEqual([['close'], ['near'], ['wider'], ['far']])
    expect(onNotNow).toHaveBeenCalledOnce()
    expect(onUndo).toHaveBeenCalledOnce()
  })

  it('has its keys at their places where a keyboard writes something else there, and with capitals on', () => {
    const { onCircle, onNotNow, onUndo } = card()
    for (const [key, code] of [
      ['&', 'Digit1'],
      ['٣', 'Digit3'],
      ['т', 'KeyN'],
      ['N', 'KeyN'],
      ['г', 'KeyU'],
      // Not ours: with Shift, the place of another layout's letter, the pad without its figures.
      ['!', 'Digit2'],
      ['b', 'KeyN'],
      ['End', 'Numpad1'],
    ] as const)
      fireEvent.keyDown(document.body, { key, code, shiftKey: key === '!' })
    expect(onCircle.mock.calls).toEqual([['close'], ['wider']])
    expect(onNotNow).toHaveBeenCalledTimes(2)
    expect(onUndo).toHaveBeenCalledOnce()
  })

  it('says how many are left as numbers are written here, and what was just done', () => {
    const person = { id: 'm', name: 'Maya', lines: ['+1 415 555 0123', 'Born on April 12'] }
    const nothing = () => undefined
    render(
      <SortCard
        person={person}
        left={10_000}
        canUndo
        said="Olu: Close. Now Maya."
        onCircle={nothing}
        onNotNow={nothing}
        onUndo={nothing}
      />,
    )
    screen.getByText('10,000 people to go')
    expect(screen.getByRole('status').textContent).toBe('Olu: Close. Now Maya.')
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(person.lines)
  })

  it('leaves keys alone that are held, belong to the browser, or are typed into a field', async () => {
    const { onCircle, onNotNow } = card()
    await userEvent.keyboard('{Control>}1{/Control}{Alt>}2{/Alt}5x')
    fireEvent.keyDown(document.body, { key: '1', repeat: true })
    const field = document.body.appendChild(document.createElement('input'))
    await userEvent.type(field, '1n')
    field.remove()
    expect(onCircle).not.toHaveBeenCalled()
    expect(onNotNow).not.toHaveBeenCalled()
  })

  it('shows its keys, names them for screen readers, and works by its buttons', async () => {
    const { onCircle, onUndo, container } = card(false)
    const close = screen.getByRole('button', { name: /^Close/ })
    expect(close.getAttribute('aria-keyshortcuts')).toBe('1')
    expect(close.querySelector('kbd')?.textContent).toBe('1')
    await userEvent.click(close)
    expect(onCircle).toHaveBeenCalledWith('close')
    await userEvent.click(screen.getByRole('button', { name: 'One step back' }))
    await userEvent.keyboard('u')
    expect(onUndo).not.toHaveBeenCalled()
    expect(await axeProblems(container)).toEqual([])
  })
})

describe('sorting', () => {
  const waiting = (db: PorchlightDatabase, deps: Parameters<typeof addPerson>[1], name: string) =>
    addPerson(db, deps, { name, sorting: 'waiting', rhythmDays: null, circle: 'far', importId: 'i' })

  const done = { settings: { firstRun: { step: 'done' } } }

  it('says so when nobody waits', async () => {
    await openHomeAt('#/people/sort', done)
    await screen.findByText('Nobody is waiting for a circle.')
  })

  it('goes through those who wait by name, is written at once, and says what was done', async () => {
    const { db, home } = await openHomeAt('#/people', done)
    for (const name of ['Olu', 'Maya', 'Bo']) await waiting(db, home.deps(), name)
    await addPerson(db, home.deps(), { name: 'Already here' })
    await screen.findByText('3 people who were brought in have no circle yet.')
    await userEvent.click(screen.getByRole('link', { name: 'Say how close you are' }))
    await screen.findByRole('heading', { name: 'Bo' })
    await userEvent.keyboard('2')
    await screen.findByRole('heading', { name: 'Maya' })
    expect(screen.getByText('Bo: Near. Now Maya.')).toBeTruthy()
    await userEvent.keyboard('n1')
    await screen.findByText('Everybody has a place now.')
    const kept = async (name: string) => (await db.people.toArray()).find((one) => one.name === name)
    await waitFor(async () =>
      expect(await kept('Olu')).toMatchObject({ sorting: 'sorted', circle: 'close', rhythmDays: 14 }),
    )
    expect(await kept('Maya')).toMatchObject({ sorting: 'not-now', rhythmDays: null })
    await userEvent.click(screen.getByRole('button', { name: 'One step back' }))
    await screen.findByRole('heading', { name: 'Olu' })
    await waitFor(async () =>
      expect(await kept('Olu')).toMatchObject({ sorting: 'waiting', circle: 'far', rhythmDays: null }),
    )
  })
})
