import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useSaved } from '@/components/people/page/use-saved'

afterEach(cleanup)

function Field({ stored, save }: { stored: string; save: (text: string) => void }) {
  const field = useSaved(stored, save)
  return (
    <input
      aria-label="Notes"
      value={field.text}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.target.value)}
    />
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox')

describe('text that saves itself', () => {
  it('saves once on leaving the field, with all of it', async () => {
    const save = vi.fn()
    render(<Field stored="" save={save} />)
    await userEvent.type(field(), 'likes tea')
    await userEvent.tab()
    expect(save).toHaveBeenCalledExactlyOnceWith('likes tea')
  })

  it('saves what was typed when the page is left in the middle', async () => {
    const save = vi.fn()
    const { unmount } = render(<Field stored="" save={save} />)
    await userEvent.type(field(), 'likes')
    unmount()
    expect(save).toHaveBeenCalledExactlyOnceWith('likes')
  })

  it('shows a change from elsewhere while nobody types, and saves nothing', () => {
    const save = vi.fn()
    const { rerender } = render(<Field stored="tea" save={save} />)
    rerender(<Field stored="coffee" save={save} />)
    expect(field().value).toBe('coffee')
    expect(save).not.toHaveBeenCalled()
  })

  it('never takes away what is being typed', async () => {
    const save = vi.fn()
    const { rerender } = render(<Field stored="tea" save={save} />)
    await userEvent.type(field(), ' and cake')
    rerender(<Field stored="coffee" save={save} />)
    expect(field().value).toBe('tea and cake')
  })
})
