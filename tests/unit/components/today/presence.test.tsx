import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Presence } from '@/components/today/presence'
import { axeProblems } from '../support/axe'

const noon = new Date(2026, 10, 23, 12).getTime()
beforeEach(() => vi.useFakeTimers({ now: noon, shouldAdvanceTime: true }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
const button = (name: string) => screen.getByRole('button', { name })

describe('being with someone', () => {
  it('begins for as long as was said', async () => {
    const onStart = vi.fn(async () => {})
    render(<Presence untilMs={null} onStart={onStart} onEnd={async () => ({ ok: true })} />)
    await user().click(screen.getByText('I’m with someone'))
    expect(await axeProblems()).toEqual([])
    for (const name of ['15 minutes', '30 minutes', '1 hour', '2 hours', 'This evening'])
      await user().click(button(name))
    expect(onStart.mock.calls).toEqual([[15], [30], [60], [120], ['evening']])
  })

  it('says until when, and ends after a slow breath', async () => {
    const readyAtMs = noon + 8_000
    let asked = 0
    const onEnd = async () =>
      ++asked === 1 ? { ok: false as const, reason: 'wait' as const, atMs: readyAtMs } : { ok: true as const }
    render(<Presence untilMs={noon + 3_600_000} onStart={async () => {}} onEnd={onEnd} />)
    expect(screen.getByRole('status').textContent).toMatch(/^You are with someone until 1:00/)
    await user().click(button('End it early'))
    await screen.findByText('A slow breath first. Then it can end.')
    expect(button('End it now')).toHaveProperty('disabled', true)
    expect(await axeProblems()).toEqual([])
    act(() => void vi.advanceTimersByTime(8_000))
    expect(button('End it now')).toHaveProperty('disabled', false)
    await user().click(button('End it now'))
    expect(asked).toBe(2)
  })

  it('says when it could not be kept', async () => {
    render(
      <Presence
        untilMs={null}
        onStart={() => Promise.reject(new Error('no worker'))}
        onEnd={async () => ({ ok: true })}
      />,
    )
    await user().click(screen.getByText('I’m with someone'))
    await user().click(button('1 hour'))
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
