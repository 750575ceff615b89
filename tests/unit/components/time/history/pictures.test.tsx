import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type PeriodUnit, periodUnits } from '@/lib/domain/time/history/period'
import type { Day } from '@/lib/domain/time/day'
import { axeProblems } from '../../support/axe'
import { pictures } from './history-sample'

afterEach(cleanup)

const table = (name: RegExp) => screen.getByRole('table', { name })
const row = (name: RegExp, cell: string | RegExp) =>
  within(within(table(name)).getByRole('rowheader', { name: cell }).closest('tr')!)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

const views: [PeriodUnit, Day][] = periodUnits.map((unit) => [unit, '2026-11-23'])

describe.each(views)('a %s', (unit, day) => {
  it('has nothing that axe complains about, with numbers and without', async () => {
    const { container, rerender } = render(pictures(unit, day))
    container.querySelectorAll('details').forEach((details) => {
      details.open = true
    })
    expect(await axeProblems()).toEqual([])
    rerender(pictures(unit, day, { hideNumbers: true }))
    expect(await axeProblems()).toEqual([])
  })

  it('has a table with a caption and headers behind every picture', () => {
    const { container } = render(pictures(unit, day))
    const behind = [...container.querySelectorAll('details')]
    expect(behind.length).toBe(2)
    for (const details of behind) {
      const found = details.querySelector('table')!
      expect(found.caption!.textContent).not.toBe('')
      expect(found.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(2)
      expect(found.querySelectorAll('tbody th[scope=row]').length).toBeGreaterThan(0)
    }
  })

  it('holds no figure in any picture, word or table when numbers are hidden', () => {
    const { container } = render(pictures(unit, day, { hideNumbers: true }))
    const said = [...container.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))
    expect(`${container.textContent} ${said.join(' ')}`).not.toMatch(/\p{Number}/u)
    expect(container.querySelectorAll('[data-surface=feed]').length).toBeGreaterThan(0)
  })

  it('says how visits left the person, in figures or in a word', () => {
    const { rerender } = render(pictures(unit, day))
    const row = () => within(table(/^How visits left you/)).getByRole('row', { name: /^Reddit/ }).textContent
    expect(row()).toBe('Reddit012')
    rerender(pictures(unit, day, { hideNumbers: true }))
    expect(row()).toBe('Redditheavier')
    rerender(pictures(unit, day, { afterVisits: [] }))
    expect(screen.queryByRole('table', { name: /^How visits left you/ })).toBeNull()
  })

  it('says what cannot be known', () => {
    render(pictures(unit, day))
    const region = screen.getByRole('region', { name: 'What is not known' })
    expect(region.textContent).toContain('Other browsers and your phone')
    expect(region.textContent).toContain('while Porchlight was not running')
  })
})

describe('a day', () => {
  it('shows its visits, and the hours they lie in', () => {
    render(pictures('day', '2026-11-23'))
    const visits = within(table(/^Visits, Monday/)).getAllByRole('row')
    expect(visits.slice(1).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^5:00\sAMReddit15 minutesnone$/u),
      expect.stringMatching(/^7:20\sAMReddit20 minutesnone$/u),
      expect.stringMatching(/^9:00\sAMSignalnone5 minutes$/u),
    ])
    expect(within(table(/^By the hour/)).getAllByRole('rowheader')).toHaveLength(2)
  })

  it('of long ago says that its visits are gone, and keeps its hours', () => {
    render(pictures('day', '2026-10-07'))
    expect(screen.queryByRole('table', { name: /^Visits/ })).toBeNull()
    expect(screen.getByText(/Single visits are kept for 90 days/)).toBeTruthy()
    expect(table(/^By the hour/)).toBeTruthy()
  })

  it('that is not over shows its own ribbon instead of a sum', () => {
    render(pictures('day', '2026-11-24'))
    expect(screen.getByText('The present day')).toBeTruthy()
    expect(screen.queryByText(/Compared with/)).toBeNull()
  })
})

describe('a week', () => {
  it('has a pair of bars for each day that was counted, and the same in its table', () => {
    const { container } = render(pictures('week', '2026-11-16'))
    const bars = container.querySelectorAll('[data-known]')
    expect([...bars].map((bar) => bar.querySelectorAll('[data-surface]').length)).toEqual([
      2, 2, 2, 2, 2, 2, 0,
    ])
    expect(row(/^Day by day/, /^Mon, Nov 16$/)).toEqual(['47 minutes', '5 minutes', '8'])
    expect(row(/^Day by day/, /^Sun, Nov 22$/)).toEqual(['Nothing counted.'])
    expect(screen.getByText(/On 1 day nothing was counted/)).toBeTruthy()
  })

  it('stands to the one before in words, without verdict or figure', () => {
    render(pictures('week', '2026-11-16'))
    expect(screen.getByText(/Compared with the week before: .+\.$/).textContent).not.toMatch(
      /%|better|worse|good|bad/i,
    )
  })

  it('that is not over is held against the same days, and shows nothing of the days ahead', () => {
    const { container } = render(pictures('week', '2026-11-24'))
    expect(screen.getByText(/Compared with the same days of the week before/)).toBeTruthy()
    expect(within(table(/^Day by day/)).getAllByRole('rowheader')).toHaveLength(2)
    expect(container.querySelectorAll('[data-known=ahead]')).toHaveLength(5)
    expect(screen.queryByRole('link', { name: /^Wed/ })).toBeNull()
  })

  it('tells more from less without figures', () => {
    render(pictures('week', '2026-11-16', { hideNumbers: true }))
    expect(row(/^Day by day/, 'Monday')[0]).toBe('more than usual')
    expect(row(/^Sites/, /Reddit/)).toEqual(['most of it', 'none', 'many times'])
  })

  it('has the hours of each weekday in the heat map and its table', () => {
    const { container } = render(pictures('week', '2026-11-16'))
    const levels = [...container.querySelectorAll('[data-level]')].map((one) =>
      one.getAttribute('data-level'),
    )
    expect(levels.filter((level) => level === '0')).toHaveLength(7 * 24 - 6)
    const heat = within(table(/^Feed by weekday and hour/))
    expect(heat.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(
      'When Mon Tue Wed Thu Fri Sat Sun'.split(' '),
    )
  })
})

describe('longer periods', () => {
  it('a month links its weeks, and says where counting began', () => {
    render(pictures('month', '2026-10-20'))
    expect(screen.getByRole('link', { name: /12\s–\s18/u }).getAttribute('href')).toBe(
      '#/time/week/2026-10-12',
    )
    expect(screen.getByText(/Counting began on October 6, 2026/)).toBeTruthy()
  })

  it('a year has bars of weeks and links to its months, but not to those ahead or before', () => {
    const { container } = render(pictures('year', '2026-11-24'))
    expect(container.querySelectorAll('[data-known]')).toHaveLength(53)
    expect(screen.getByRole('link', { name: 'Oct 2026' }).getAttribute('href')).toBe('#/time/month/2026-10')
    expect(screen.queryByRole('link', { name: 'Dec 2026' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Jan 2026' })).toBeNull()
  })
})

describe('where there is nothing', () => {
  it('one sentence and one button lead on', async () => {
    const onElsewhere = vi.fn()
    render(pictures('week', '2026-11-16', { totals: [], onElsewhere }))
    expect(screen.getByText('Nothing was counted in this week.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(onElsewhere).toHaveBeenCalledOnce()
    expect(await axeProblems()).toEqual([])
  })

  it('and never was, it says what will be', () => {
    render(pictures('day', '2026-11-24', { totals: [], firstDay: null, compared: null }))
    expect(screen.getByText(/shows up here/)).toBeTruthy()
  })
})
