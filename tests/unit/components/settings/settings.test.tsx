import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browser, openHomeAt } from '../first-run/home-for-test'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

async function settingsPage() {
  const page = await openHomeAt('#/settings', { settings: { firstRun: { step: 'done' } } })
  await screen.findByRole('heading', { name: 'Settings' })
  return page
}

describe('settings', () => {
  it('keeps the theme where the first paint looks for it, and forgets it for the system’s', async () => {
    await settingsPage()
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
    await vi.waitFor(() => expect(localStorage.getItem('porchlight.theme')).toBe('dark'))
    expect(document.documentElement.dataset.theme).toBe('dark')
    await userEvent.click(screen.getByRole('radio', { name: 'As the system' }))
    await vi.waitFor(() => expect(localStorage.getItem('porchlight.theme')).toBeNull())
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  it('asks for notifications only when the reminder is switched on, and stays off when refused', async () => {
    const { settings } = await settingsPage()
    expect(browser.asked).toEqual([])
    browser.answers(false)
    await userEvent.click(screen.getByRole('switch', { name: /^Remind me once a day/ }))
    await screen.findByText(/did not allow notifications, so the reminder stays off/)
    expect((await settings()).reminder.on).toBe(false)
    browser.answers(true)
    await userEvent.click(screen.getByRole('switch', { name: /^Remind me once a day/ }))
    await screen.findByLabelText('At')
    expect((await settings()).reminder.on).toBe(true)
    expect(screen.queryByText(/stays off/)).toBeNull()
  })

  it('changes the day’s beginning by whole minutes and nothing by half a time', async () => {
    const { settings } = await settingsPage()
    const field = screen.getByLabelText('My day begins at')
    fireEvent.change(field, { target: { value: '' } })
    expect((await settings()).dayStartMinutes).toBe(240)
    fireEvent.change(field, { target: { value: '05:30' } })
    await vi.waitFor(async () => expect((await settings()).dayStartMinutes).toBe(330))
  })

  it('has no fault that axe can find', async () => {
    await settingsPage()
    expect(await axeProblems()).toEqual([])
  })
})
