import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WatchedSite, type WatchedSiteProps } from '@/components/time/watched-site'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const reddit = siteFromAddress('reddit.com')!
const nothing = () => {}
const shown = (changes: Partial<WatchedSiteProps> = {}) =>
  render(
    <ul>
      <WatchedSite
        site={reddit}
        granted
        feedMs={12 * 60_000}
        peopleMs={5 * 60_000}
        hideNumbers={false}
        onGrant={nothing}
        onChange={nothing}
        onRemove={nothing}
        {...changes}
      />
    </ul>,
  )

describe('a watched site', () => {
  it('says its time today, feed and people apart', () => {
    shown()
    expect(screen.getByText('12 minutes of feed, 5 minutes with people')).toBeTruthy()
  })

  it('shows no figure when numbers are hidden', () => {
    shown({ hideNumbers: true })
    expect(document.body.textContent).not.toMatch(/\d/)
  })

  it('says that it is not granted and offers to grant it', async () => {
    const onGrant = vi.fn()
    shown({ granted: false, onGrant })
    expect(screen.getByText('Not granted yet')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Grant Reddit' }))
    expect(onGrant).toHaveBeenCalledOnce()
  })

  it('saves rules in canonical form once every line can be read, and says which cannot', async () => {
    const onChange = vi.fn()
    shown({ onChange })
    await userEvent.click(screen.getByText('Rules'))
    const people = screen.getByRole('textbox', { name: 'These addresses are people' })
    await userEvent.type(people, 'https://www.reddit.com/mod/{Enter}/a*b')
    await userEvent.tab()
    expect(screen.getByText('In “/a*b” a star must stand alone between slashes.')).toBeTruthy()
    expect(onChange).not.toHaveBeenCalled()
    await userEvent.clear(people)
    await userEvent.type(people, 'https://www.reddit.com/mod/{Enter}/u/*/chat')
    await userEvent.tab()
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      ...reddit,
      peoplePatterns: ['reddit.com/mod', '/u/*/chat'],
    })
  })

  it('refuses a rule that names another site, since it would match nothing', async () => {
    const onChange = vi.fn()
    shown({ onChange })
    await userEvent.click(screen.getByText('Rules'))
    await userEvent.type(screen.getByRole('textbox', { name: 'These addresses are feed' }), 'example.org/x')
    await userEvent.tab()
    expect(screen.getByText('“example.org/x” belongs to another site.')).toBeTruthy()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('has no fault that axe can find, open or closed', async () => {
    shown({ granted: false })
    expect(await axeProblems()).toEqual([])
    await userEvent.click(screen.getByText('Rules'))
    expect(await axeProblems()).toEqual([])
  })
})
