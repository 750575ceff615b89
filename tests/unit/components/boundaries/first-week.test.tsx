import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ProposalCard } from '@/components/boundaries/proposal-card'
import { WaysPast } from '@/components/boundaries/ways-past'
import { FirstWeekLine } from '@/components/today/first-week-line'
import type { Override } from '@/lib/domain/boundaries/override'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const seen = { minutes: 45, medianMinutes: 60, daysSeen: 6 }

describe('the suggestion after the first week', () => {
  it('gives its reason, and is taken as it is', async () => {
    const onAnswer = vi.fn()
    render(<ProposalCard proposal={seen} hideNumbers={false} onAnswer={onAnswer} />)
    expect(screen.getByText('45 minutes a day, over all feeds')).toBeTruthy()
    expect(screen.getByText('On a middling day it was about 1 hour. This is a little less.')).toBeTruthy()
    expect(await axeProblems()).toEqual([])
    await press('Take it')
    expect(onAnswer.mock.calls).toEqual([[45]])
  })

  it('can be another figure, or none', async () => {
    const onAnswer = vi.fn()
    render(<ProposalCard proposal={seen} hideNumbers={false} onAnswer={onAnswer} />)
    await press('Another figure')
    await press('More, All feeds together')
    expect(await axeProblems()).toEqual([])
    await press('Set it')
    await press('No budget for now')
    expect(onAnswer.mock.calls).toEqual([[50], [null]])
  })

  it('does not call more than was seen less, and says when too little was seen', () => {
    const card = (proposal: typeof seen | { minutes: number; medianMinutes: null; daysSeen: number }) => (
      <ProposalCard proposal={proposal} hideNumbers={false} onAnswer={() => {}} />
    )
    const { rerender } = render(card({ minutes: 10, medianMinutes: 6, daysSeen: 5 }))
    expect(screen.getByText(/This leaves you room\.$/)).toBeTruthy()
    rerender(card({ minutes: 30, medianMinutes: null, daysSeen: 1 }))
    expect(screen.getByText(/^Too little was seen to tell/)).toBeTruthy()
  })

  it('keeps what was seen out of sight where numbers are hidden', () => {
    render(<ProposalCard proposal={seen} hideNumbers onAnswer={() => {}} />)
    expect(screen.getByText('It is a little less than a middling day of yours.')).toBeTruthy()
  })

  it('is one line with a link on the new tab, and the week before it one line', () => {
    const { rerender, container } = render(<FirstWeekLine firstWeek="proposal" />)
    expect(screen.getByRole('link').getAttribute('href')).toBe('/home.html#/boundaries')
    rerender(<FirstWeekLine firstWeek="looking-on" />)
    expect(screen.getByText('In this first week Porchlight only looks on.')).toBeTruthy()
    rerender(<FirstWeekLine firstWeek={null} />)
    expect(container.textContent).toBe('')
  })
})

const atMs = new Date(2026, 10, 23, 21, 15).getTime()
const override = (part: Partial<Override>): Override => ({
  id: JSON.stringify(part),
  atMs,
  kind: 'pass',
  site: 'x.com',
  why: 'budget',
  boundaryIds: [],
  minutes: 10,
  intention: '',
  parts: [],
  ...part,
})
const list = [
  override({ intention: 'a photo' }),
  override({ kind: 'finish' }),
  override({ kind: 'presence-ended', site: '' }),
  override({ kind: 'break', site: '' }),
  override({ kind: 'loosened', site: '', parts: ['budget', 'site'] }),
]

describe('the ways past', () => {
  const shown = (overrides: Override[], hideNumbers = false) => (
    <WaysPast
      overrides={overrides}
      nameOf={(site) => (site === 'x.com' ? 'X' : site)}
      hideNumbers={hideNumbers}
    />
  )

  it('are closed at first, and then a plain dated list', async () => {
    render(shown(list))
    expect(document.querySelector('details')!.open).toBe(false)
    await userEvent.click(screen.getByText('Ways past, for your eyes only'))
    expect(document.querySelector('details')!.open).toBe(true)
    const said = [...document.querySelectorAll('li')].map((one) => one.textContent)
    expect(said[0]).toMatch(/^Mon, Nov 23, 9:15.PMX was opened for 10 minutes\.For “a photo”$/)
    expect(said[4]).toContain(
      'A change for the next day. More time or more visits. A site that is watched no more, or less of it.',
    )
    expect(await axeProblems()).toEqual([])
  })

  it('leave figures out where numbers are hidden', () => {
    render(shown(list, true))
    expect(screen.getByText('X was opened for a while.')).toBeTruthy()
  })

  it('say so when there are none', () => {
    render(shown([]))
    expect(screen.getByText(/^Nothing here\./)).toBeTruthy()
  })
})
