import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CalmSwitches, type CalmSwitchesProps } from '@/components/boundaries/calm-switches'
import { calmWords } from '@/components/boundaries/calm-words'
import { calmTable } from '@/lib/domain/boundaries/calm/table'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const noon = new Date(2026, 10, 24, 12).getTime()
const shown = (changes: Partial<CalmSwitchesProps> = {}) =>
  render(
    <CalmSwitches
      ids={['x.for-you', 'x.explore']}
      current={[]}
      wanted={changes.current ?? []}
      startsAtMs={null}
      changed={[]}
      nowMs={noon}
      onChange={() => {}}
      {...changes}
    />,
  )
const explore = () => screen.getByRole('switch', { name: 'Hide Explore and trends' })

describe('the calm switches of a site', () => {
  it('are off at first, and each says what it does', async () => {
    const onChange = vi.fn()
    shown({ onChange })
    for (const one of screen.getAllByRole<HTMLInputElement>('switch')) expect(one.checked).toBe(false)
    expect(screen.getByText(/The page and what is trending/)).toBeTruthy()
    await userEvent.click(explore())
    expect(onChange).toHaveBeenCalledExactlyOnceWith('x.explore', true)
  })

  it('say that one which was turned off holds until tomorrow, and can be turned on again', async () => {
    const onChange = vi.fn()
    const startsAtMs = new Date(2026, 10, 25, 4).getTime()
    shown({ current: ['x.explore'], wanted: [], startsAtMs, onChange })
    expect((explore() as HTMLInputElement).checked).toBe(false)
    expect(screen.getByText(/Stays calm until tomorrow at 4:00/)).toBeTruthy()
    await userEvent.click(explore())
    expect(onChange).toHaveBeenCalledExactlyOnceWith('x.explore', true)
  })

  it('say today when the day has yet to begin', () => {
    const nowMs = new Date(2026, 10, 25, 1).getTime()
    shown({
      current: ['x.explore'],
      wanted: [],
      startsAtMs: new Date(2026, 10, 25, 4).getTime(),
      nowMs,
    })
    expect(screen.getByText(/until today at 4:00/)).toBeTruthy()
  })

  it('stay on while something else waits', () => {
    shown({ current: ['x.explore'], startsAtMs: noon })
    expect((explore() as HTMLInputElement).checked).toBe(true)
    expect(screen.queryByText(/Stays calm/)).toBeNull()
  })

  it('say that a site has changed, for a switch that is on', () => {
    const { rerender } = shown({ current: ['x.explore'], changed: ['x.explore'] })
    expect(screen.getByText(/This site has changed; this switch may do nothing/)).toBeTruthy()
    rerender(
      <CalmSwitches
        ids={['x.explore']}
        current={[]}
        wanted={[]}
        startsAtMs={null}
        changed={['x.explore']}
        nowMs={noon}
        onChange={() => {}}
      />,
    )
    expect(screen.queryByText(/This site has changed/)).toBeNull()
  })

  it('are nothing where a site has none', () => {
    expect(shown({ ids: [] }).container.innerHTML).toBe('')
  })

  it('have words of their own for every part of every site', () => {
    const labels = calmTable.flatMap(({ site, switches }) =>
      switches.map(({ id }) => `${site} ${calmWords(id).label} ${calmWords(id).hint}`),
    )
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('have no fault that axe can find', async () => {
    shown({ current: ['x.explore'], changed: ['x.explore'] })
    expect(await axeProblems()).toEqual([])
  })
})
