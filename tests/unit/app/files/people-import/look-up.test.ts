import { describe, expect, it } from 'vitest'
import { lookUpPeople } from '@/lib/app/files/people-import/look-up'
import { createPace } from '@/lib/data/pace'
import type { ImportedPerson } from '@/lib/domain/people/import/imported-person'
import { addPerson, manyPortsOver, mergePeople, remove } from '@/tests/support/use-cases'
import { depsAt, freshDatabase } from '@/tests/unit/data/database-for-test'
import { inFixture } from '@/tests/unit/data/people-files/fixtures'

const somebody = (fields: Partial<ImportedPerson>): ImportedPerson => ({
  name: 'Maya',
  emails: [],
  phones: [],
  profiles: [],
  birthday: null,
  anniversary: null,
  dates: [],
  died: null,
  note: '',
  organisation: '',
  groups: [],
  line: 1,
  ...fields,
})

const deps = depsAt(0)

const ready = (people: ImportedPerson[], region: string | null = null, db = freshDatabase()) =>
  lookUpPeople(manyPortsOver(db, deps), { people, region }, createPace())

/** Maya and Olu are here. */
async function here() {
  const db = freshDatabase()
  const channels = [
    { kind: 'email', address: 'maya@example.com' },
    { kind: 'whatsapp', address: '+14155550123', raw: '+1 415 555 0123' },
    { kind: 'phone', address: '+4930901820', raw: '030 901820' },
  ] as const
  const dates = {
    b: { label: 'birthday', text: '', month: 4, day: 12, year: 1985 },
    gone: null,
  } as const
  await addPerson(db, deps, { name: 'Maya Lindqvist', dates }, { channels: [...channels] })
  await addPerson(db, deps, { name: 'Olu' })
  return db
}

describe('the ways to reach somebody of a file', () => {
  it('are normalised, those to write by first', async () => {
    const { people, numbersWithoutRegion } = await ready([
      somebody({
        emails: ['Maya@Example.COM', 'no address'],
        phones: [
          { raw: '+49 30 901820', type: 'home' },
          { raw: '+1 (415) 555-0123', type: 'mobile' },
          { raw: '888', type: 'mobile' },
        ],
        profiles: [
          'https://t.me/maya_l',
          'http://www.instagram.com/maya.l/',
          'https://www.linkedin.com/in/maya',
          'https://www.facebook.com/profile.php?id=1',
          'http://example.com/maya',
        ],
      }),
    ])
    expect(numbersWithoutRegion).toBe(1)
    expect(people[0]!.channels.map(({ kind, address }) => [kind, address])).toEqual([
      ['sms', '+14155550123'],
      ['sms', ''],
      ['email', 'Maya@example.com'],
      ['email', ''],
      ['telegram', 'maya_l'],
      ['instagram', 'maya.l'],
      ['web', 'https://www.linkedin.com/in/maya'],
      ['web', 'https://www.facebook.com/profile.php?id=1'],
      ['web', 'https://example.com/maya'],
      ['phone', '+4930901820'],
    ])
  })

  it.each([
    ['DE', '0171 2345678', '+491712345678'],
    ['GB', '07400 123456', '+447400123456'],
    ['IT', '02 1234 5678', '+390212345678'],
  ])('are read by the region %s', async (region, raw, address) => {
    const { people, numbersWithoutRegion } = await ready(
      [somebody({ phones: [{ raw, type: 'mobile' }] })],
      region,
    )
    expect(people[0]!.channels).toEqual([{ kind: 'sms', address, raw }])
    expect(numbersWithoutRegion).toBe(0)
  })

  it('are the kinds of their apps where a card names messengers', async () => {
    const { people } = await ready((await inFixture('messengers.vcf')).people)
    expect(people.map(({ channels }) => channels.map(({ kind, address }) => [kind, address]))).toEqual([
      [
        ['telegram', 'samira_h'],
        ['whatsapp', '+491601234567'],
        ['messenger', 'samira.haddad'],
        ['instagram', 'samira.sings'],
        ['web', 'https://twitter.com/samira'],
      ],
      [
        ['matrix', '@ilja:example.org'],
        ['signal', '+4930901820'],
        ['threema', 'ABCD1234'],
        ['telegram', 'ilja_k'],
        ['whatsapp', '+4930901820'],
        ['instagram', 'ilja.k'],
      ],
      [],
    ])
  })

  it('are never guessed: a number without a country code waits for the region', async () => {
    const { people, numbersWithoutRegion } = await ready([
      somebody({ phones: [{ raw: '0171 2345678', type: 'mobile' }] }),
    ])
    expect(people[0]!.channels).toEqual([{ kind: 'sms', address: '', raw: '0171 2345678' }])
    expect(numbersWithoutRegion).toBe(1)
  })
})

describe('one channel that a card writes several times', () => {
  it('is one, and a number that takes messages needs no call beside it', async () => {
    const { people } = await ready(
      [
        somebody({
          phones: [
            { raw: '0151 23456706', type: 'mobile' },
            { raw: '+49 151 23456706', type: 'home' },
            { raw: '+49 30 901820', type: 'home' },
            { raw: '030/901820', type: 'work' },
            { raw: '+49 151 23456707', type: 'whatsapp' },
          ],
          emails: ['Noor@Example.org', 'noor@example.org'],
        }),
      ],
      'DE',
    )
    expect(people[0]!.channels.map(({ kind, address }) => [kind, address])).toEqual([
      ['sms', '+4915123456706'],
      ['whatsapp', '+4915123456707'],
      ['email', 'Noor@example.org'],
      ['phone', '+4930901820'],
    ])
  })
})

describe('somebody who is here already', () => {
  it.each<[string, Partial<ImportedPerson>]>([
    ['by e-mail', { name: 'Maya L.', emails: ['MAYA@example.com'] }],
    ['by e-mail, where the file knows no name', { name: 'maya@example.com', emails: ['maya@example.com'] }],
    [
      'by number, in whichever app',
      { name: 'Lindqvist, Maya', phones: [{ raw: '+1 415 555 0123', type: 'mobile' }] },
    ],
    [
      'by the number of a house and a name',
      { name: 'Maya', phones: [{ raw: '+49 30 901820', type: 'home' }] },
    ],
    ['by name and birthday', { name: 'maya  lindqvist', birthday: { month: 4, day: 12, year: null } }],
  ])('is found %s', async (_, fields) => {
    const { people } = await ready([somebody({ name: 'Somebody', ...fields })], null, await here())
    expect(people[0]).toMatchObject({ here: 'known', as: 'Maya Lindqvist' })
  })

  it.each<[string, Partial<ImportedPerson>]>([
    ['who has the same name alone', { name: 'Maya Lindqvist', emails: ['other@example.com'] }],
    ['who has the same birthday alone', { birthday: { month: 4, day: 12, year: 1985 } }],
  ])('is not somebody %s', async (_, fields) => {
    const { people } = await ready([somebody(fields)], null, await here())
    expect(people[0]).toMatchObject({ here: 'new', as: null })
  })

  it.each<[string, Partial<ImportedPerson>]>([
    ['lives in the same house', { name: 'Jo', phones: [{ raw: '+49 30 901820', type: 'home' }] }],
    ['shares a mailbox', { name: 'Per Lindqvist', emails: ['maya@example.com'] }],
    ['shares a mobile', { name: 'Anna Lindqvist', phones: [{ raw: '+14155550123', type: 'mobile' }] }],
  ])('is not taken for somebody who %s, and that is said', async (_, fields) => {
    const { people } = await ready([somebody(fields)], null, await here())
    expect(people[0]).toMatchObject({ here: 'perhaps', as: 'Maya Lindqvist' })
  })

  it('is found among a whole family with one mailbox', async () => {
    const berg = (name: string, line: number) => somebody({ name, emails: ['berg@example.org'], line })
    const { people } = await ready([berg('Anna Berg', 1), berg('Per Berg', 2), berg('Anna Berg', 3)])
    expect(people.map((one) => [one.here, one.as])).toEqual([
      ['new', null],
      ['perhaps', 'Anna Berg'],
      ['repeated', 'Anna Berg'],
    ])
  })

  it('is found by name where there is nothing else, on either side', async () => {
    const { people } = await ready([somebody({ name: 'Olu' })], null, await here())
    expect(people[0]).toMatchObject({ here: 'known', as: 'Olu' })
  })

  it('is told apart from somebody further up in the same file', async () => {
    const card = somebody({ emails: ['jo@example.com'] })
    const { people } = await ready([card, { ...card, line: 9 }], null, await here())
    expect(people.map((one) => one.here)).toEqual(['new', 'repeated'])
  })

  it('is found again further down by what only the file knows', async () => {
    const known = somebody({ emails: ['maya@example.com', 'maya@new.example'] })
    const { people } = await ready(
      [known, somebody({ emails: ['maya@new.example'], line: 9 })],
      null,
      await here(),
    )
    expect(people.map((one) => one.here)).toEqual(['known', 'repeated'])
  })

  it('is found while they are here, by a number that came with somebody who was merged into them', async () => {
    const db = await here()
    const known = () => ready([somebody({ name: 'Maya', emails: ['maya@old.example'] })], null, db)
    const channels = [{ kind: 'email', address: 'maya@old.example' } as const]
    const old = await addPerson(db, deps, { name: 'Maya L.' }, { channels })
    expect((await known()).people[0]).toMatchObject({ here: 'known', as: 'Maya L.' })
    const [maya] = (await db.people.toArray()).filter(({ name }) => name === 'Maya Lindqvist')
    await mergePeople(db, deps, { keptId: maya!.id, mergedId: old })
    expect((await known()).people[0]).toMatchObject({ here: 'known', as: 'Maya Lindqvist' })
    // By that name they are nobody's any more.
    expect((await ready([somebody({ name: 'Maya L.' })], null, db)).people[0]).toMatchObject({ here: 'new' })
    await remove(db, deps, 'people', maya!.id)
    expect((await known()).people[0]).toMatchObject({ here: 'new', as: null })
  })
})
