import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { newBudget } from '@/lib/domain/boundaries/budgets'
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
    await userEvent.click(screen.getByRole('switch', { name: /^Remind me to write/ }))
    await screen.findByText(/did not allow notifications, so reminders stay off/)
    expect((await settings()).reminder.on).toBe(false)
    browser.answers(true)
    await userEvent.click(screen.getByRole('switch', { name: /^Remind me to write/ }))
    await screen.findByLabelText('At')
    expect((await settings()).reminder.on).toBe(true)
    expect(screen.queryByText(/stay off/)).toBeNull()
  })

  it('builds a change on the one before, though the background has not answered that yet', async () => {
    const { settings } = await settingsPage()
    await userEvent.click(screen.getByRole('switch', { name: /^Remind me to write/ }))
    await screen.findByLabelText('At')
    const wakes = browser.sleeps()
    await userEvent.click(screen.getByRole('button', { name: 'Another moment' }))
    fireEvent.change(screen.getByLabelText('Second moment'), { target: { value: '08:10' } })
    await userEvent.click(screen.getByRole('button', { name: 'Another moment' }))
    expect((await settings()).reminder.moments).toEqual([1080])
    wakes()
    await vi.waitFor(async () => expect((await settings()).reminder.moments).toEqual([1080, 490, 720]))
    expect(screen.getByLabelText<HTMLInputElement>('Second moment').value).toBe('08:10')
  })

  it('shows what is kept again when the background did not do what was asked', async () => {
    const { settings } = await settingsPage()
    const wakes = browser.sleeps()
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
    const dark = screen.getByRole<HTMLInputElement>('radio', { name: 'Dark' })
    expect(dark.checked).toBe(true)
    browser.onMessage(null)
    wakes()
    await vi.waitFor(() => expect(dark.checked).toBe(false))
    expect((await settings()).theme).toBe('system')
  })

  it('keeps up to three moments, and shows reminders as off once the browser’s leave is gone', async () => {
    const { settings } = await settingsPage()
    const remind = () => screen.getByRole<HTMLInputElement>('switch', { name: /^Remind me to write/ })
    await userEvent.click(remind())
    await screen.findByLabelText('At')
    await userEvent.click(screen.getByRole('button', { name: 'Another moment' }))
    fireEvent.change(await screen.findByLabelText('Second moment'), { target: { value: '20:30' } })
    await vi.waitFor(async () => expect((await settings()).reminder.moments).toEqual([1080, 1230]))
    await userEvent.click(screen.getByRole('button', { name: 'Another moment' }))
    await screen.findByLabelText('Third moment')
    expect(screen.queryByRole('button', { name: 'Another moment' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Remove: First moment' }))
    await vi.waitFor(async () => expect((await settings()).reminder.moments).toEqual([1230, 720]))

    await browser.global.permissions.remove({ permissions: ['notifications'] })
    await screen.findByText(/does not allow notifications any more/)
    expect(remind().checked).toBe(false)
    await userEvent.click(remind())
    await screen.findByLabelText('First moment')
    expect(screen.queryByText(/any more/)).toBeNull()
  })

  it('changes the day’s beginning by whole minutes and nothing by half a time', async () => {
    const { settings } = await settingsPage()
    const field = screen.getByLabelText('My day begins at')
    fireEvent.change(field, { target: { value: '' } })
    expect((await settings()).dayStartMinutes).toBe(240)
    fireEvent.change(field, { target: { value: '05:30' } })
    await vi.waitFor(async () => expect((await settings()).dayStartMinutes).toBe(330))
  })

  it('says at the field that what loosens waits, shows what is wished for, and takes it back', async () => {
    const set = { ...noBoundaries, budgets: [newBudget('all', 'all', 30)] }
    const { settings } = await openHomeAt('#/settings', {
      settings: { firstRun: { step: 'done' } },
      boundaries: { version: 1, current: set, pending: null },
    })
    const idle = () => screen.findByLabelText<HTMLSelectElement>('Stop counting without a key or click for')
    // Tighter holds at once, and waits for nothing.
    await userEvent.selectOptions(await idle(), '2 minutes')
    await vi.waitFor(async () => expect((await settings()).idleSeconds).toBe(120))
    const counting = screen.getByRole('region', { name: 'Counting' })
    expect(within(counting).queryByRole('status')).toBeNull()
    await userEvent.selectOptions(await idle(), '30 seconds')
    const note = await within(counting).findByRole('status')
    expect(note.textContent).toMatch(/^Starts (today|tomorrow) at 4:00.* You can take it back until then\./)
    expect(note.textContent).toContain('Time that stops counting sooner when you are away.')
    expect((await idle()).value).toBe('30')
    expect((await settings()).idleSeconds).toBe(120)
    expect(await axeProblems()).toEqual([])
    await userEvent.click(within(note).getByRole('button', { name: 'Take back' }))
    await vi.waitFor(() => expect(within(counting).queryByRole('status')).toBeNull())
    expect((await idle()).value).toBe('120')
  })

  it('shows the keys as the browser has them, again after they were changed, and leads to where that is done', async () => {
    await settingsPage()
    const shown = screen.getByRole('region', { name: 'Keys' })
    await within(shown).findByText('Alt+Shift+L')
    expect(within(shown).getAllByText('No key yet')).toHaveLength(2)
    await userEvent.click(within(shown).getByRole('button', { name: 'Choose keys' }))
    expect(browser.opened).toEqual(['chrome://extensions/shortcuts'])
    browser.keys.push({ name: 'share', shortcut: 'Alt+Shift+G' })
    fireEvent.focus(window)
    await within(shown).findByText('Alt+Shift+G')
    browser.keys.pop()
  })

  it('has no fault that axe can find', async () => {
    await settingsPage()
    expect(await axeProblems()).toEqual([])
  })
})
