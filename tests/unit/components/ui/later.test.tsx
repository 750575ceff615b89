import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { later } from '@/components/ui/later'

describe('a part whose code comes later', () => {
  it('is drawn when it is here, with the newest props, and at once the next time', async () => {
    const load = vi.fn(async () => ({ name }: { name: string }) => <p>{name}</p>)
    const Part = later(load)
    expect(load).not.toHaveBeenCalled()
    const { rerender, unmount } = render(<Part name="Maya" />)
    rerender(<Part name="Jun" />)
    expect(document.body.textContent).toBe('')
    await screen.findByText('Jun')
    unmount()
    render(<Part name="Ama" />)
    screen.getByText('Ama')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('is nothing when its code cannot be had, and tries again the next time', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const load = vi.fn(async () => () => <p>Here</p>)
    load.mockRejectedValueOnce(new Error('gone'))
    const Part = later(load)
    const { unmount } = render(<Part />)
    await vi.waitFor(() => expect(said).toHaveBeenCalled())
    expect(document.body.textContent).toBe('')
    unmount()
    render(<Part />)
    await screen.findByText('Here')
    said.mockRestore()
  })
})
