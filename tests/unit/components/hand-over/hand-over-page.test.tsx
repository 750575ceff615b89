import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { HandOverPage } from '@/components/hand-over/hand-over-page'

const handed = {
  kind: 'sms',
  number: '+14155550123',
  text: 'Tea?\nOr a walk',
  href: 'sms:+14155550123?body=Tea%3F%0AOr%20a%20walk',
} as const

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** What was clicked, in place of the system that the links lead to. */
function tries() {
  const hrefs: string[] = []
  const note = (event: Event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    hrefs.push(event.target.href)
  }
  document.addEventListener('click', note)
  onTestFinished(() => document.removeEventListener('click', note))
  return hrefs
}

describe('the page that hands a text over', () => {
  it('tries once by itself, and again only by a click', async () => {
    const tried = tries()
    render(
      <StrictMode>
        <HandOverPage handed={handed} onCopy={async () => undefined} />
      </StrictMode>,
    )
    expect(tried).toEqual([handed.href])
    await userEvent.click(screen.getByRole('link', { name: 'Open in Messages' }))
    expect(tried).toEqual([handed.href, handed.href])
  })

  it('says where it goes, shows the whole text and copies it', async () => {
    tries()
    const copied: string[] = []
    render(<HandOverPage handed={handed} onCopy={async (text) => void copied.push(text)} />)
    expect(screen.getByRole('heading').textContent).toBe('A message to +1 415 555 0123')
    expect(screen.getByText(/Or a walk/).textContent).toBe(handed.text)
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(copied).toEqual([handed.text])
  })

  it('offers no copying where there is no text', () => {
    tries()
    render(
      <HandOverPage
        handed={{ kind: 'phone', number: handed.number, text: '', href: 'tel:+14155550123' }}
        onCopy={async () => undefined}
      />,
    )
    expect(screen.getByRole('heading').textContent).toBe('A call to +1 415 555 0123')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('has nothing to open once it was read', () => {
    render(<HandOverPage handed={null} onCopy={async () => undefined} />)
    expect(screen.queryByRole('link')).toBeNull()
    expect(document.body.textContent).toContain('was not kept')
  })
})
