import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AfterCard } from '@/components/today/after-card'
import { EmptyPeople } from '@/components/today/person/empty-people'
import { Greeting } from '@/components/today/greeting'
import { RestCard } from '@/components/today/person/rest-card'
import { SelfCheckInCard } from '@/components/today/self-check-in-card'
import { axeProblems } from '../support/axe'
import { nudgeCard } from './nudge-card-sample'
import { ribbon } from './ribbon-sample'

afterEach(cleanup)

const nothing = () => {}
const selfCheckIn = <SelfCheckInCard onAnswer={nothing} onWaveAway={nothing} onFinish={nothing} />

const cards: [string, ReactElement][] = [
  ['greeting', <Greeting nowMs={new Date(2026, 10, 23, 9, 5).getTime()} />],
  ['self check-in', selfCheckIn],
  ['nudge', nudgeCard()],
  ['nudge without a channel', nudgeCard({ channel: null, onAddChannel: nothing })],
  ['ribbon', ribbon()],
  ['ribbon without numbers', ribbon({ hideNumbers: true })],
  ['did it go', <AfterCard kind="did-it-go" name="Maya" onWent={nothing} onWord={nothing} />],
  ['any word', <AfterCard kind="any-word" name="Maya" onWent={nothing} onWord={nothing} />],
  ['rest', <RestCard onShowAnyway={nothing} />],
  ['nobody yet', <EmptyPeople onAdd={nothing} />],
]

describe.each(cards)('the card "%s"', (_, card) => {
  it('leaves the focus where it was when it appears', () => {
    render(card)
    expect(document.activeElement).toBe(document.body)
    expect(document.querySelector('[autofocus]')).toBeNull()
  })

  it('is clean for axe', async () => {
    render(<main>{card}</main>)
    expect(await axeProblems()).toEqual([])
  })
})

describe('the self check-in', () => {
  it('takes two taps by keyboard, and the focus goes along', async () => {
    const onAnswer = vi.fn()
    render(<SelfCheckInCard onAnswer={onAnswer} onWaveAway={nothing} onFinish={nothing} />)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('What would help?')
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ feeling: 'lonely', need: 'reach-out' })
    expect(document.activeElement?.textContent).toContain('Somebody may be glad of a hello from you.')
  })

  it('never takes a double click on a feeling for a need', async () => {
    const onAnswer = vi.fn()
    render(<SelfCheckInCard onAnswer={onAnswer} onWaveAway={nothing} onFinish={nothing} />)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Tired' }))
    // The second half of a double click lands on whatever stands there now.
    const rest = screen.getByRole('button', { name: 'Rest' })
    rest.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
    expect(onAnswer).not.toHaveBeenCalled()
    rest.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ feeling: 'tired', need: 'rest' })
  })

  it('can be waved away at either question without an answer', async () => {
    const onAnswer = vi.fn()
    const onWaveAway = vi.fn()
    render(<SelfCheckInCard onAnswer={onAnswer} onWaveAway={onWaveAway} onFinish={nothing} />)
    await userEvent.click(screen.getByRole('button', { name: 'Low' }))
    await userEvent.click(screen.getByRole('button', { name: 'Not today' }))
    expect(onWaveAway).toHaveBeenCalledOnce()
    expect(onAnswer).not.toHaveBeenCalled()
  })

  it('offers to close the tab only where that would help', async () => {
    const onCloseTab = vi.fn()
    render(
      <SelfCheckInCard onAnswer={nothing} onWaveAway={nothing} onFinish={nothing} onCloseTab={onCloseTab} />,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Restless' }))
    await userEvent.click(screen.getByRole('button', { name: 'To close this tab' }))
    await userEvent.click(screen.getByRole('button', { name: 'Close this tab' }))
    expect(onCloseTab).toHaveBeenCalledOnce()
  })
})

describe('what is asked afterwards', () => {
  it('takes "not yet" for an answer', async () => {
    const onAnswer = vi.fn()
    render(<AfterCard kind="did-it-go" name="Maya" onWent={onAnswer} onWord={nothing} />)
    await userEvent.click(screen.getByRole('button', { name: 'Not yet' }))
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('not-yet')
  })

  it('calls silence "quiet so far"', async () => {
    const onAnswer = vi.fn()
    render(<AfterCard kind="any-word" name="Maya" onWent={nothing} onWord={onAnswer} />)
    await userEvent.click(screen.getByRole('button', { name: 'Quiet so far' }))
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('quiet', null)
  })

  it.each([
    ['In a week', 7],
    ['In a month', 30],
    ['When it comes round', null],
  ])('asks after a "not now" when to try again: %s', async (words, days) => {
    const onAnswer = vi.fn()
    render(<AfterCard kind="any-word" name="Maya" onWent={nothing} onWord={onAnswer} />)
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(onAnswer).not.toHaveBeenCalled()
    screen.getByRole('heading', { name: 'When would you try again?' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'In a week' }))
    await userEvent.click(screen.getByRole('button', { name: words }))
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('not-now', days)
  })
})

describe('the greeting', () => {
  it.each([
    [4, 'A quiet hour'],
    [5, 'Good morning'],
    [12, 'Good afternoon'],
    [18, 'Good evening'],
    [22, 'A quiet hour'],
  ])('at %i o’clock says "%s"', (hour, words) => {
    render(<Greeting nowMs={new Date(2026, 10, 23, hour).getTime()} />)
    expect(screen.getByRole('heading').textContent).toBe(words)
  })
})
