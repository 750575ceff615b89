import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { PersonPicker } from '@/components/check-in/person-picker'

afterEach(cleanup)

const people = ['Ama Osei', 'Bruno', 'Maya', 'Zoë May'].map((name) => ({ id: name, name }))

function shown(onPerson = vi.fn(), personId: string | null = 'Maya') {
  render(
    <>
      <PersonPicker
        people={people}
        person={people.find(({ id }) => id === personId) ?? null}
        onPerson={onPerson}
      />
      <button type="button">after</button>
    </>,
  )
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'To' })
  return { input, onPerson }
}

const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
const active = (input: HTMLElement) => {
  const id = input.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.textContent : null
}

it('finds by name without case and accents, and takes the first with Enter', async () => {
  const { input, onPerson } = shown()
  await userEvent.tab()
  await userEvent.clear(input)
  await userEvent.keyboard('zoe')
  expect(options()).toEqual(['Zoë May'])
  expect(active(input)).toBe('Zoë May')
  await userEvent.keyboard('{Enter}')
  expect(onPerson).toHaveBeenCalledExactlyOnceWith('Zoë May')
  expect(input.getAttribute('aria-expanded')).toBe('false')
})

it('asks for people once somebody begins to look, and takes whom Enter was pressed for once they are read', async () => {
  const [onPerson, onLook] = [vi.fn(), vi.fn()]
  const picker = (read: typeof people | null) => (
    <PersonPicker people={read} person={people[2]!} onPerson={onPerson} onLook={onLook} />
  )
  const { rerender } = render(picker(null))
  const input = screen.getByRole<HTMLInputElement>('combobox')
  expect(onLook).not.toHaveBeenCalled()
  await userEvent.clear(input)
  expect(onLook).toHaveBeenCalled()
  await userEvent.keyboard('zoe{Enter}')
  expect(screen.queryByText('Nobody by that name.')).toBeNull()
  expect([input.value, input.getAttribute('aria-expanded')]).toEqual(['zoe', 'false'])
  expect(onPerson).not.toHaveBeenCalled()
  rerender(picker(people))
  expect(onPerson).toHaveBeenCalledExactlyOnceWith('Zoë May')
  expect(input.getAttribute('aria-expanded')).toBe('false')
})

it('forgets an Enter that came too early when one types on or leaves', async () => {
  const onPerson = vi.fn()
  const picker = (read: typeof people | null) => (
    <PersonPicker people={read} person={people[2]!} onPerson={onPerson} />
  )
  const { rerender } = render(picker(null))
  await userEvent.clear(screen.getByRole('combobox'))
  await userEvent.keyboard('zo{Enter}e')
  rerender(picker(people))
  expect(options()).toEqual(['Zoë May'])
  rerender(picker(null))
  await userEvent.keyboard('{Enter}{Escape}')
  rerender(picker(people))
  expect(onPerson).not.toHaveBeenCalled()
})

it('opens with the arrow down, goes round with the arrows, and keeps the focus in the field', async () => {
  const { input, onPerson } = shown()
  await userEvent.tab()
  expect(input.getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{ArrowDown}')
  expect(input.getAttribute('aria-expanded')).toBe('true')
  expect(options()).toHaveLength(4)
  expect(active(input)).toBe('Ama Osei')
  await userEvent.keyboard('{ArrowUp}')
  expect(active(input)).toBe('Zoë May')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(active(input)).toBe('Bruno')
  expect(screen.getAllByRole('option', { selected: true }).map((one) => one.textContent)).toEqual(['Bruno'])
  expect(document.activeElement).toBe(input)
  await userEvent.keyboard('{Enter}')
  expect(onPerson).toHaveBeenCalledExactlyOnceWith('Bruno')
})

it('leaves everything as it was on Escape and on Tab', async () => {
  const { input, onPerson } = shown()
  await userEvent.tab()
  await userEvent.keyboard('bru{Escape}')
  expect(input.value).toBe('Maya')
  expect(options()).toEqual([])
  await userEvent.keyboard('bru{Tab}')
  expect(document.activeElement?.textContent).toBe('after')
  expect(input.value).toBe('Maya')
  expect(onPerson).not.toHaveBeenCalled()
})

it('leaves everything as it was when one clicks elsewhere', async () => {
  const { input, onPerson } = shown()
  await userEvent.click(input)
  await userEvent.keyboard('bru')
  await userEvent.click(screen.getByRole('button', { name: 'after' }))
  expect(options()).toEqual([])
  expect(input.value).toBe('Maya')
  expect(onPerson).not.toHaveBeenCalled()
})

it('lets Escape close the popup itself when no list is open', async () => {
  const { input } = shown()
  const heard = vi.fn()
  document.body.addEventListener('keydown', (event) => heard(event.defaultPrevented), { once: true })
  input.focus()
  await userEvent.keyboard('{Escape}')
  expect(heard).toHaveBeenCalledExactlyOnceWith(false)
})

it('takes somebody by pointer', async () => {
  const { input, onPerson } = shown()
  await userEvent.click(input)
  await userEvent.click(screen.getByRole('option', { name: 'Ama Osei' }))
  expect(onPerson).toHaveBeenCalledExactlyOnceWith('Ama Osei')
})

it('says how many match while one types, and when nobody does', async () => {
  const { input } = shown()
  input.focus()
  await userEvent.clear(input)
  await userEvent.keyboard('ma')
  expect(screen.getByRole('status').textContent).toBe('3 people')
  await userEvent.keyboard('xx')
  expect(screen.getByRole('status').textContent).toBe('Nobody by that name.')
  await userEvent.keyboard('{Enter}')
})

it('never takes anybody while an input method is composing', async () => {
  const { input, onPerson } = shown()
  input.focus()
  await userEvent.clear(input)
  await userEvent.keyboard('bru')
  expect(active(input)).toBe('Bruno')
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))
  expect(onPerson).not.toHaveBeenCalled()
})
