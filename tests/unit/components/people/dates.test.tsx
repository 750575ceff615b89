import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { allComingDates, type SomebodysDate } from '@/components/people/dates/coming'
import { ComingDates } from '@/components/people/dates/coming-dates'
import type { ImportantDate } from '@/lib/domain/people/person'
import { addToDay, type Day } from '@/lib/domain/time/day'
import { somebody } from '../../../support/people'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const today = '2026-11-20' as const

const inDays = (days: number, name: string, more: Partial<SomebodysDate> = {}): SomebodysDate => ({
  id: 'd',
  personId: name.toLowerCase(),
  name,
  label: 'birthday',
  text: '',
  on: addToDay(today, days),
  inDays: days,
  years: null,
  ...more,
})
const shown = (dates: SomebodysDate[], hideNumbers = false) =>
  render(<ComingDates dates={dates} hideNumbers={hideNumbers} />)
const names = () => [...document.querySelectorAll('li bdi')].map((name) => name.textContent)

describe('the coming dates', () => {
  it('are those of a month, and of the whole year when asked for', async () => {
    shown([inDays(3, 'Ada'), inDays(31, 'Ben'), inDays(32, 'Cem')])
    expect(names()).toEqual(['Ada', 'Ben'])
    await userEvent.click(screen.getByRole('button', { name: 'Show the whole year' }))
    expect(names()).toEqual(['Ada', 'Ben', 'Cem'])
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('say so where the month has none', () => {
    shown([inDays(200, 'Ada')])
    screen.getByText('Nothing in the coming month.')
    expect(names()).toEqual([])
  })

  it('are drawn a hundred at a time', async () => {
    shown(Array.from({ length: 150 }, (_, i) => inDays(i % 30, `Ada ${i}`, { id: `${i}` })))
    expect(names()).toHaveLength(100)
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(names()).toHaveLength(150)
  })

  it('offer a draft from the day itself on, while wishes may be belated, and not before', () => {
    shown([inDays(-2, 'Ada'), inDays(0, 'Ben'), inDays(1, 'Cem')])
    const drafts = screen.getAllByRole('link', { name: /^Write to/ })
    expect(drafts.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual([
      ['Write to Ada', '#/check-in/ada'],
      ['Write to Ben', '#/check-in/ben'],
    ])
    expect(screen.getAllByText(/^(has just been|today|tomorrow)$/).map((one) => one.textContent)).toEqual([
      'has just been',
      'today',
      'tomorrow',
    ])
  })

  it('say an age only where the year is known and numbers may be seen', () => {
    const dates = [inDays(3, 'Ada', { years: 40 }), inDays(4, 'Ben', { label: 'anniversary', years: 5 })]
    shown(dates)
    screen.getByText('Birthday, turns 40')
    screen.getByText(/, year 5$/)
    screen.getByText('in three days')
    cleanup()
    shown([inDays(-3, 'Ada', { years: 40 })])
    screen.getByText('Birthday, turned 40')
    cleanup()
    shown(dates, true)
    expect(document.body.textContent).not.toMatch(/turns|year 5|three/)
    expect(screen.getAllByText('soon')).toHaveLength(2)
  })

  it('come from everybody who lives, belated ones first and the same day by name', () => {
    const born = (days: number): Record<string, ImportantDate> => {
      const [, month, day] = addToDay(today, days).split('-').map(Number) as [number, number, number]
      return { b: { label: 'birthday', text: '', month, day, year: null } }
    }
    const goodbye = { kind: 'died' as const, day: '2026-01-01' as Day }
    const people = [
      somebody({ id: 'Zoe', dates: born(2) }),
      somebody({ id: 'Ada', dates: born(2) }),
      somebody({ id: 'Ben', dates: born(-3) }),
      somebody({ id: 'Cem', dates: born(0), goodbye }),
    ]
    expect(allComingDates(people, today).map(({ name, inDays }) => [name, inDays])).toEqual([
      ['Ben', -3],
      ['Ada', 2],
      ['Zoe', 2],
    ])
  })

  it('have no fault that axe can find', async () => {
    shown([inDays(0, 'Ada', { years: 40 }), inDays(3, 'Ben')])
    expect(await axeProblems()).toEqual([])
  })
})
