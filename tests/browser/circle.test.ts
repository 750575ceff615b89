/// <reference types="chrome" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Circle, type Context, contexts } from '@/lib/domain/people/person'
import { addToDay, dayOf } from '@/lib/domain/time/day'
import { type Desk, openDesk, type Rows } from '../support/browser/desk'
import { faultsOf } from '../support/browser/faults'
import { friend, together } from '../support/browser/friends'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.anew())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const home = (view: string) => desk.porchlight.open(`home.html#/${view}`)
const today = () => dayOf(Date.now(), 240)
/** A birthday so many days from today, of somebody born in 1990. */
const bornIn = (days: number, year: number | null = 1990): [number, number, number | null] => {
  const [, month, day] = addToDay(today(), days).split('-').map(Number)
  return [month!, day!, year]
}

/** Pictures of what was built, for whoever looks: light and dark. */
async function picture(page: Page, name: string) {
  const folder = process.env.PORCHLIGHT_PICTURES
  if (!folder) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const circlesBySize: Circle[] = [
  'close',
  'near',
  'near',
  'wider',
  'wider',
  'wider',
  'far',
  'far',
  'far',
  'far',
]
const names = ['Maya', 'Ben', 'Inés', 'Tomasz', 'Chidi', 'Yuki', 'Leila', 'Sven', 'Ngozi', 'Paul']

const many = (count: number) =>
  together(
    ...Array.from({ length: count }, (_, i) =>
      friend({
        name: `${names[i % 10]} ${i}`,
        circle: circlesBySize[(i * 7) % 10]!,
        contexts: { [contexts[(i * 3 + Math.floor(i / 10)) % contexts.length]!]: true },
        quietDays: null,
        channels: [],
      }),
    ),
  )

describe('dates', () => {
  test('come round with the age only where the year is known, and lead to a wish', async () => {
    await desk.put(
      together(
        friend({ name: 'Maya Osei', born: bornIn(0, 1990) }),
        friend({ name: 'Ben Lund', born: bornIn(3, null) }),
        friend({ name: 'Cleo Hart', born: bornIn(-2, 1604) }),
        friend({ name: 'Dag Holm', born: bornIn(100, 1980) }),
      ),
    )
    const page = await home('people/dates')
    const rows = page.getByRole('listitem')
    await rows.first().waitFor()
    const told = await rows.allInnerTexts()
    const age = Number(today().slice(0, 4)) - 1990
    expect(told).toHaveLength(3)
    expect(told[0]).toContain('has just been')
    expect(told[0]).not.toContain('turns')
    expect(told[1]).toContain(`turns ${age}`)
    expect(told[2]).toContain('in three days')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'dates')
    await page.getByRole('link', { name: 'Write to Maya Osei' }).click()
    expect(await page.getByRole('textbox', { name: 'Message to Maya Osei' }).inputValue()).toMatch(
      /birthday/i,
    )
  })

  test('a birthday’s draft is ready in the popup, and a belated one', async () => {
    for (const [days, words, kind] of [
      [0, /[Hh]appy birthday/, 'A birthday wish'],
      [-3, /late|after the fact|some days on|write only now/i, 'A late wish'],
    ] as const) {
      await desk.anew()
      await desk.put(friend({ name: 'Maya Osei', born: bornIn(days), quietDays: 30 }))
      const popup = await desk.porchlight.open('popup.html')
      const draft = popup.getByRole('textbox', { name: 'Message to Maya Osei' })
      await draft.waitFor()
      expect(await draft.inputValue()).toMatch(words)
      expect(await popup.getByRole('radio', { name: kind }).isChecked()).toBe(true)
      await picture(popup, days === 0 ? 'popup-birthday' : 'popup-belated')
    }
  })
})

describe('two who might be one', () => {
  const twice = () =>
    desk.put(
      together(
        friend({
          name: 'Maya Osei',
          channels: [
            ['whatsapp', '+14155550123'],
            ['email', 'maya@home.test'],
          ],
        }),
        friend({
          name: 'Maya O.',
          circle: 'far',
          rhythmDays: 90,
          channels: [['email', 'maya@home.test']],
          quietDays: null,
        }),
        friend({ name: 'Ben Lund', channels: [] }),
      ),
    )

  test('are shown with why, looked at field by field, merged, and split again', async () => {
    await twice()
    const page = await home('people/same')
    await page.getByText('The same address, maya@home.test').waitFor()
    await page.getByRole('button', { name: 'Have a look: Maya Osei and Maya O.' }).click()
    await page.getByRole('radio', { name: 'Maya O.', exact: true }).check()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'same')
    await button(page, 'Make them one').click()
    await page.getByText('Both are found under “Maya O.” now.').waitFor()
    await page.getByText('Nobody here looks like somebody else.').waitFor()
    await expect
      .poll(async () => (await desk.rows('people')).filter(({ mergedInto }) => mergedInto))
      .toHaveLength(1)

    await page.getByRole('button', { name: /^Split again: / }).click()
    await page.getByText('They are two again.').waitFor()
    const people = await desk.rows('people')
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Ben Lund', 'Maya O.', 'Maya Osei'])
    expect(people.filter(({ mergedInto }) => mergedInto)).toHaveLength(0)
    // Who was split is not proposed again.
    await page.getByText('Nobody here looks like somebody else.').waitFor()
  })

  test('that one of them died is not forgotten when they are made one', async () => {
    const gran = friend({ name: 'Gran Osei', quietDays: null, channels: [['email', 'gran@example.org']] })
    gran.people![0]!.goodbye = { kind: 'died', day: null }
    const card = friend({
      name: 'Gran Osei',
      quietDays: null,
      channels: [
        ['email', 'gran@example.org'],
        ['sms', '+14155550123'],
      ],
    })
    await desk.put(together(gran, card))
    const page = await desk.porchlight.open('home.html#/people/same')
    await page.getByRole('button', { name: /^Have a look/ }).click()
    await page.getByRole('button', { name: 'Make them one' }).click()
    await page.getByText('Both are found under “Gran Osei” now.').waitFor()
    const tab = await desk.porchlight.open('newtab.html')
    await tab.getByText('Nothing to do here today.').waitFor()
  })

  test('stay two once that was said, also after a reload', async () => {
    await twice()
    const page = await home('people/same')
    await page.getByRole('button', { name: /^They are two people: / }).click()
    await page.getByText('Nobody here looks like somebody else.').waitFor()
    await page.reload()
    await page.getByText('Nobody here looks like somebody else.').waitFor()
    await expect.poll(() => desk.living('dismissals')).toHaveLength(1)
  })
})

describe('give and take', () => {
  const written = (personId: string, word: string, daysAgo: number) => ({
    id: `${personId} ${daysAgo}`,
    personId,
    family: 'catchingUp',
    channelKind: 'whatsapp',
    openedAtMs: Date.now() - daysAgo * 86_400_000,
    went: 'yes',
    wentAtMs: Date.now() - daysAgo * 86_400_000,
    word,
    wordAtMs: Date.now(),
    stamps: {},
    deletedAtMs: null,
  })

  test('is told in words with an idea, and is gone once switched off', async () => {
    const giving = friend({
      name: 'Maya Osei',
      quietDays: null,
      begun: [5, 20, 35, 50].map((days) => ['me', days]),
    })
    const silent = friend({
      name: 'Ben Lund',
      quietDays: null,
      begun: [5, 20, 35].map((days) => ['them', days]),
    })
    const maya = String(giving.people![0]!.id)
    await desk.put(
      together(giving, silent, { checkIns: [written(maya, 'quiet', 8), written(maya, 'quiet', 25)] }),
    )
    const page = await home('people/balance')
    await page.getByText('You mostly begin with Maya. Maya has been quiet so far.').waitFor()
    await page.getByText('You could let Maya come to you').waitFor()
    await page.getByText('Ben has been coming to you').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'balance')
    await page.getByRole('switch', { name: 'Notice give and take' }).click()
    await page.getByText('You mostly begin with Maya.').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('switch', { name: 'Notice give and take' }).waitFor()
    expect(await page.getByText('You mostly begin with Maya.').count()).toBe(0)
  })
})

describe('the map', () => {
  test('names five people and what is missing, and has everything in a list', async () => {
    const few: [string, Circle, Context][] = [
      ['Maya Osei', 'close', 'family'],
      ['Ben Lund', 'close', 'friends'],
      ['Inés Ruiz', 'near', 'friends'],
      ['Tomasz Nowak', 'wider', 'work'],
      ['Leila Amiri', 'far', 'community'],
    ]
    await desk.put(
      together(
        ...few.map(([name, circle, context]) => friend({ name, circle, contexts: { [context]: true } })),
      ),
    )
    const page = await home('people/map')
    await page.locator('svg').getByText('Tomasz', { exact: true }).waitFor()
    for (const name of ['Maya', 'Ben', 'Inés', 'Leila'])
      expect(await page.locator('svg').getByText(name, { exact: true }).count()).toBe(1)
    await page.getByText('Nobody close or near from here: Work and Community.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'map-5')
    const place = page.getByRole('button', { name: 'Friends 1' }).first()
    await place.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Ben Lund' }).waitFor()
  })

  test('holds five hundred, and leads from there to the people at one place', async () => {
    await desk.put(many(500))
    const page = await home('people/map')
    await page.locator('svg circle').first().waitFor()
    await picture(page, 'map-500')
    await page
      .getByRole('button', { name: /^Family \d+$/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Close · Family' }).waitFor()
    expect(
      await page.getByRole('region', { name: 'Close · Family' }).getByRole('link').count(),
    ).toBeGreaterThan(1)
    expect(await faultsOf(page)).toEqual([])
    // Chosen on the picture, which is as high as the window, a place comes into view, and so does one without anybody.
    for (const [sector, name] of [
      [2, 'Far · Work'],
      [7, 'Far · Not said'],
    ] as const) {
      await page.evaluate(() => scrollTo(0, 0))
      await page
        .locator('svg path')
        .nth(3 * 8 + sector)
        .dispatchEvent('click')
      const place = page.getByRole('region', { name })
      await expect
        .poll(() => place.evaluate((one) => one.getBoundingClientRect().top < innerHeight))
        .toBe(true)
    }
    await page.getByRole('region', { name: 'Far · Not said' }).getByText('Nobody yet').waitFor()
  })

  test('leads from a lonely day in three small steps to an invitation', async () => {
    await desk.put(
      together(friend({ name: 'Maya Osei', quietDays: 10 }), friend({ name: 'Ben Lund', circle: 'far' })),
    )
    const page = await home('people/map')
    await button(page, 'I feel lonely').click()
    await picture(page, 'lonely')
    await button(page, 'Maya Osei').click()
    await button(page, 'Seeing each other').click()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'To the invitation' }).click()
    await page.getByRole('textbox', { name: 'Message to Maya Osei' }).waitFor()
    expect(await page.getByRole('radio', { name: 'An invitation' }).isChecked()).toBe(true)
  })
})

describe('rest and fresh starts', () => {
  test('while everybody rests the new tab says so, and nobody is put forward', async () => {
    await desk.put(friend({ name: 'Maya Osei', quietDays: 60 }))
    const page = await home('settings')
    await button(page, 'Rest until then').click()
    await page.getByText(/^Everybody rests until .+\. Nothing waits for you\.$/).waitFor()
    await picture(page, 'settings')
    const tab = await desk.porchlight.open('newtab.html')
    await tab.getByText(/^Everybody rests until /).waitFor()
    await expect.poll(() => desk.rows('nudges')).toEqual([])
    await button(page, 'End the rest').click()
    await tab.getByRole('heading', { name: 'Maya Osei' }).waitFor()
  })

  test('a fresh start counts from now, notes no contact, and can be taken back', async () => {
    await desk.put(friend({ name: 'Maya Osei', quietDays: 60 }))
    const clock = async () => (await desk.rows('people'))[0]!.clockResetAtMs
    const page = await home('settings')
    await button(page, 'Begin afresh with everybody').click()
    await page.getByText('Every rhythm counts from today.', { exact: true }).waitFor()
    expect(await clock()).toBeGreaterThan(Date.now() - 60_000)
    await expect.poll(() => desk.living('contacts')).toHaveLength(1)
    await button(page, 'Undo').click()
    await expect.poll(clock).toBeNull()
  })

  const skippedTwice = (rows: Rows) =>
    [20, 10].map((daysAgo) => ({
      id: `n${daysAgo}`,
      day: addToDay(today(), -daysAgo),
      personId: rows.people![0]!.id,
      reason: { kind: 'new' },
      offeredAtMs: Date.now() - daysAgo * 86_400_000,
      outcome: 'skipped',
      decidedAtMs: Date.now() - daysAgo * 86_400_000,
      stamps: {},
      deletedAtMs: null,
    }))

  test('after a third “not today” a slower rhythm is offered until it is answered, and a no is remembered', async () => {
    const rows = friend({ name: 'Maya Osei', quietDays: 60, rhythmDays: 14 })
    const personId = String(rows.people![0]!.id)
    await desk.put(together(rows, { nudges: skippedTwice(rows) }))
    const tab = await desk.porchlight.open('newtab.html')
    await button(tab, 'Not today').click()
    await tab.getByText('Perhaps a slower rhythm suits you two.').waitFor()
    await picture(tab, 'slower')
    // Left alone here, it waits on their page; and in the popup it is said at the skip just as well.
    const page = await home(`people/${personId}`)
    await page.getByText('Perhaps a slower rhythm suits you two.').waitFor()
    await page.close()
    await button(tab, 'Undo').click()
    await button(tab, 'Not today').waitFor()
    const popup = await desk.porchlight.open('popup.html')
    await button(popup, 'Not today').click()
    await popup.getByText('Perhaps a slower rhythm suits you two.').waitFor()
    await button(popup, 'Leave it as it is').click()
    await expect.poll(() => popup.getByText('Perhaps a slower rhythm').count()).toBe(0)
    await popup.getByText('Maya Osei can wait for another day.').waitFor()
    const answered = async () => (await desk.rows('people'))[0]!
    expect(await answered()).toMatchObject({ rhythmDays: 14, slowerAnsweredAtMs: expect.any(Number) })
  })

  test('a slower rhythm is taken with one click, after the third “not today” on the new tab', async () => {
    const rows = friend({ name: 'Maya Osei', quietDays: 60, rhythmDays: 14 })
    await desk.put(together(rows, { nudges: skippedTwice(rows) }))
    const tab = await desk.porchlight.open('newtab.html')
    await button(tab, 'Not today').click()
    await button(tab, 'About once a month').click()
    await tab.getByText('Maya Osei has a slower rhythm now.').waitFor()
    expect((await desk.rows('people'))[0]!.rhythmDays).toBe(30)
  })
})
