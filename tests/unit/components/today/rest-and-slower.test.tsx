import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NudgeDone } from '@/components/today/person/nudge-done'
import { RestCard } from '@/components/today/person/rest-card'
import { SlowerOffer } from '@/components/today/person/slower-offer'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('a day with little energy', () => {
  it('suggests nobody and asks for nothing, unless one would rather', async () => {
    const onShowAnyway = vi.fn<() => void>()
    render(<RestCard onShowAnyway={onShowAnyway} />)
    screen.getByRole('region', { name: 'A day to take it slow' })
    screen.getByText('Nobody is suggested today. Tomorrow is soon enough.')
    expect(document.activeElement).toBe(document.body)
    expect(await axeProblems()).toEqual([])
    await press('Show somebody anyway')
    expect(onShowAnyway).toHaveBeenCalledOnce()
  })
})

describe('the offer of a slower rhythm', () => {
  const heard = () => ({ onTake: vi.fn<() => void>(), onKeep: vi.fn<() => void>() })

  it('names the rhythm on its button, and takes a no as readily', async () => {
    const { onTake, onKeep } = heard()
    render(<SlowerOffer name="Maya" rhythmDays={30} onTake={onTake} onKeep={onKeep} />)
    screen.getByText('A few times now it was not the day for Maya. Perhaps a slower rhythm suits you two.')
    await press('Leave it as it is')
    expect([onTake, onKeep].map(({ mock }) => mock.calls.length)).toEqual([0, 1])
    await press('About once a month')
    expect([onTake, onKeep].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })

  it('comes with a skip only where there is one to offer', async () => {
    const { onTake, onKeep } = heard()
    const done = {
      name: 'Maya',
      how: 'not-today',
      justNow: true,
      onUndo: () => undefined,
      onSlower: onTake,
      onKeepRhythm: onKeep,
    } as const
    const { rerender } = render(<NudgeDone {...done} />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Undo'])
    rerender(<NudgeDone {...done} slowerDays={60} />)
    await press('About every two months')
    expect(onTake).toHaveBeenCalledOnce()
    await press('Leave it as it is')
    expect(onKeep).toHaveBeenCalledOnce()
  })
})
