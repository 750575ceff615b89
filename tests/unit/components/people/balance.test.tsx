import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { BalanceList, type BalancedPerson } from '@/components/people/balance/balance-list'
import { overallWords } from '@/components/people/balance/balance-words'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const somebody = (name: string, told: Partial<BalancedPerson>): BalancedPerson => ({
  id: name.toLowerCase(),
  name: `${name} Lindqvist`,
  kind: 'person',
  begins: null,
  answers: null,
  noticed: null,
  ...told,
})

const rows = () => screen.getAllByRole('listitem')

describe('give and take with everybody', () => {
  it('says who begins and who answers in one line, by first name', () => {
    render(<BalanceList people={[somebody('Ada', { begins: 'both', answers: 'sometimes' })]} />)
    screen.getByText('You and Ada both begin. Ada answers now and then.')
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Ada Lindqvist'])
  })

  it('calls a group by all of its name', () => {
    const choir = { name: 'The old choir', kind: 'group' as const, noticed: 'pullingBack' as const }
    render(<BalanceList people={[somebody('Choir', { begins: 'mostlyThem', ...choir })]} />)
    screen.getByText('The old choir mostly begins.')
    screen.getByText(/^The old choir has been coming to you/)
  })

  it('begins with those with whom something is noticed, and leaves the others in their order', () => {
    const people = [
      somebody('Cem', { begins: 'both' }),
      somebody('Ada', { begins: 'mostlyThem' }),
      somebody('Ben', { begins: 'mostlyMe', noticed: 'overGiving' }),
    ]
    render(<BalanceList people={people} />)
    const names = rows().map((row) => within(row).getAllByRole('link')[0]!.textContent)
    expect(names).toEqual(['Ben Lindqvist', 'Cem Lindqvist', 'Ada Lindqvist'])
  })

  it('has an idea where one gives much: their rhythm; and where one grew quiet: a line', () => {
    const people = [
      somebody('Ben', { begins: 'mostlyMe', answers: 'quiet', noticed: 'overGiving' }),
      somebody('Dora', { begins: 'mostlyThem', noticed: 'pullingBack' }),
    ]
    render(<BalanceList people={people} />)
    const [ben, dora] = rows() as [HTMLElement, HTMLElement]
    within(ben).getByText(/^You have been carrying this one for a while\. You could let Ben come to you/)
    expect(within(ben).getByRole('link', { name: 'See the rhythm' }).getAttribute('href')).toBe(
      '#/people/ben',
    )
    expect(within(ben).queryByRole('link', { name: 'Write a line' })).toBeNull()
    within(dora).getByText(/^Dora has been coming to you/)
    expect(within(dora).getByRole('link', { name: 'Write a line' }).getAttribute('href')).toBe(
      '#/check-in/dora',
    )
  })

  it('leaves no gap where only something is noticed', () => {
    render(<BalanceList people={[somebody('Dora', { noticed: 'pullingBack' })]} />)
    expect([...document.querySelectorAll('p')].map((line) => line.textContent !== '')).toEqual([true])
  })

  it('sums up everybody, or says nothing where too little is noted', () => {
    expect(overallWords({ begins: 'mostlyThem', answers: 'mostly' })).toBe(
      'In the last three months others mostly came to you. Most of them answered.',
    )
    expect(overallWords({ begins: null, answers: null })).toBe('')
  })

  it('has no fault that axe can find', async () => {
    render(<BalanceList people={[somebody('Ben', { begins: 'mostlyMe', noticed: 'overGiving' })]} />)
    expect(await axeProblems()).toEqual([])
  })
})
