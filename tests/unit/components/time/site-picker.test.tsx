import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SitePicker } from '@/components/time/site-picker'
import type { WatchedSite } from '@/lib/domain/time/site'
import { siteFromAddress } from '@/lib/domain/time/surfaces'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const picker = (without: WatchedSite[] = []) => {
  const onWatch = vi.fn<(sites: WatchedSite[]) => void>()
  render(<SitePicker onWatch={onWatch} asking={false} without={without} />)
  return () => onWatch.mock.calls[0]?.[0].map(({ site }) => site)
}
const find = () => screen.getByRole('searchbox', { name: 'Find a site, or type an address' })
const box = (name: string) => screen.getByRole('checkbox', { name })

describe('choosing sites', () => {
  it('offers at least twenty-four by name, and takes exactly those that were ticked', async () => {
    const watched = picker()
    expect(screen.getAllByRole('checkbox').length).toBeGreaterThanOrEqual(24)
    await userEvent.click(box('Reddit'))
    await userEvent.click(box('X'))
    await userEvent.click(box('YouTube'))
    await userEvent.click(box('X'))
    await userEvent.click(screen.getByRole('button', { name: 'Watch these 2 sites' }))
    expect(watched()).toEqual(['reddit.com', 'youtube.com'])
  })

  it('takes any address that is typed', async () => {
    const watched = picker()
    await userEvent.type(find(), 'https://forum.example.org/latest{Enter}')
    expect(box('forum.example.org')).toHaveProperty('checked', true)
    await userEvent.click(screen.getByRole('button', { name: 'Watch this site' }))
    expect(watched()).toEqual(['forum.example.org'])
  })

  it('finds by name and by other addresses of the same site', async () => {
    picker()
    await userEvent.type(find(), 'twitter.com')
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
    expect(box('X')).toBeTruthy()
  })

  it('says so when what was typed is no site', async () => {
    picker()
    await userEvent.type(find(), 'not a site{Enter}')
    expect(screen.getByText(/does not read like a site/)).toBeTruthy()
  })

  it('does not offer what is watched already', () => {
    picker([siteFromAddress('reddit.com')!])
    expect(screen.queryByRole('checkbox', { name: 'Reddit' })).toBeNull()
  })

  it('has no fault that axe can find', async () => {
    picker()
    expect(await axeProblems()).toEqual([])
  })
})
