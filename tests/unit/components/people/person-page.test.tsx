import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { memoriesOf } from '@/lib/data/reads/reads-keepsakes'
import { channelsOf, contactsOf, hardTimesOf, person as readPerson } from '@/lib/data/reads/reads'
import { openHomeAt } from '../first-run/home-for-test'
import { wasForLastTime } from '@/lib/domain/people/to-ask'
import { type Day, dayOf } from '@/lib/domain/time/day'
import { axeProblems } from '../support/axe'
import {
  addPerson,
  changePerson,
  logContact,
  offerNudge,
  remove,
  storeOutcome,
} from '@/tests/support/use-cases'

afterEach(cleanup)

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

async function mayasPage(region: string | null = 'GB') {
  const page = await openHomeAt('#/people', { settings: { firstRun: { step: 'done' }, region } })
  const id = await addPerson(
    page.db,
    page.home.deps(),
    { name: 'Maya Okafor', circle: 'close', rhythmDays: 14 },
    { channels: [{ kind: 'sms', address: '+447400123456', raw: '07400 123456' }] },
  )
  // The page's code comes with its first look, which takes a while on a busy machine.
  const patience = { timeout: 10_000 }
  await userEvent.click(await screen.findByRole('link', { name: 'Maya Okafor' }, patience))
  await screen.findByRole('heading', { name: 'Ways to reach them' }, patience)
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

  it('asks which country a number is from before it is kept unread, and reads it once that is known', async () => {
    const { db, id } = await mayasPage(null)
    await press('Add a way to reach them')
    const field = screen.getByRole('textbox', { name: /^Number/ })
    await userEvent.type(field, '07400 654321{Enter}')
    await screen.findByRole('combobox', { name: 'Country for numbers without a code' })
    expect(await db.channels.count()).toBe(1)
    await userEvent.type(field, '{Enter}')
    const row = (await screen.findByText('07400 654321')).closest('li')!
    expect(within(row).getByText('Which country is this number from?')).toBeTruthy()
    expect(within(row).queryByText('No phone can have this as its number.')).toBeNull()
    const country = screen.getByRole('combobox', { name: 'Country for numbers without a code' })
    await userEvent.selectOptions(country, 'GB')
    await screen.findByRole('link', { name: 'Try it: WhatsApp, +44 740 065 4321' })
    screen.getByText('1 number that waited for its country can be used now.')
    expect(screen.queryByRole('combobox', { name: 'Country for numbers without a code' })).toBeNull()
    expect((await channelsOf(db, id)).map(({ address }) => address)).toContain('+447400654321')
  })

  it('marks what a draft opens in, also where the first way to reach somebody cannot be read', async () => {
    const { db, home, id } = await mayasPage()
    await remove(db, home.deps(), 'channels', (await channelsOf(db, id))[0]!.id)
    for (const typed of ['123', 'maya@example.org']) {
      await press('Add a way to reach them')
      await userEvent.type(screen.getByRole('textbox', { name: /^Number/ }), `${typed}{Enter}`)
      await screen.findByText(typed)
    }
    expect(within(screen.getByText('maya@example.org').closest('li')!).getByText('used first')).toBeTruthy()
  })

  it('keeps once what is sent by a double click', async () => {
    const { db, id, maya } = await mayasPage()
    await press('Add a way to reach them')
    await userEvent.type(screen.getByRole('textbox', { name: /^Number/ }), 'maya@example.org')
    fireEvent.submit(screen.getByRole('textbox', { name: /^Number/ }).closest('form')!)
    fireEvent.submit(screen.getByRole('textbox', { name: /^Number/ }).closest('form')!)
    await screen.findByText('maya@example.org')
    await press('Add a day')
    await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '3')
    for (let times = 0; times < 2; times++)
      fireEvent.submit(screen.getByRole('textbox', { name: 'Day' }).closest('form')!)
    await screen.findByText('January 3')
    expect(await channelsOf(db, id)).toHaveLength(2)
    expect(Object.keys((await maya())!.dates)).toHaveLength(1)
  })

  it('says that a way to reach somebody is here already, and keeps one', async () => {
    const { db, id } = await mayasPage()
    for (const typed of ['maya@example.org', 'mailto:maya@example.org']) {
      await press('Add a way to reach them')
      await userEvent.type(screen.getByRole('textbox', { name: /^Number/ }), `${typed}{Enter}`)
      await screen.findByText('maya@example.org')
    }
    await screen.findByText('That way to reach Maya is here already.')
    expect(screen.queryByRole('textbox', { name: /^Number/ })).toBeNull()
    expect(await channelsOf(db, id)).toHaveLength(2)
  })

  it('does not correct one way to reach somebody into another, and leaves what was typed', async () => {
    const { db, id } = await mayasPage()
    await press('Add a way to reach them')
    await userEvent.type(screen.getByRole('textbox', { name: /^Number/ }), 'maya@work.example{Enter}')
    await press('Add a way to reach them')
    await userEvent.type(screen.getByRole('textbox', { name: /^Number/ }), 'maya@home.example{Enter}')
    await press('Correct Mail maya@home.example')
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /^Number/ })
    await userEvent.clear(field)
    await userEvent.type(field, 'maya@work.example{Enter}')
    await screen.findByText('That way to reach Maya is here already.')
    expect(field.value).toBe('maya@work.example')
    expect((await channelsOf(db, id)).map(({ address }) => address)).toContain('maya@home.example')
    await userEvent.clear(field)
    await userEvent.type(field, 'maya@garden.example{Enter}')
    await screen.findByText('maya@garden.example')
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

  it('keeps what to leave alone and shows it before one writes, with their hour', async () => {
    const { maya, home, db, id } = await mayasPage()
    await userEvent.type(screen.getByRole('textbox', { name: 'What to leave alone' }), 'her old job')
    await userEvent.tab()
    await screen.findByText('To leave alone: her old job')
    await press('Set their hours')
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Where their clock is' }),
      'Kiritimati (Pacific)',
    )
    fireEvent.change(screen.getByLabelText(/^Not before/), { target: { value: '10:00' } })
    await userEvent.click(screen.getByRole('checkbox', { name: 'No calls' }))
    await screen.findByText(/^It is \d.+ for Maya$/)
    await screen.findByText(/^not before 10:00 AM · no calls$/)
    expect(await maya()).toMatchObject({
      leaveAlone: 'her old job',
      timeZone: 'Pacific/Kiritimati',
      notBeforeMinutes: 600,
      notAfterMinutes: null,
      noCalls: true,
    })
    await changePerson(db, home.deps(), id, { timeZone: 'Nowhere/At_All' })
    await vi.waitFor(() => expect(screen.queryByText(/^It is \d/)).toBeNull())
    expect(screen.getByText(/^not before 10:00 AM · no calls$/)).toBeTruthy()
  })

  it('takes 29 February without a year, no day that no year has, and gives it back after removing', async () => {
    const { maya } = await mayasPage()
    await press('Add a day')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'February')
    await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '30{Enter}')
    await screen.findByText('That month has no such day.')
    await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '{Backspace}{Backspace}29{Enter}')
    await screen.findByText('February 29')
    const only = async () => Object.values((await maya())!.dates)
    expect(await only()).toEqual([{ label: 'birthday', text: '', month: 2, day: 29, year: null }])
    await press('Remove Birthday')
    await vi.waitFor(async () => expect(await only()).toEqual([null]))
    await press('Undo')
    await screen.findByText('February 29')
    await press('Correct Birthday')
    const year = screen.getByRole('textbox', { name: /^Year/ })
    await userEvent.type(year, '1990{Enter}')
    await screen.findByText('That year had no February 29.')
    await userEvent.type(year, '{Backspace}2{Enter}')
    await screen.findByText('February 29, 1992')
  })

  it('lets the detail of a contact be said or not, and dated back', async () => {
    const { db, id, maya } = await mayasPage()
    await press('We talked')
    await userEvent.click(await screen.findByRole('radio', { name: 'They' }))
    await userEvent.click(screen.getByRole('radio', { name: 'Lighter' }))
    await userEvent.click(screen.getByRole('radio', { name: 'Felt met' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'A note for yourself' }), 'laughed a lot')
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Something to ask next time' }),
      'how is the cat?',
    )
    fireEvent.change(screen.getByLabelText('When'), { target: { value: '2026-10-01' } })
    await vi.waitFor(async () => {
      const [contact] = await contactsOf(db, id)
      expect(contact).toMatchObject({
        began: 'them',
        energy: 'lighter',
        feltMet: 'yes',
        note: 'laughed a lot',
      })
      expect(new Date(contact!.atMs).toDateString()).toBe('Thu Oct 01 2026')
      expect((await maya())?.nextTime).toBe('how is the cat?')
    })
    fireEvent.change(screen.getByLabelText('When'), { target: { value: '2999-01-01' } })
    await userEvent.click(await screen.findByRole('button', { name: 'Close, October 1, 2026' }))
    await screen.findByText('they began · Lighter · Felt met · laughed a lot')
    expect(new Date((await contactsOf(db, id))[0]!.atMs).getFullYear()).toBe(2026)
  })

  it('says of what was to be asked that the two have talked since, and keeps it for next time', async () => {
    const { db, home, id, maya } = await mayasPage()
    const noted = { nextTime: 'how did the move go?', nextTimeAtMs: Date.now() - 60_000 }
    await changePerson(db, home.deps(), id, noted)
    await screen.findByDisplayValue('how did the move go?')
    const was = 'From before you last talked. It is not put forward again.'
    expect(screen.queryByText(was)).toBeNull()
    await press('We talked')
    // Beside the contact and further down.
    await vi.waitFor(() => expect(screen.getAllByText(was)).toHaveLength(2))
    await userEvent.click(screen.getAllByRole('button', { name: 'Ask it next time' })[0]!)
    await vi.waitFor(() => expect(screen.queryByText(was)).toBeNull())
    const kept = (await maya())!
    expect(kept.nextTime).toBe('how did the move go?')
    expect(kept.nextTimeAtMs).toBeGreaterThan(noted.nextTimeAtMs)
    expect(wasForLastTime(kept, await contactsOf(db, id))).toBe(false)
  })

  it('saves the number of days that a rhythm of one’s own begins with', async () => {
    const { db, home, id, maya } = await mayasPage()
    await changePerson(db, home.deps(), id, { rhythmDays: null })
    const rhythm = () =>
      screen.getByRole<HTMLSelectElement>('combobox', { name: 'How often would you like to be in touch?' })
    await vi.waitFor(() => expect(rhythm().value).toBe('never'))
    await userEvent.selectOptions(rhythm(), 'Another number of days')
    const days = screen.getByRole<HTMLInputElement>('textbox', { name: 'Days between contacts' })
    expect(days.value).toBe('30')
    await vi.waitFor(async () => expect((await maya())?.rhythmDays).toBe(30))
  })

  it('notes an earlier time without touching today’s person', async () => {
    const { db, id } = await mayasPage()
    await press('We talked on another day')
    await screen.findByLabelText('When')
    const [contact] = await contactsOf(db, id)
    expect(Date.now() - contact!.atMs).toBeGreaterThan(20 * 3_600_000)
  })

  it('notes an earlier time once however often it is pressed, and takes it back', async () => {
    const { db, id } = await mayasPage()
    await userEvent.dblClick(await screen.findByRole('button', { name: 'We talked on another day' }))
    await screen.findByLabelText('When')
    expect(await contactsOf(db, id)).toHaveLength(1)
    await press('Undo')
    await vi.waitFor(async () => expect(await contactsOf(db, id)).toHaveLength(0))
  })

  it('brings today’s person back when the contact that reached them is removed, and the other way round', async () => {
    const { db, home, id } = await mayasPage()
    const day = dayOf(Date.now(), 240)
    await offerNudge(db, home.deps(), { day, personId: id, reason: { kind: 'new' } })
    const outcome = async () => (await db.nudges.toArray())[0]!.outcome
    await press('We talked')
    await vi.waitFor(async () => expect(await outcome()).toBe('reached'))
    await userEvent.click(await screen.findByRole('button', { name: /^Remove [A-Z]\w+ \d/ }))
    await vi.waitFor(async () => expect(await outcome()).toBeNull())
    await press('Undo')
    await vi.waitFor(async () => expect(await outcome()).toBe('reached'))
  })

  it('promises to bring nobody up again whom one let rest', async () => {
    const { db, home, id } = await mayasPage()
    await press('Note a hard time')
    await screen.findByText(/^Porchlight brings Maya up again/)
    await changePerson(db, home.deps(), id, { resting: true })
    await vi.waitFor(() => expect(screen.queryByText(/^Porchlight brings Maya up again/)).toBeNull())
  })

  it('shows the latest times, and the earlier ones when asked', async () => {
    const { db, home, id } = await mayasPage()
    for (let month = 1; month <= 7; month++) {
      await logContact(db, home.deps(), { personId: id, atMs: new Date(2026, month, 3).getTime() })
    }
    await screen.findByText('August 3, 2026')
    expect(screen.queryByText('March 3, 2026')).toBeNull()
    await press('Show the earlier ones')
    expect(screen.getByText('February 3, 2026')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Show the earlier ones' })).toBeNull()
  })

  it('lets somebody who waits after an import be given a circle, and its rhythm with it', async () => {
    const { db, home, id, maya } = await mayasPage()
    await changePerson(db, home.deps(), id, { sorting: 'waiting', rhythmDays: null })
    await vi.waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Close' }).checked).toBe(false),
    )
    await userEvent.click(screen.getByRole('radio', { name: 'Close' }))
    await vi.waitFor(async () =>
      expect(await maya()).toMatchObject({ circle: 'close', sorting: 'sorted', rhythmDays: 14 }),
    )
  })

  it('is a group when it has members, found by name and named on each other’s page', async () => {
    const { db, home, id } = await mayasPage()
    const choir = await addPerson(db, home.deps(), { name: 'The choir', kind: 'group' })
    location.hash = `#/people/${choir}`
    await screen.findByRole('heading', { name: 'Who belongs to it' })
    await userEvent.type(screen.getByRole('combobox', { name: 'Add somebody to it' }), 'may{Enter}')
    await screen.findByRole('button', { name: 'Remove Maya Okafor' })
    expect((await readPerson(db, choir))?.members).toEqual({ [id]: true })
    await userEvent.click(screen.getByRole('link', { name: 'Maya Okafor' }))
    await userEvent.click(await screen.findByRole('link', { name: 'The choir' }))
    await press('Remove Maya Okafor')
    await screen.findByText('Maya Okafor is no longer in it.')
    await vi.waitFor(async () => expect((await readPerson(db, choir))?.members).toEqual({ [id]: false }))
  })

  it('tells give and take in words, with what is noticed, until one would rather not know', async () => {
    const { db, home, id } = await mayasPage()
    const daysAgo = (days: number) => Date.now() - days * 86_400_000
    const log = (days: number, began: 'me' | 'them') =>
      logContact(db, home.deps(), { personId: id, began, atMs: daysAgo(days) })
    await log(5, 'them')
    await log(20, 'them')
    // Too little, and too long ago, to say anything of these three months.
    await log(95, 'them')
    await screen.findAllByText(/they began/)
    expect(screen.queryByText(/The last three months/)).toBeNull()
    await log(30, 'them')
    await screen.findByText('The last three months: Maya mostly begins.')
    screen.getByText(/^Maya has been coming to you, and you have grown quieter\./)
    const { saveSettings } = await import('@/entrypoints/home/actions/save')
    const { people } = home.now().settings
    await saveSettings(home, { people: { ...people, giveAndTake: false } })
    await vi.waitFor(() => expect(screen.queryByText(/The last three months/)).toBeNull())
    expect(screen.queryByText(/coming to you/)).toBeNull()
  })

  it('notes a hard time, and that it is over', async () => {
    const { db, id } = await mayasPage()
    await press('Note a hard time')
    await userEvent.keyboard('her father is ill{Enter}')
    await screen.findByText('her father is ill')
    await press('It is over: her father is ill')
    await screen.findByText('it is over')
    expect((await hardTimesOf(db, id))[0]).toMatchObject({
      what: 'her father is ill',
      endedDay: expect.any(String),
    })
  })

  it('says goodbye once somebody died: their memories stay, they are not written to, and it can be taken back', async () => {
    const { db, id, maya } = await mayasPage()
    await press('Keep something')
    await userEvent.keyboard('the walk by the canal')
    await press('Keep it')
    await press('Say goodbye')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('button', { name: 'Say goodbye' })).toHaveProperty('disabled', true)
    await userEvent.click(within(dialog).getByRole('radio', { name: 'They died' }))
    expect(await axeProblems()).toEqual([])
    await userEvent.click(within(dialog).getByRole('button', { name: 'Say goodbye' }))
    await screen.findByText(/^Maya died\./)
    // Whom one will not meet again is nobody to ask next time.
    await press('We talked on another day')
    await screen.findByLabelText('When')
    expect(screen.queryByLabelText('Something to ask next time')).toBeNull()
    // Nobody is made to say when.
    expect((await maya())?.goodbye).toEqual({ kind: 'died', day: null })
    expect(screen.queryByRole('link', { name: 'Write to Maya' })).toBeNull()
    expect(screen.queryByRole('heading', { name: 'Ways to reach them' })).toBeNull()
    expect((await memoriesOf(db, id)).map(({ text }) => text)).toEqual(['the walk by the canal'])
    expect(await axeProblems()).toEqual([])
    await press('Take this back')
    await screen.findByRole('link', { name: 'Write to Maya' })
  })

  it('lets a goodbye have its own day, but none that is still to come', async () => {
    const { maya } = await mayasPage()
    await press('Say goodbye')
    const dialog = await screen.findByRole('dialog')
    const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Say goodbye' })
    await userEvent.click(within(dialog).getByRole('radio', { name: 'We parted' }))
    const day = within(dialog).getByLabelText(/^The day you parted/)
    fireEvent.change(day, { target: { value: '2999-01-01' } })
    await within(dialog).findByText('That day is still to come.')
    expect(confirm.disabled).toBe(true)
    fireEvent.change(day, { target: { value: '2024-02-29' } })
    expect(confirm.disabled).toBe(false)
    await userEvent.click(confirm)
    await screen.findByText(/^You and Maya parted on February 29, 2024\./)
    expect((await maya())?.goodbye).toEqual({ kind: 'parted', day: '2024-02-29' })
  })

  it('offers the slower rhythm that was not answered yet, and remembers a no', async () => {
    const { db, home, id, maya } = await mayasPage()
    const skipOn = async (day: Day) => {
      const nudge = await offerNudge(db, home.deps(), { day, personId: id, reason: { kind: 'new' } })
      await storeOutcome(db, home.deps(), { id: nudge.id, outcome: 'skipped' })
    }
    await skipOn('2026-11-01')
    await skipOn('2026-11-04')
    expect(screen.queryByText(/Perhaps a slower rhythm/)).toBeNull()
    await skipOn('2026-11-08')
    await screen.findByText(
      'A few times now it was not the day for Maya. Perhaps a slower rhythm suits you two.',
    )
    await press('About once a month')
    await screen.findByText('Maya has a slower rhythm now.')
    expect((await maya())?.rhythmDays).toBe(30)
    await press('Undo')
    await press('Leave it as it is')
    await vi.waitFor(() => expect(screen.queryByText(/Perhaps a slower rhythm/)).toBeNull())
    expect(await maya()).toMatchObject({ rhythmDays: 14, slowerAnsweredAtMs: expect.any(Number) })
    await skipOn('2026-11-12')
    await new Promise((done) => setTimeout(done, 50))
    expect(screen.queryByText(/Perhaps a slower rhythm/)).toBeNull()
  })

  it('has no fault that axe can find', async () => {
    await mayasPage()
    expect(await axeProblems()).toEqual([])
  })
})
