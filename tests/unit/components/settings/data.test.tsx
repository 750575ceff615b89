import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { importProblem } from '@/components/settings/import-problem'
import { everyDay } from '@/lib/domain/boundaries/budgets'
import { exportFile } from '@/lib/pages/data-transfer'
import { browser, openHomeAt } from '../first-run/home-for-test'
import { axeProblems } from '../support/axe'
import { addPerson } from '@/tests/support/use-cases'

afterEach(cleanup)

const done = { settings: { firstRun: { step: 'done' }, theme: 'dark' } }
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const choose = async (text: string) =>
  userEvent.upload(
    await screen.findByLabelText('Choose a file, or drop one here'),
    new File([text], 'copy.json', { type: 'application/json' }),
  )

async function dataPage(localState: Record<string, unknown> = done) {
  const page = await openHomeAt('#/settings/data', localState)
  await screen.findByRole('heading', { name: 'Your data' })
  return page
}

/** A copy of a Porchlight with Maya in it and a budget of twenty minutes. */
async function copyWithMaya(): Promise<string> {
  const boundaries = {
    version: 1,
    current: { budgets: [{ id: 'pool', sites: 'all', minutesByWeekday: everyDay(20) }] },
    pending: null,
  }
  const { db, home } = await dataPage({
    settings: { firstRun: { step: 'done' }, theme: 'light' },
    boundaries,
  })
  await addPerson(db, home.deps(), { name: 'Maya' })
  const { blob } = await exportFile(db, browser.global.storage.local, { nowMs: Date.now(), version: '0.1.0' })
  cleanup()
  return blob.text()
}

describe('bringing a copy in', () => {
  it.each([
    ['{"format":"porchlight","people":[', 'This copy ends in the middle'],
    ['hello', 'it cannot be read as JSON'],
    ['{"format":"else"}', 'was not made by Porchlight'],
    ['{"format":"porchlight","version":99}', 'A newer Porchlight made this copy'],
    ['{"format":"porchlight","version":1,"people":[{"__proto__":{"a":1}}]}', 'does not belong there'],
  ])('says what is wrong with %s and changes nothing', async (text, words) => {
    const { db } = await dataPage()
    await choose(text)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(words)
    expect(alert.textContent).toContain('Nothing was changed')
    expect(await db.people.count()).toBe(0)
    expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull()
  })

  it('has words for a file that is too large, and names no more of it', () => {
    expect(importProblem({ kind: 'too-large', detail: '50000000' })).not.toMatch(/\d/)
  })

  it('shows what is in the copy and here before anything changes, then brings it in and undoes it', async () => {
    const copy = await copyWithMaya()
    const { db, settings, localState } = await dataPage()
    await choose(copy)
    const people = await screen.findByRole('row', { name: 'People 1 0' })
    expect(people).toBeTruthy()
    expect(screen.getByText(/Settings and boundaries become those of the copy/)).toBeTruthy()
    expect(await db.people.count()).toBe(0)
    expect(await axeProblems()).toEqual([])

    const before = (await settings()).deviceId
    await press('Bring it in')
    await screen.findByText('1 added, 0 changed.')
    expect(await db.people.count()).toBe(1)
    expect((await settings()).theme).toBe('light')
    expect((await settings()).deviceId).toBe(before)
    expect((await localState.read()).boundaries.current.budgets).toHaveLength(1)

    await press('Undo')
    // An import is no way around a boundary, and neither is its undo: the looser set waits.
    await screen.findByText('Undone. A budget that gets looser by it starts tomorrow.')
    expect(await db.people.count()).toBe(0)
    expect((await settings()).theme).toBe('dark')
    expect((await localState.read()).boundaries.pending?.set.budgets).toHaveLength(0)
  })

  it('leaves everything alone when the preview is left', async () => {
    const copy = await copyWithMaya()
    const { db } = await dataPage()
    await choose(copy)
    await press('Leave it')
    expect(await db.people.count()).toBe(0)
    expect(screen.getByLabelText('Choose a file, or drop one here')).toBeTruthy()
  })
})

describe('erasing everything', () => {
  it('waits for the word, then shows that nothing is left and gives every site back', async () => {
    const { db, home, settings } = await dataPage()
    browser.granted.add('*://*.reddit.com/*')
    localStorage.setItem('porchlight.today', '{}')
    await addPerson(db, home.deps(), { name: 'Maya' })
    const before = (await settings()).deviceId
    await press('Erase everything')
    const dialog = await screen.findByRole('dialog')
    const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Erase' })
    expect(confirm.disabled).toBe(true)
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'The word' }), 'erase')
    await userEvent.click(confirm)
    await screen.findByText('Nothing is left.')
    expect(screen.getByRole('row', { name: 'People 0' })).toBeTruthy()
    expect(await db.people.count()).toBe(0)
    expect(await db.outbox.count()).toBe(0)
    expect((await settings()).deviceId).not.toBe(before)
    expect(browser.granted.size).toBe(0)
    expect(localStorage.getItem('porchlight.today')).toBeNull()
  })

  it('keeps everything when it is left', async () => {
    const { db, home } = await dataPage()
    await addPerson(db, home.deps(), { name: 'Maya' })
    await press('Erase everything')
    await press('Keep everything')
    expect(await db.people.count()).toBe(1)
  })
})

describe('a background that does not answer', () => {
  it('is said, and nothing is shown as changed', async () => {
    const mute = vi.spyOn(console, 'error').mockImplementation(() => {})
    await openHomeAt('#/settings', done)
    const switched = await screen.findByRole<HTMLInputElement>('switch', { name: /^Hide numbers/ })
    browser.onMessage(null)
    await userEvent.click(switched)
    await screen.findByText(/Porchlight did not answer, so nothing was changed/)
    expect(switched.checked).toBe(false)
    mute.mockRestore()
  })
})
