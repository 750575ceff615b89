import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { parse as parseCards } from 'vcard4'
import { describe, expect, it } from 'vitest'
import { createPace } from '@/lib/data/pace'
import { neutralised, restored } from '@/lib/data/people-files/formula-cells'
import { takeAlong, type TakeAlongForm } from '@/lib/data/people-files/take-along'
import type { Channel, ChannelKind } from '@/lib/domain/people/reach/channel'
import type { Person } from '@/lib/domain/people/person'
import { personDefaults } from '@/lib/domain/people/person-defaults'
import { found } from './fixtures'

const nowMs = new Date(2026, 10, 23, 12).getTime()

const somebody = (fields: Partial<Person>): Person => ({
  ...personDefaults,
  id: '0192f0c1-0000-7000-8000-000000000001',
  name: 'Maya Lindqvist',
  addedAtMs: 0,
  ...fields,
})

const channel = (kind: ChannelKind, address: string, raw = address): Channel => ({
  id: `${kind} ${address} ${raw}`,
  personId: '0192f0c1-0000-7000-8000-000000000001',
  kind,
  address,
  raw,
})

const maya = somebody({
  contexts: { friends: true, family: false },
  dates: {
    a: { label: 'birthday', text: '', month: 2, day: 29, year: null },
    b: { label: 'anniversary', text: '', month: 6, day: 20, year: 2015 },
    c: { label: 'custom', text: 'The move', month: 1, day: 2, year: 2020 },
    d: null,
  },
  notes: '=HYPERLINK("https://example.com")\nLikes soup; bread, and \\ signs',
  valued: 'her calm',
  nextTime: 'the boat',
  circle: 'close',
  preferredChannelId: 'whatsapp +14155550123 +14155550123',
})
const choir = somebody({
  id: 'choir',
  name: 'Choir, old',
  kind: 'group',
  members: { [maya.id]: true, gone: false },
})
const channels = [
  channel('email', 'maya@example.com'),
  channel('phone', '+4930901820'),
  channel('whatsapp', '+14155550123'),
  channel('signal', '+14155550123'),
  channel('telegram', 'maya_l'),
  channel('instagram', 'maya.l'),
  channel('web', 'https://example.com/maya,l'),
  channel('sms', '', '0171 234'),
  channel('web', '', 'http://maya.example.org/'),
]

const written = async (form: TakeAlongForm, people = [maya, choir], theirs = channels) => {
  const { name, blob, count } = await takeAlong({ people, channels: theirs }, { form, nowMs }, createPace())
  return { name, count, text: await blob.text() }
}

const expected = {
  name: 'Maya Lindqvist',
  emails: ['maya@example.com'],
  phones: [
    { raw: '+14155550123', type: 'mobile' },
    { raw: '+4930901820', type: 'home' },
    { raw: '0171 234', type: 'mobile' },
  ],
  profiles: [
    'https://t.me/maya_l',
    'https://www.instagram.com/maya.l',
    'https://example.com/maya,l',
    // Not opened from here, and kept all the same.
    'http://maya.example.org/',
  ],
  birthday: { month: 2, day: 29, year: null },
  anniversary: { month: 6, day: 20, year: 2015 },
  dates: [{ label: 'The move', day: { month: 1, day: 2, year: 2020 } }],
  died: null,
  note: maya.notes,
  organisation: '',
  groups: ['Friends', 'Choir, old'],
}

describe('people taken along as vCard 4.0', () => {
  it('are read by an independent reader as they are', async () => {
    const { name, count, text } = await written('vcard')
    expect([name, count]).toEqual(['people-2026-11-23.vcf', 1])
    const card = parseCards(text)
    if (Array.isArray(card)) throw new Error('One card was written.')
    const values = (property: string) => card.getProperty(property).map(({ value }) => value)
    expect(values('FN')).toEqual(['Maya Lindqvist'])
    expect(values('N')).toMatchObject([{ familyNames: 'Lindqvist', givenNames: 'Maya' }])
    expect(values('UID')).toEqual([`urn:uuid:${maya.id}`])
    expect(values('EMAIL')).toEqual(['maya@example.com'])
    expect(card.getProperty('TEL').map(({ value, parameters }) => [value, parameters])).toEqual([
      ['+14155550123', { TYPE: 'cell' }],
      ['+4930901820', { TYPE: 'voice' }],
      ['0171 234', { TYPE: 'cell' }],
    ])
    expect(values('URL')).toEqual(expected.profiles)
    expect(values('BDAY')).toEqual(['--0229'])
    expect(values('ANNIVERSARY')).toEqual(['20150620'])
    expect(values('NOTE')).toEqual([maya.notes])
    expect(values('CATEGORIES')).toEqual([['Friends', 'Choir, old']])
  })

  it('have no line longer than 75 bytes, and no letter cut', async () => {
    const { text } = await written('vcard', [somebody({ name: 'Ж'.repeat(90), notes: '👩‍👩‍👧 '.repeat(40) })])
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect((await found(text)).people).toMatchObject([
      { name: 'Ж'.repeat(90), note: '👩‍👩‍👧 '.repeat(40).trim() },
    ])
  })

  it('come back as they were', async () => {
    const { people, unreadable } = await found((await written('vcard')).text)
    expect(unreadable).toEqual([])
    expect(people).toEqual([
      {
        ...expected,
        phones: expected.phones.map((phone) => ({
          ...phone,
          type: phone.type === 'home' ? 'other' : 'mobile',
        })),
        line: 1,
      },
    ])
  })
})

describe('people taken along as CSV', () => {
  it('are read by an independent reader under the heads of Google Contacts', async () => {
    const { name, text } = await written('csv')
    expect(name).toBe('people-2026-11-23.csv')
    const rows = parseCsv(text, { columns: true }) as Record<string, string>[]
    expect(rows).toEqual([
      {
        'First Name': 'Maya',
        'Last Name': 'Lindqvist',
        Birthday: ' --02-29',
        Notes: ` ${maya.notes}`,
        Labels: 'Friends ::: Choir, old ::: * myContacts',
        'E-mail 1 - Label': '',
        'E-mail 1 - Value': 'maya@example.com',
        'Phone 1 - Label': 'Mobile',
        'Phone 1 - Value': '+14155550123',
        'Phone 2 - Label': 'Home',
        'Phone 2 - Value': '+4930901820',
        'Phone 3 - Label': 'Mobile',
        'Phone 3 - Value': '0171 234',
        'Website 1 - Label': 'Profile',
        'Website 1 - Value': 'https://t.me/maya_l',
        'Website 2 - Label': 'Profile',
        'Website 2 - Value': 'https://www.instagram.com/maya.l',
        'Website 3 - Label': 'Profile',
        'Website 3 - Value': 'https://example.com/maya,l',
        'Website 4 - Label': 'Profile',
        'Website 4 - Value': 'http://maya.example.org/',
        'Event 1 - Label': 'Anniversary',
        'Event 1 - Value': '2015-06-20',
        'Event 2 - Label': 'The move',
        'Event 2 - Value': '2020-01-02',
      },
    ])
  })

  it('come back as they were, formulas and all', async () => {
    const { form, people, unreadable } = await found((await written('csv')).text)
    expect([form, unreadable]).toEqual(['google', []])
    expect(people).toEqual([{ ...expected, line: 2 }])
  })

  it.each([
    '=1+1',
    '＝1+1',
    '＠SUM(A1)',
    '\n=1',
    '+1+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    "''=1",
    '+14155550123',
    "'quoted'",
    '1=1',
    '',
  ])('have no cell that a spreadsheet runs, for %j', (text) => {
    const cell = neutralised(text)
    expect(/^[=@\t\r\n＝＋－＠-]|^\+(?!\d+$)/.test(cell)).toBe(false)
    expect(restored(cell).trim()).toBe(text.trim())
    // An older release put an apostrophe before it.
    if (cell !== text) expect(restored(`'${text}`)).toBe(text)
    expect(cell.startsWith("'")).toBe(text === "'quoted'")
  })
})

describe('days with names of their own, and the dead', () => {
  const ines = somebody({
    name: 'Ines Solberg',
    dates: {
      a: { label: 'custom', text: 'Name day; small', month: 10, day: 2, year: null },
      b: { label: 'anniversary', text: '', month: 6, day: 20, year: 2015 },
      c: { label: 'anniversary', text: '', month: 7, day: 1, year: null },
    },
    goodbye: { kind: 'died', day: '2024-02-29' },
  })

  it.each(['vcard', 'csv'] as const)('go with them as %s, and come back', async (form) => {
    const { people } = await found((await written(form, [ines], [])).text)
    expect(people).toMatchObject([
      {
        name: 'Ines Solberg',
        anniversary: { month: 6, day: 20, year: 2015 },
        died: { day: { month: 2, day: 29, year: 2024 } },
      },
    ])
    expect(people[0]!.dates).toContainEqual({
      label: 'Name day; small',
      day: { month: 10, day: 2, year: null },
    })
    expect(people[0]!.dates).toContainEqual({ label: 'Anniversary', day: { month: 7, day: 1, year: null } })
  })

  it.each(['vcard', 'csv'] as const)('are dead as %s also where the day is not known', async (form) => {
    const { text } = await written(form, [{ ...ines, goodbye: { kind: 'died', day: null } }], [])
    expect((await found(text)).people[0]!.died).toEqual({ day: null })
    const living = await written(form, [{ ...ines, goodbye: { kind: 'parted', day: null } }], [])
    expect((await found(living.text)).people[0]!.died).toBe(null)
  })
})

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const plain = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001F\u007F-\u009F\uFEFF]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const anyName = word.map(plain).filter((text) => text !== '' && text.length < 100)
const anyDay = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  year: fc.option(fc.integer({ min: 1900, max: 2030 })),
})

describe('anybody', () => {
  it.each(['vcard', 'csv'] as const)(
    'comes back from a %s with name, note, birthday and groups',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(anyName, word, anyDay, anyName, async (name, note, day, group) => {
          const person = somebody({
            name,
            notes: plain(note),
            dates: { a: { label: 'birthday', text: '', ...day } },
          })
          fc.pre(!group.includes(':::') && !/^(?:my ?contacts|starred.*|all contacts)$/i.test(group))
          fc.pre(!group.startsWith('* ') && form === 'vcard' ? true : !/:$|^:|^'|^[=+\-@*]/.test(group))
          const theirs = somebody({ id: 'g', name: group, kind: 'group', members: { [person.id]: true } })
          const { text } = await written(form, [person, theirs], [])
          const { people } = await found(text)
          expect(people).toMatchObject([{ name, note: plain(note), birthday: day, groups: [group] }])
          if (form === 'csv') expect(parseCsv(text)).toHaveLength(2)
          else expect(ICAL.parse(text)).toHaveLength(3)
        }),
        { numRuns: 300, seed: 7 },
      )
    },
  )
})
