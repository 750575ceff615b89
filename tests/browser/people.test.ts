import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Person } from '@/lib/domain/people/person'
import { type Desk, openDesk } from '../support/browser/desk'
import { faultsInLightAndDark } from '../support/browser/faults'
import { friend, together } from '../support/browser/friends'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.anew())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const maya = async () =>
  (await desk.rows('people')).find(({ name }) => name === 'Maya Lindqvist') as Person | undefined

async function mayasPage() {
  await desk.put(together(friend({ name: 'Maya Lindqvist', channels: [] }), friend({ name: 'Olu Adeyemi' })))
  const page = await desk.porchlight.open('home.html#/people')
  await page.getByRole('link', { name: 'Maya Lindqvist' }).click()
  await page.getByRole('heading', { name: 'Ways to reach them' }).waitFor()
  return page
}

/** Moves on by the keyboard until what has the focus is called that. */
async function tabTo(page: Page, name: string) {
  const focused = () =>
    page.evaluate(() => {
      const now = document.activeElement as HTMLInputElement | null
      return now?.ariaLabel ?? now?.labels?.[0]?.textContent ?? now?.textContent ?? ''
    })
  for (let times = 0; times < 120; times++) {
    if ((await focused()).startsWith(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${name}`)
}

/** What may be pasted, the app that it opens in, and where that leads. */
const everyPasted = [
  ['+1 (415) 555-0123', 'WhatsApp', 'https://web.whatsapp.com/send?phone=14155550123'],
  ['maya@example.org', 'Mail', 'mailto:maya@example.org'],
  ['tel:+14155550123', 'Phone', 'tel:+14155550123'],
  ['sms:+14155550123', 'Messages', 'sms:+14155550123'],
  ['https://t.me/maya_o', 'Telegram', 'https://t.me/maya_o'],
  ['https://signal.me/#p/+14155550123', 'Signal', 'https://signal.me/#p/+14155550123'],
  ['https://www.facebook.com/maya.okafor.3', 'Messenger', 'https://m.me/maya.okafor.3'],
  ['https://www.instagram.com/maya_o/', 'Instagram', 'https://ig.me/m/maya_o'],
  [
    'https://discord.com/channels/@me/123456789012345678',
    'Discord',
    'https://discord.com/channels/@me/123456789012345678',
  ],
  [
    'https://teams.microsoft.com/l/chat/0/0?users=maya@example.org',
    'Teams',
    'https://teams.microsoft.com/l/chat/0/0?users=maya%40example.org',
  ],
  ['@maya:example.org', 'Matrix', 'https://matrix.to/#/@maya:example.org'],
  ['https://threema.id/ABCD1234', 'Threema', 'https://threema.id/ABCD1234'],
  ['https://chat.example.org/maya', 'Web page', 'https://chat.example.org/maya'],
] as const

describe('what one has of somebody is pasted into one field', () => {
  test('and leads where it says, whatever it is', async () => {
    const page = await mayasPage()
    const field = page.getByLabel('Number, address or profile link')
    const opensIn = () =>
      page.getByLabel('Opens in').evaluate((it: HTMLSelectElement) => it.selectedOptions[0]?.text)
    for (const [pasted, app, href] of everyPasted) {
      await button(page, 'Add a way to reach them').click()
      await field.fill(pasted)
      expect(await opensIn(), pasted).toBe(app)
      await field.press('Enter')
      const link = page.getByRole('link', { name: `Try it: ${app}, ` })
      expect(await link.getAttribute('href'), pasted).toBe(href)
      // The first of them, and it alone.
      expect(await page.getByText('used first').count()).toBe(1)
    }
    await expect.poll(() => desk.living('channels')).toHaveLength(1 + everyPasted.length)
  })

  test('FaceTime and what cannot be read are kept, say why, and have no button', async () => {
    const page = await mayasPage()
    for (const raw of ['facetime:+14155550123', 'https://discord.com/users/123456789012345678']) {
      await button(page, 'Add a way to reach them').click()
      await page.getByLabel('Number, address or profile link').fill(raw)
      await page.keyboard.press('Enter')
      await page
        .getByText(raw.startsWith('f') ? 'opens on Apple devices' : /^Discord opens a conversation/)
        .waitFor()
    }
    expect(await page.getByRole('link', { name: /^Try it/ }).count()).toBe(0)
    await page.getByRole('link', { name: 'Write to Maya' }).click()
    await page.getByText('No number or address for Maya Lindqvist yet.').waitFor()
    expect(await page.getByRole('button', { name: /^(Open in|Call)/ }).count()).toBe(0)
  })
})

test('two contexts chosen one after the other both stay, also among a great many people', async () => {
  const many = Array.from({ length: 4000 }, (_, i) =>
    friend({ name: `Somebody ${i}`, circle: 'far', quietDays: null }),
  )
  const one = friend({ name: 'Maya Lindqvist', channels: [] })
  await desk.put(together(...many, one))
  const page = await desk.porchlight.open(`home.html#/people/${String(one.people![0]!.id)}`)
  await page.getByRole('checkbox', { name: 'Family' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (const name of ['Family', 'Friends'])
    expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true)
  await expect.poll(async () => (await maya())!.contexts).toEqual({ family: true, friends: true })
})

test('by keyboard: a day that matters, a hard time, contact with its detail, a memory and a goodbye', async () => {
  const page = await mayasPage()
  await tabTo(page, 'Add a day')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Day')
  await page.keyboard.type('29')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Feb')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('February 29').waitFor()
  expect(Object.values((await maya())!.dates)).toMatchObject([
    { label: 'birthday', month: 2, day: 29, year: null },
  ])

  await tabTo(page, 'Note a hard time')
  await page.keyboard.press('Enter')
  await page.keyboard.type('her father is ill')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'her father is ill' }).waitFor()
  await expect
    .poll(() => desk.living('hardTimes'))
    .toMatchObject([{ what: 'her father is ill', endedDay: null }])

  await tabTo(page, 'Keep something')
  await page.keyboard.press('Enter')
  await page.keyboard.type('the walk along the canal')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.living('memories')).toHaveLength(1)

  await page.getByRole('link', { name: 'All people' }).focus()
  await tabTo(page, 'We talked')
  await page.keyboard.press('Enter')
  await page.getByText('Who began?').waitFor()
  await tabTo(page, 'Not said')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => desk.living('contacts')).toContainEqual(expect.objectContaining({ began: 'them' }))

  await tabTo(page, 'Say goodbye')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, 'They died')
  await page.keyboard.press('Space')
  await tabTo(page, 'Say goodbye')
  await page.keyboard.press('Enter')
  await page.getByText(/^Maya died\./).waitFor()
  expect((await maya())?.goodbye?.kind).toBe('died')
  expect(
    await page
      .getByLabel(/^November|^[A-Z][a-z]+ \d/)
      .first()
      .inputValue(),
  ).toBe('the walk along the canal')
})

test('by keyboard, digit by digit: contact is dated back, and the keyboard stays there', async () => {
  const page = await mayasPage()
  const { id } = (await maya())!
  const daysAgo = (days: number) => Date.now() - days * 86_400_000
  await desk.put({
    contacts: [3, 40, 400].map((days) => ({
      id: crypto.randomUUID(),
      personId: id,
      atMs: daysAgo(days),
      kind: 'met',
      began: null,
      energy: null,
      feltMet: null,
      note: '',
      checkInId: null,
      stamps: {},
      deletedAtMs: null,
    })),
  })
  await page.reload()
  await page.getByRole('button', { name: 'We talked', exact: true }).click()
  const when = page.getByLabel('When', { exact: true })
  await when.focus()
  await page.keyboard.type('10012025', { delay: 60 })
  const dates = async () =>
    (await desk.living('contacts')).map(({ atMs }) => new Date(Number(atMs)).toDateString())
  await expect.poll(dates).toContain('Wed Oct 01 2025')
  await page.getByText('October 1, 2025').first().waitFor()
  expect(await when.inputValue()).toBe('2025-10-01')
  expect(await when.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await dates()).toHaveLength(6)
  await page.keyboard.type('1002')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect.poll(dates).toContain('Thu Oct 02 2025')
})

test('their hour and what to leave alone stand beside the draft, on the page, in home and in the popup', async () => {
  const page = await mayasPage()
  await page.getByLabel('What to leave alone').fill('her old job')
  await button(page, 'Set their hours').click()
  await page.getByLabel('Where their clock is').selectOption('Pacific/Kiritimati')
  await page.getByLabel('Not before').fill('10:00')
  await page.getByLabel('No calls').click()
  const hour = /^It is \d.+ for Maya$/
  await page.getByText(hour).waitFor()
  await page
    .getByText(/^not before 10:00.* · no calls$/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Write to Maya' }).click()
  await page.getByRole('heading', { name: 'A line to somebody' }).waitFor()
  await page.getByText(hour).waitFor()
  await page.getByText('To leave alone: her old job').waitFor()
  const popup = await desk.porchlight.open('popup.html')
  await popup.getByRole('combobox', { name: 'To' }).fill('maya')
  await popup.keyboard.press('Enter')
  await popup.getByText(hour).waitFor()
})

test('the new tab says their hour, also where it stands as it stood last', async () => {
  const rows = friend({ name: 'Maya Lindqvist' })
  Object.assign(rows.people![0] as object, { timeZone: 'Pacific/Kiritimati', noCalls: true })
  await desk.put(rows)
  const hour = /^It is \d.+ for Maya$/
  for (const _ of ['first', 'painted']) {
    const tab = await desk.porchlight.context.newPage()
    await tab.goto('chrome://newtab/')
    await tab.getByText(hour).waitFor()
    await tab.getByText('no calls').waitFor()
    await expect
      .poll(() => tab.evaluate(() => localStorage.getItem('porchlight.last-paint')))
      .toContain('{hour}')
    expect(await tab.evaluate(() => localStorage.getItem('porchlight.last-paint'))).not.toMatch(/It is \d/)
    await tab.close()
  }
})

test('a group finds its members by name, and somebody who died is in no list to write to', async () => {
  const page = await mayasPage()
  await page.goto(desk.porchlight.url('home.html#/people'))
  await button(page, 'Add a group').click()
  await page.getByLabel('Name of the group').fill('The choir')
  await button(page, 'Add').click()
  await page.getByRole('combobox', { name: 'Add somebody to it' }).fill('olu')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Olu Adeyemi' }).click()
  await page.getByRole('link', { name: 'The choir' }).waitFor()
  await button(page, 'Say goodbye').click()
  await page.getByLabel('They died').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Say goodbye' }).click()
  await page.getByText(/^Olu died\./).waitFor()
  const popup = await desk.porchlight.open('popup.html')
  await popup.getByRole('combobox', { name: 'To' }).fill('olu')
  await popup.getByText('Nobody by that name.').first().waitFor()
})

test('nothing on the page is wider than a narrow window, and no serious fault of accessibility is found', async () => {
  const page = await mayasPage()
  for (const name of [
    'We talked',
    'Add a day',
    'Set their hours',
    'Note a hard time',
    'Add a way to reach them',
  ]) {
    await button(page, name).click()
  }
  await page.setViewportSize({ width: 380, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await faultsInLightAndDark(page)).toEqual([])
})

test('a name without a space breaks where the window ends, and undo stays within reach', async () => {
  const long = 'm'.repeat(200)
  const choir = friend({ name: 'g'.repeat(200), channels: [] })
  const one = friend({ name: long, channels: [['email', `${'e'.repeat(60)}@example.org`]] })
  const other = friend({
    name: `${long}y`,
    channels: [['email', `${'e'.repeat(60)}@example.org`]],
    rhythmDays: 90,
  })
  Object.assign(choir.people![0]!, { kind: 'group', members: { [String(one.people![0]!.id)]: true } })
  await desk.put(together(choir, one, other))
  const page = await desk.porchlight.open('home.html#/people')
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await page.getByRole('link', { name: long, exact: true }).click()
  await button(page, 'We talked').click()
  const undo = (await button(page, 'Undo').boundingBox())!
  expect(undo.x + undo.width).toBeLessThanOrEqual(1280)
  expect(await tooWide()).toBeLessThanOrEqual(0)
  await page.goto(desk.porchlight.url('home.html#/people/same'))
  await page.getByRole('button', { name: /^Have a look/ }).click()
  expect(await tooWide()).toBeLessThanOrEqual(0)
})
