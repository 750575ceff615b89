import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PeopleList } from '@/components/people/people-list'
import type { ListedPerson } from '@/components/people/person-row'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const people: ListedPerson[] = [
  {
    id: 'a',
    name: 'Zoë Lindqvist',
    circle: 'far',
    resting: false,
    kind: 'person',
    goodbye: null,
    quietDays: null,
  },
  {
    id: 'b',
    name: 'Tomás Herrera',
    circle: 'close',
    resting: true,
    kind: 'person',
    goodbye: null,
    quietDays: 21,
  },
  { id: 'c', name: 'Ama Osei', circle: 'close', resting: false, kind: 'person', goodbye: null, quietDays: 0 },
]
const names = () => screen.getAllByRole('link').map((link) => link.textContent)
const list = (onTalked = () => {}) =>
  render(<PeopleList people={people} hideNumbers={false} onTalked={onTalked} />)

describe('the list of people', () => {
  it('stands by circle, the closest first', () => {
    list()
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings).toEqual(['Close', 'Far'])
    expect(names()).toEqual(['Ama Osei', 'Tomás Herrera', 'Zoë Lindqvist'])
  })

  it('finds names whatever their accents, over all circles', async () => {
    list()
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search by name' }), 'zoe')
    expect(names()).toEqual(['Zoë Lindqvist'])
    expect(screen.getByText('1 person')).toBeTruthy()
    expect(screen.getByText('Far')).toBeTruthy()
  })

  it('says how long ago it was, and who rests', () => {
    list()
    const row = screen.getByRole('link', { name: 'Tomás Herrera' }).closest('li')!
    expect(within(row).getByText('Three weeks ago')).toBeTruthy()
    expect(within(row).getByText('resting')).toBeTruthy()
  })

  it('notes contact in one click', async () => {
    const onTalked = vi.fn()
    list(onTalked)
    await userEvent.click(screen.getByRole('button', { name: 'We talked, Ama Osei' }))
    expect(onTalked).toHaveBeenCalledExactlyOnceWith('c')
  })

  it('has no fault that axe can find', async () => {
    list()
    expect(await axeProblems()).toEqual([])
  })
})
