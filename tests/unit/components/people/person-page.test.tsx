import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addPerson } from '@/lib/data/commands/people'
import { channelsOf, contactsOf, person as readPerson } from '@/lib/data/reads'
import { openHomeAt } from '../first-run/home-for-test'
import { axeProblems } from '../support/axe'

afterEach(cleanup)

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

async function mayasPage() {
  const page = await openHomeAt('#/people', { settings: { firstRun: { step: 'done' }, region: 'GB' } })
  const id = await addPerson(
    page.db,
    page.home.deps(),
    { name: 'Maya Okafor', circle: 'close', rhythmDays: 14 },
    { channels: [{ kind: 'sms', address: '+447400123456', raw: '07400 123456' }] },
  )
  await userEvent.click(await screen.findByRole('link', { name: 'Maya Okafor' }))
  await screen.findByRole('heading', { name: 'Ways to reach them' })
  return { ...page, id, maya: () => readPerson(page.db, id) }
}

describe('the page of a person', () => {
  it('notes contact in one click, and takes it back in another', async () => {
    const { db, id } = await mayasPage()
    expect(screen.getByText('Quiet so far.')).toBeTruthy()
    await press('We talked')
    await vi.waitFor(async () => expect(await contactsOf(db, id)).toHaveLength(1))
    await press('Undo')
    await vi.waitFor(async () => expect(await contactsOf(db, id)).toHaveLength(0))
  })

  it('saves what is typed without a button, and never an empty name', async () => {
    const { maya } = await mayasPage()
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
    await userEvent.clear(name)
    await userEvent.tab()
    expect(name.value).toBe('Maya Okafor')
    await userEvent.type(screen.getByRole('textbox', { name: 'To ask next time' }), 'how did the move go?')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Friends' }))
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'How often would you like to be in touch?' }),
      'About once a month',
    )
    await vi.waitFor(async () =>
      expect(await maya()).toMatchObject({
        name: 'Maya Okafor',
        nextTime: 'how did the move go?',
        contexts: { friends: true },
        rhythmDays: 30,
      }),
    )
  })

  it('keeps an unreadable number as typed without ever offering it', async () => {
    const { db, id } = await mayasPage()
    await press('Add a way to reach them')
    await userEvent.type(screen.getByRole('textbox', { name: /^Number/ }), '123{Enter}')
    const row = (await screen.findByText('123')).closest('li')!
    expect(within(row).getByText('not offered, it could not be read')).toBeTruthy()
    expect(within(row).queryByRole('link')).toBeNull()
    expect((await channelsOf(db, id)).map(({ raw }) => raw)).toEqual(['07400 123456'])
  })

  it('shows where a channel leads, with a link to try it', async () => {
    await mayasPage()
    const link = screen.getByRole('link', { name: 'Try it: Messages, +44 740 012 3456' })
    expect(link.getAttribute('href')).toBe('sms:+447400123456')
    expect(link.getAttribute('target')).toBeNull()
  })

  it('removes with a way back', async () => {
    const { maya } = await mayasPage()
    await press('Remove from Porchlight')
    await screen.findByText('Maya Okafor is removed.')
    expect(await maya()).toBeUndefined()
    await press('Undo')
    await vi.waitFor(async () => expect(await maya()).toBeDefined())
  })

  it('forgets for good only after asking, and then nothing is left', async () => {
    const { db } = await mayasPage()
    await press('Forget for good')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep' }))
    expect(await db.people.count()).toBe(1)
    await press('Forget for good')
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Forget for good' }),
    )
    await vi.waitFor(async () => expect(await db.people.count()).toBe(0))
    expect(await db.channels.count()).toBe(0)
  })

  it('says what happened and keeps what was typed when it cannot be saved', async () => {
    const { db, maya } = await mayasPage()
    const mute = vi.spyOn(console, 'error').mockImplementation(() => {})
    db.people.hook('updating', () => {
      throw new Error('disk')
    })
    db.people.hook('creating', () => {
      throw new Error('disk')
    })
    const notes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' })
    await userEvent.type(notes, 'likes tea')
    await userEvent.tab()
    await screen.findByText(/That could not be saved\. What was there before is kept/)
    expect(notes.value).toBe('likes tea')
    expect((await maya())?.notes).toBe('')
    mute.mockRestore()
  })

  it('has no fault that axe can find', async () => {
    await mayasPage()
    expect(await axeProblems()).toEqual([])
  })
})
