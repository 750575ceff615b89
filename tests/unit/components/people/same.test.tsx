import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SamePair } from '@/components/people/same/same-pair'
import type { Choices } from '@/lib/domain/people/merging'
import type { Person } from '@/lib/domain/people/person'
import { somebody } from '../../../support/people'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const twin = (fields: Partial<Person> & Pick<Person, 'id' | 'name'>) => ({
  person: somebody(fields),
  channels: [
    {
      id: fields.id,
      personId: fields.id,
      kind: 'sms' as const,
      address: '+447400123456',
      raw: '07400 123456',
    },
  ],
  contacts: 2,
})

function pair() {
  const heard = { onMerge: vi.fn<(choices: Choices) => void>(), onDismiss: vi.fn<() => void>() }
  render(
    <ul>
      <SamePair
        likeness={{ score: 0.8, name: 'part', email: null, phone: '+447400123456', birthday: 'other' }}
        kept={twin({
          id: 'a',
          name: 'Maya Okafor',
          circle: 'close',
          notes: 'likes tea',
          rhythmDays: 14,
          timeZone: 'Europe/Lisbon',
          dates: { b: { label: 'birthday', text: '', month: 2, day: 29, year: null } },
        })}
        merged={twin({
          id: 'b',
          name: 'M. Okafor',
          circle: 'far',
          notes: 'from the choir',
          rhythmDays: 14,
          timeZone: 'Asia/Tokyo',
          comfort: 4,
        })}
        {...heard}
      />
    </ul>,
  )
  return heard
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('two who might be one', () => {
  it('are explained, what is most telling first', () => {
    pair()
    const [, ...reasons] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(reasons).toEqual([
      'The same number, +44 740 012 3456',
      'One name could be short for the other',
      'Different birthdays, though',
    ])
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/people/a',
      '#/people/b',
    ])
  })

  it('can be said to be two, without looking', async () => {
    const { onDismiss, onMerge } = pair()
    await press('They are two people: Maya Okafor and M. Okafor')
    expect(onDismiss).toHaveBeenCalledOnce()
    expect(onMerge).not.toHaveBeenCalled()
  })

  it('are merged field by field: only what differs is asked, and both notes stay unless one is chosen', async () => {
    const { onMerge } = pair()
    await press('Have a look: Maya Okafor and M. Okafor')
    const asked = screen.getAllByRole('group')
    expect(asked.map((group) => within(group).getAllByRole('radio').length)).toEqual([2, 2, 3, 2])
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Lisbon (Europe)' }).checked).toBe(true)
    // What both have stands once, and no choice is asked for.
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '+44 740 012 3456',
      'Birthday, February 29',
    ])
    screen.getByText(/^Both will be found under “Maya Okafor”\./)
    await userEvent.click(screen.getByRole('radio', { name: 'M. Okafor' }))
    screen.getByText(/^Both will be found under “M\. Okafor”\./)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Both' }).checked).toBe(true)
    await userEvent.click(screen.getByRole('radio', { name: 'from the choir' }))
    expect(await axeProblems()).toEqual([])
    await press('Make them one')
    expect(onMerge).toHaveBeenCalledExactlyOnceWith({ name: 'merged', notes: 'merged' })
  })

  it('stay as they are when the look is left', async () => {
    const { onMerge } = pair()
    await press('Have a look: Maya Okafor and M. Okafor')
    await press('Cancel')
    expect(screen.queryByRole('radio')).toBeNull()
    expect(onMerge).not.toHaveBeenCalled()
  })
})
