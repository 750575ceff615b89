import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { everyDay } from '@/lib/domain/boundaries/budgets'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { axeProblems } from '../support/axe'
import { browser, openHomeAt } from './home-for-test'

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const heading = (name: string) => screen.findByRole('heading', { name })
const sitesStep = async () => {
  const page = await openHomeAt('')
  await press('Begin')
  await heading('Where do you lose time?')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Reddit' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'X' }))
  return page
}

describe('the first run', () => {
  it('greets whoever opens home for the first time, and says what is collected', async () => {
    await openHomeAt('')
    await heading('The light is on')
    expect(screen.getByText(/nothing is ever sent anywhere\.$/)).toBeTruthy()
    expect(await axeProblems()).toEqual([])
  })

  it('asks the browser once for exactly the sites that were picked', async () => {
    const { settings } = await sitesStep()
    await press('Watch these 2 sites')
    await heading('How much feed is enough in a day?')
    expect(browser.asked).toEqual([['*://*.reddit.com/*', '*://*.x.com/*', '*://*.twitter.com/*']])
    expect((await settings()).sites.map(({ site }) => site)).toEqual(['reddit.com', 'x.com'])
  })

  it('goes on when the browser is told no, and keeps the sites for later', async () => {
    const { settings } = await sitesStep()
    browser.answers(false)
    await press('Watch these 2 sites')
    await heading('How much feed is enough in a day?')
    expect((await settings()).sites).toHaveLength(2)
    expect(browser.granted.size).toBe(0)
  })

  it('is not stuck behind a question that nobody answers', async () => {
    const { settings } = await sitesStep()
    browser.answers('silence')
    await press('Watch these 2 sites')
    expect(await screen.findByText(/Saying no is fine/)).toBeTruthy()
    await press('Go on')
    await heading('How much feed is enough in a day?')
    expect((await settings()).sites).toHaveLength(2)
  })

  it('proposes half an hour and sets what was chosen at once', async () => {
    const { localState } = await openHomeAt('', { settings: { firstRun: { step: 'budget' } } })
    const minutes = await screen.findByRole('textbox', { name: 'Minutes a day, All feeds together' })
    expect(minutes).toHaveProperty('value', '30')
    await press('More, All feeds together')
    await press('That is enough')
    await heading('Who would you rather be talking to?')
    const { current, pending } = (await localState.read()).boundaries
    expect(current.budgets[0]?.minutesByWeekday).toEqual(everyDay(35))
    expect(pending).toBeNull()
  })

  it('recommends to watch for a week first, in which nothing closes', async () => {
    const { settings, localState } = await openHomeAt('', { settings: { firstRun: { step: 'budget' } } })
    await heading('How much feed is enough in a day?')
    expect(await axeProblems()).toEqual([])
    await press('Just watch for a week first')
    await heading('Who would you rather be talking to?')
    const { observing, dayStartMinutes } = await settings()
    const today = dayOf(Date.now(), dayStartMinutes)
    expect(observing).toEqual({ from: today, until: addToDay(today, 7) })
    expect((await localState.read()).boundaries.current.budgets).toEqual([])
    // Going back and setting one now is the newer answer.
    await press('Back')
    await press('That is enough')
    await heading('Who would you rather be talking to?')
    expect((await settings()).observing).toBeNull()
    expect((await localState.read()).boundaries.current.budgets[0]?.minutesByWeekday).toEqual(everyDay(30))
  })

  it('puts a draft in front of whoever was just added, and ends', async () => {
    const { db, settings } = await openHomeAt('', { settings: { firstRun: { step: 'person' } } })
    await heading('Who would you rather be talking to?')
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Maya Okafor{Enter}')
    await heading('A line to Maya')
    const message = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /^Message to Maya Okafor/,
    })
    expect(message.value.length).toBeGreaterThan(10)
    expect(await db.people.count()).toBe(1)
    expect(await axeProblems()).toEqual([])
    await press('Done')
    await heading('That is all')
    await vi.waitFor(async () => expect((await settings()).firstRun.step).toBe('done'))
  })

  it('can be skipped at each step and leaves nothing behind', async () => {
    const { db, settings, localState } = await openHomeAt('')
    await press('Begin')
    await press('Skip this')
    await heading('How much feed is enough in a day?')
    await press('Skip this')
    await heading('Who would you rather be talking to?')
    await press('Skip this')
    await press('Go on')
    await heading('That is all')
    await vi.waitFor(async () => expect((await settings()).firstRun.step).toBe('done'))
    expect((await settings()).sites).toEqual([])
    expect((await localState.read()).boundaries.current.budgets).toEqual([])
    expect(await db.people.count()).toBe(0)
  })

  it('is taken up again where it was left, and goes back', async () => {
    await openHomeAt('', { settings: { firstRun: { step: 'person' } } })
    await heading('Who would you rather be talking to?')
    expect(screen.getByText('Step 4 of 5')).toBeTruthy()
    await press('Back')
    await heading('How much feed is enough in a day?')
  })

  it('does not loosen a budget at once when it is walked through a second time', async () => {
    const boundaries = {
      version: 1,
      current: { budgets: [{ id: 'pool', sites: 'all', minutesByWeekday: everyDay(20) }] },
      pending: null,
    }
    const { localState } = await openHomeAt('#/welcome', {
      settings: { firstRun: { step: 'done' } },
      boundaries,
    })
    await press('Begin')
    await press('Skip this')
    await userEvent.clear(await screen.findByRole('textbox', { name: /^Minutes a day/ }))
    expect(screen.queryByRole('button', { name: 'Just watch for a week first' })).toBeNull()
    await userEvent.type(screen.getByRole('textbox', { name: /^Minutes a day/ }), '200')
    await press('That is enough')
    await heading('Who would you rather be talking to?')
    expect((await localState.read()).boundaries.current.budgets[0]?.minutesByWeekday).toEqual(everyDay(20))
  })
})
