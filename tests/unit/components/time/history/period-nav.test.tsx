import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { periodHash, namedPeriod } from '@/components/time/history/period-hash'
import { PeriodNav } from '@/components/time/history/period-nav'
import { periodOf } from '@/lib/domain/time/history/period'
import { axeProblems } from '../../support/axe'

afterEach(cleanup)

const link = (name: string) => screen.getByRole('link', { name })
const week = (day: '2026-11-17' | '2026-11-24') => periodOf('week', day, 1)

describe('the address of a period', () => {
  it.each(['day/2026-11-24', 'week/2026-11-23', 'month/2026-11', 'year/2026'])(
    'names it both ways: %s',
    (name) => {
      const [unit, day] = name.split('/') as [string, string]
      const named = namedPeriod(unit, day)
      expect(named?.unit).toBe(unit)
      expect(periodHash(named!)).toBe(`#/time/${name}`)
    },
  )

  it.each([
    ['day', '2026-02-30'],
    ['day', '2026-11'],
    ['week', '2026'],
    ['month', '2026-13'],
    ['month', '2026-11-24'],
    ['year', '26'],
    ['year', 'MMXX'],
    ['century', '2026'],
    ['', ''],
  ])('takes no %s %s', (unit, day) => {
    expect(namedPeriod(unit, day)).toBeNull()
  })
})

describe('the ways between periods', () => {
  it('lead to the period before and after, to the present one and to other units', async () => {
    render(
      <PeriodNav
        period={week('2026-11-17')}
        before={periodOf('week', '2026-11-10', 1)}
        after={week('2026-11-24')}
        today="2026-11-24"
      />,
    )
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^November 16\s–\s22, 2026$/u)
    expect(link('The week before').getAttribute('href')).toBe('#/time/week/2026-11-09')
    expect(link('The week after').getAttribute('href')).toBe('#/time/week/2026-11-23')
    expect(link('This week').getAttribute('href')).toBe('#/time/week/2026-11-24')
    expect(link('Month').getAttribute('href')).toBe('#/time/month/2026-11')
    expect(link('Day').getAttribute('href')).toBe('#/time/day/2026-11-16')
    expect(link('Week').getAttribute('aria-current')).toBe('page')
    expect(await axeProblems()).toEqual([])
  })

  it('keep their words where they end, and their focus', async () => {
    const nav = (after: ReturnType<typeof week> | null) => (
      <PeriodNav period={week('2026-11-17')} before={null} after={after} today="2026-11-24" />
    )
    const { rerender } = render(nav(week('2026-11-24')))
    link('The week after').focus()
    rerender(nav(null))
    expect(document.activeElement).toBe(link('The week after'))
    expect(link('The week after').getAttribute('aria-disabled')).toBe('true')
    expect(link('The week before').hasAttribute('href')).toBe(false)
    expect(await axeProblems()).toEqual([])
  })

  it('stay at the present day from the present week', () => {
    render(<PeriodNav period={week('2026-11-24')} before={null} after={null} today="2026-11-25" />)
    expect(link('Day').getAttribute('href')).toBe('#/time/day/2026-11-25')
    expect(screen.queryByRole('link', { name: 'This week' })).toBeNull()
  })
})
