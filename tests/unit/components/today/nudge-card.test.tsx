import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { NudgeDone } from '@/components/today/person/nudge-done'
import { draftLink } from '@/lib/domain/people/reach/links'
import { nudgeCard } from './nudge-card-sample'

afterEach(cleanup)

it('names the person, one reason, the app and where the draft will go', () => {
  render(nudgeCard())
  expect(screen.getByRole('heading', { name: 'Maya' })).toBeTruthy()
  expect(screen.getByText('Three weeks since you talked.')).toBeTruthy()
  const open = screen.getByRole('button', { name: 'Open in WhatsApp' })
  const told = document.getElementById(open.getAttribute('aria-describedby')!)!.textContent
  expect(told).toContain('+44 770 090 0123')
})

it('opens once on a double click, with the draft in the link', async () => {
  const onOpen = vi.fn()
  render(nudgeCard({ onOpen }))
  await userEvent.dblClick(screen.getByRole('button', { name: 'Open in WhatsApp' }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({
    channelId: 'c1',
    href: 'https://web.whatsapp.com/send?phone=447700900123&text=Hi%20Maya%2C%20how%20was%20the%20move%3F',
    opensIn: 'tab',
    copyFirst: false,
  })
})

it('says beforehand when the app cannot take the text along', async () => {
  const onOpen = vi.fn()
  render(
    nudgeCard({
      channel: { id: 's', kind: 'signal', target: '+44 770 090 0123' },
      linkFor: (_, text) => draftLink({ kind: 'signal', address: '+447700900123' }, text),
      onOpen,
    }),
  )
  expect(screen.getByText(/Copied first, then Signal opens\./)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Open in Signal' }))
  expect(onOpen.mock.calls[0]![0].copyFirst).toBe(true)
})

it('still lets the message be copied where no channel is known', async () => {
  const onCopy = vi.fn()
  render(nudgeCard({ channel: null, onCopy }))
  expect(screen.queryByRole('button', { name: /^Open in/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
  expect(onCopy).toHaveBeenCalledExactlyOnceWith('Hi Maya, how was the move?')
})

it('shows no figure in the reason when numbers are hidden', () => {
  render(nudgeCard({ hideNumbers: true, reason: { kind: 'drifting', days: 400 } }))
  const reason = screen.getByText(/longer than usual/).textContent!
  expect(reason).not.toMatch(/\d|week|month|year|day/i)
})

it('takes "not today", "later" and "we talked" by one click each', async () => {
  const [onNotToday, onLater, onTalked] = [vi.fn(), vi.fn(), vi.fn()]
  render(nudgeCard({ onNotToday, onLater, onTalked }))
  await userEvent.click(screen.getByRole('button', { name: 'Not today' }))
  await userEvent.click(screen.getByRole('button', { name: 'Later this week' }))
  await userEvent.click(screen.getByRole('button', { name: 'We talked' }))
  for (const called of [onNotToday, onLater, onTalked]) expect(called).toHaveBeenCalledOnce()
})

it('offers the way back from each, and takes the focus only when it was pressed just now', async () => {
  const onUndo = vi.fn()
  const done = { name: 'Maya', how: 'talked' as const, onUndo, onSlower: vi.fn(), onKeepRhythm: vi.fn() }
  const { rerender } = render(<NudgeDone {...done} justNow={false} />)
  expect(document.activeElement).toBe(document.body)
  rerender(<NudgeDone {...done} justNow />)
  expect(document.activeElement?.textContent).toBe('Undo')
  await userEvent.keyboard('{Enter}')
  expect(onUndo).toHaveBeenCalledOnce()
})
