import { describe, expect, it } from 'vitest'
import { createPace } from '@/lib/data/pace'
import { readPeopleFile } from '@/lib/data/people-files/read'
import { found, inFixture, readBytes, readText } from './fixtures'

const nobody = {
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
}

describe('vCard 2.1', () => {
  it('is read with its quoted-printable, soft line breaks, charsets and bare types', async () => {
    const { form, people, unreadable } = await inFixture('phone-2.1.vcf')
    expect(form).toBe('vcard')
    expect(unreadable).toEqual([])
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Linnéa Åstrand',
        emails: ['linnea@example.org'],
        phones: [
          { raw: '+46 70 123 45 67', type: 'mobile' },
          { raw: '08-123 456 78', type: 'home' },
        ],
        birthday: { month: 2, day: 29, year: 1984 },
        note: 'Met on the ferry\nlikes cardamom = yes',
        line: 1,
      },
      { ...nobody, name: 'Voicemail', phones: [{ raw: '888', type: 'other' }], line: 17 },
      {
        ...nobody,
        name: 'Jürgen Müller',
        phones: [{ raw: '+49 30 901820', type: 'work' }],
        organisation: 'Backstube, Ofen 2',
        line: 22,
      },
    ])
  })

  it('is read in the charset that it names when the file is no UTF-8', async () => {
    const { people } = await inFixture('windows-1251-2.1.vcf')
    expect(people.map(({ name }) => name)).toEqual(['Анна Иванова'])
  })
})

describe('vCard 3.0', () => {
  it('of a phone has grouped lines, a left-out year, companies without a name, and cards of nobody', async () => {
    const { people, unreadable } = await inFixture('iphone-3.0.vcf')
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Chidi Okafor',
        emails: ['chidi@example.com'],
        // The preferred one first.
        phones: [
          { raw: '+44 7700 900456', type: 'mobile' },
          { raw: '+44 7700 900123', type: 'other' },
        ],
        profiles: ['https://www.instagram.com/chidi.sings', 'http://twitter.com/chidisings'],
        birthday: { month: 5, day: 21, year: null },
        anniversary: { month: 8, day: 18, year: 2012 },
        note: 'Bass, second row\nAsk about the boat',
        organisation: 'Harbour Choir',
        line: 1,
      },
      {
        ...nobody,
        name: 'Corner Bakery',
        phones: [{ raw: '020 7946 0018', type: 'work' }],
        organisation: 'Corner Bakery',
        line: 21,
      },
    ])
    expect(unreadable).toEqual([
      { line: 29, reason: 'no-name', excerpt: 'VERSION:3.0 N:;;;; FN: NOTE:nobody is named here' },
    ])
  })

  it('of Google has its labels without the one that everybody has', async () => {
    const { people } = await inFixture('google-3.0.vcf')
    expect(people[0]).toMatchObject({
      name: 'Ines Duarte',
      birthday: { month: 1, day: 1, year: 1950 },
      groups: ['Family'],
    })
    expect(people[1]).toEqual({
      ...nobody,
      name: 'Tom',
      birthday: { month: 4, day: 12, year: null },
      line: 12,
    })
  })
})

describe('vCard 4.0', () => {
  it('is read with its numbers as addresses, days without a year and folded words', async () => {
    const { people } = await inFixture('nextcloud-4.0.vcf')
    expect(people[0]).toEqual({
      ...nobody,
      name: 'Sœur Amélie',
      emails: ['amelie@example.fr'],
      phones: [{ raw: '+33-6-12-34-56-78', type: 'mobile' }],
      profiles: ['https://example.fr/amelie,durand'],
      birthday: { month: 2, day: 29, year: null },
      anniversary: { month: 8, day: 8, year: 2009 },
      note: 'First line\nsecond line with a very long tail that is folded in the middle of a word',
      groups: ['Choir', 'Old flatmates'],
      line: 1,
    })
    expect(people[1]).toMatchObject({ name: 'Bo', birthday: { month: 2, day: 29, year: 1980 } })
  })
})

describe('a backslash', () => {
  it('is taken off every sign that address books put it before, and stays before any other', async () => {
    const { people } = await found(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'FN:Rosa\\, Ulm\\: old\\; town',
        'N:Ward\\;North;Rosa;;;',
        'ORG:Plants\\: all\\; every;Pots',
        'CATEGORIES:Garden\\, indoor,Friends\\:old',
        'TEL:tel\\:+49-731-123456',
        'NOTE:C:\\\\Rosa\\nMo\\NTu \\(open\\)',
        'END:VCARD',
      ].join('\r\n'),
    )
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Rosa, Ulm: old; town',
        phones: [{ raw: '+49-731-123456', type: 'other' }],
        organisation: 'Plants: all; every, Pots',
        groups: ['Garden, indoor', 'Friends:old'],
        note: 'C:\\Rosa\nMo\nTu \\(open\\)',
        line: 1,
      },
    ])
  })

  it('keeps the mark after it from parting a name', async () => {
    const { people } = await found('BEGIN:VCARD\nVERSION:3.0\nN:Ward\\;North;Rosa;;;\nEND:VCARD\n')
    expect(people.map(({ name }) => name)).toEqual(['Rosa Ward;North'])
  })
})

describe("a group's card", () => {
  const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n')
  const ada = card('UID:A1-b2', 'FN:Ada Byrne', 'CATEGORIES:Family')
  const bo = card('FN:Bo', 'UID:urn:uuid:C3')

  it('is a label of its members, by the names of vCard 4.0 and by Apple’s, wherever it stands in the file', async () => {
    const choir = card('KIND:group', 'FN:Choir', 'MEMBER:urn:uuid:a1-B2', 'MEMBER:urn:uuid:c3')
    const flat = card(
      'X-ADDRESSBOOKSERVER-KIND:group',
      'N:Old flatmates',
      'FN:Old flatmates',
      'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:C3',
      'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:somebody-else',
    )
    const { people, unreadable } = await found([choir, ada, flat, bo].join('\r\n'))
    expect(people.map(({ name, groups }) => [name, groups])).toEqual([
      ['Ada Byrne', ['Family', 'Choir']],
      ['Bo', ['Choir', 'Old flatmates']],
    ])
    expect(unreadable).toEqual([])
  })

  it('comes as somebody where none of its members is in the file', async () => {
    const choir = card('KIND:group', 'FN:Choir', 'MEMBER:urn:uuid:z9', 'MEMBER:')
    const { people } = await found([ada, card('FN:Nobody’s id'), choir].join('\r\n'))
    expect(people.map(({ name }) => name)).toEqual(['Ada Byrne', 'Nobody’s id', 'Choir'])
  })
})

describe('messengers on a card', () => {
  it('are the pages of their apps, however the line names them; what opens nothing is left out', async () => {
    const { people, unreadable } = await inFixture('messengers.vcf')
    expect(unreadable).toEqual([])
    expect(people.map(({ name, profiles }) => [name, profiles])).toEqual([
      [
        'Samira Haddad',
        [
          'https://t.me/samira_h',
          'https://wa.me/491601234567',
          'https://m.me/samira.haddad',
          'https://www.instagram.com/samira.sings',
          'http://twitter.com/samira',
        ],
      ],
      [
        'Ilja',
        [
          'https://matrix.to/#/@ilja:example.org',
          'https://signal.me/#p/+4930901820',
          'https://threema.id/ABCD1234',
          'https://t.me/ilja_k',
          'https://wa.me/4930901820',
          'https://www.instagram.com/ilja.k',
        ],
      ],
      ['Nobody there', []],
    ])
  })
})

describe('one bad card', () => {
  it('costs that card, and is named with its line', async () => {
    const { people, unreadable } = await inFixture('one-bad.vcf')
    expect(people.map(({ name }) => name)).toEqual(['Before', 'After'])
    expect(people[1]!.phones).toEqual([{ raw: '+1 415 555 0101', type: 'other' }])
    expect(unreadable).toEqual([
      { line: 6, reason: 'cut-off', excerpt: 'VERSION:3.0 N:Lost;Half FN:Half Lost' },
      { line: 18, reason: 'cut-off', excerpt: 'VERSION:3.0 FN:Never ends' },
    ])
  })

  it('of a table costs its line', async () => {
    const { form, people, unreadable } = await inFixture('plain-broken.csv')
    expect(form).toBe('csv')
    expect(people.map(({ name }) => name)).toEqual(['Before', 'After'])
    expect(people[1]).toMatchObject({
      phones: [{ raw: '+1 (415) 555-0100', type: 'other' }],
      note: '=HYPERLINK("x")',
    })
    expect(unreadable).toEqual([
      { line: 3, reason: 'broken', excerpt: '"Quote open,broken@example.com,,' },
      { line: 5, reason: 'no-name', excerpt: ',,,only a note' },
    ])
  })

  it('whose quotation mark never closes costs no more in a file of ten thousand like it', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `"open ${index},x@example.com`)
    const { people, unreadable } = await found(`Name,Email\nGood,good@example.com\n${rows.join('\n')}`)
    expect(people.map(({ name }) => name)).toEqual(['Good'])
    expect(unreadable).toHaveLength(10_000)
  })
})

describe('a table', () => {
  it('of the older Google has several values in a cell', async () => {
    const { form, people, unreadable } = await inFixture('google-2018.csv')
    expect(form).toBe('google')
    expect(people[0]).toEqual({
      ...nobody,
      name: 'Ada Byrne',
      emails: ['ada@example.ie', 'ada.byrne@example.ie', 'ada@work.example'],
      phones: [
        { raw: '+353 85 012 3456', type: 'mobile' },
        { raw: '+353 85 012 3457', type: 'mobile' },
      ],
      profiles: ['https://www.facebook.com/ada.byrne'],
      birthday: { month: 7, day: 4, year: 1991 },
      anniversary: { month: 6, day: 20, year: 2015 },
      note: 'Plays the fiddle, badly.\nCall on Sundays',
      organisation: 'Fiddle Shop',
      groups: ['Family', 'Choir'],
      line: 2,
    })
    expect(people.slice(1).map(({ name }) => name)).toEqual(['Kenji', 'mail.only@example.com'])
    expect(people[1]!.birthday).toEqual({ month: 4, day: 12, year: null })
    expect(unreadable).toMatchObject([{ line: 6, reason: 'no-name' }])
  })

  it('of the newer Google leaves faxes and its own labels out', async () => {
    const { form, people } = await inFixture('google-2024.csv')
    expect(form).toBe('google')
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Sofía Núñez',
        emails: ['sofia@example.es'],
        phones: [{ raw: '+34 612 34 56 78', type: 'mobile' }],
        profiles: ['https://t.me/sofia_nunez'],
        birthday: { month: 12, day: 1, year: 1988 },
        anniversary: { month: 6, day: 20, year: null },
        note: 'Said "call me"',
        organisation: 'La Huerta',
        groups: ['Neighbours'],
        line: 2,
      },
      { ...nobody, name: 'Ravi K Iyer', line: 3 },
    ])
  })

  it('of Outlook writes none as 0/0/00, and may be Western European', async () => {
    const { form, people } = await inFixture('outlook.csv')
    expect(form).toBe('outlook')
    expect(people[0]).toMatchObject({
      name: 'Dr. Zoë Fischer',
      organisation: 'Universität Köln',
      phones: [
        { raw: '+49 221 470 0', type: 'work' },
        { raw: '0171 2345678', type: 'mobile' },
      ],
      birthday: { month: 3, day: 14, year: 1979 },
      anniversary: null,
      note: 'Erste Zeile\nzweite Zeile',
      groups: ['Arbeit', 'Freunde'],
    })
    expect(people[1]).toMatchObject({ name: 'Paul', birthday: null, line: 4 })
  })

  it('may be UTF-16 with semicolons and days before months', async () => {
    const { people } = await inFixture('outlook-semicolons-utf16.csv')
    expect(people.map(({ name, birthday }) => [name, birthday])).toEqual([
      ['Łukasz Wójcik', { month: 12, day: 31, year: 1990 }],
      ['Ewa Nowak', { month: 5, day: 4, year: 1985 }],
    ])
  })

  it('of Outlook may have German heads, and nobody is called by “Herr” or “Frau”', async () => {
    const { form, people, unreadable } = await inFixture('outlook-german.csv')
    expect(form).toBe('outlook')
    expect(unreadable).toEqual([])
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Käthe Marie Brückner',
        emails: ['kaethe@example.de', 'k.b@example.de'],
        phones: [
          { raw: '+49 89 23450', type: 'work' },
          { raw: '+49 160 9876543', type: 'mobile' },
        ],
        profiles: ['https://example.de/garten'],
        birthday: { month: 3, day: 14, year: 1979 },
        note: 'Leiht mir\ndie Leiter',
        organisation: 'Gärtnerei Süd',
        groups: ['Nachbarn', 'Garten'],
        line: 2,
      },
      {
        ...nobody,
        name: 'Jörg',
        phones: [{ raw: '089 555 01', type: 'home' }],
        anniversary: { month: 6, day: 20, year: 2015 },
        line: 4,
      },
    ])
  })

  it('of Outlook may have French heads, with days before months in every date', async () => {
    const { form, people } = await inFixture('outlook-french.csv')
    expect(form).toBe('outlook')
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Maëlle Le Goff',
        emails: ['maelle@example.fr', 'mlg@example.fr'],
        phones: [
          { raw: '+33 1 45 67 89 01', type: 'work' },
          { raw: '+33 6 12 34 56 79', type: 'mobile' },
        ],
        birthday: { month: 4, day: 5, year: 1985 },
        anniversary: { month: 7, day: 1, year: 2010 },
        note: 'Aime la mer',
        organisation: 'Atelier des Quais',
        groups: ['Chorale'],
        line: 2,
      },
      { ...nobody, name: 'Noé', phones: [{ raw: '01 45 67 89 02', type: 'home' }], line: 3 },
    ])
  })

  it('of Outlook may have Spanish heads, in UTF-16 and with tabs', async () => {
    const { form, people } = await inFixture('outlook-spanish.csv')
    expect(form).toBe('outlook')
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Begoña Ibáñez Ruiz',
        emails: ['bego@example.es', 'begona@example.es'],
        phones: [
          { raw: '+34 912 345 678', type: 'work' },
          { raw: '+34 612 34 56 70', type: 'mobile' },
        ],
        profiles: ['https://example.es/bego'],
        birthday: { month: 2, day: 9, year: 1990 },
        note: 'Lee de todo',
        organisation: 'Librería Sol',
        groups: ['Amigos'],
        line: 2,
      },
    ])
  })

  it('of LinkedIn explains itself before its heads', async () => {
    const { form, people } = await inFixture('linkedin.csv')
    expect(form).toBe('linkedin')
    expect(people).toEqual([
      {
        ...nobody,
        name: 'Grace Mbeki, PhD',
        profiles: ['https://www.linkedin.com/in/grace-mbeki'],
        organisation: 'Water Works',
        line: 5,
      },
      {
        ...nobody,
        name: 'Noor Haddad',
        emails: ['noor@example.org'],
        profiles: ['https://www.linkedin.com/in/noor-haddad'],
        line: 6,
      },
    ])
  })
})

describe('birthdays', () => {
  it.each([
    ['BDAY:1985-04-12', { month: 4, day: 12, year: 1985 }],
    ['BDAY:19850412', { month: 4, day: 12, year: 1985 }],
    ['BDAY:1985-04-12T00:00:00Z', { month: 4, day: 12, year: 1985 }],
    ['BDAY;VALUE=DATE:19500101', { month: 1, day: 1, year: 1950 }],
    ['BDAY;VALUE=text:1985-4-2', { month: 4, day: 2, year: 1985 }],
    ['BDAY:--0229', { month: 2, day: 29, year: null }],
    ['BDAY:--02-29', { month: 2, day: 29, year: null }],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', { month: 2, day: 29, year: null }],
    ['BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-01', { month: 5, day: 1, year: null }],
    ['BDAY:1604-12-24', { month: 12, day: 24, year: null }],
    ['BDAY:1985-02-29', { month: 2, day: 29, year: null }],
    ['BDAY:1985-02-30', null],
    ['BDAY:1985', null],
    ['BDAY:--04', null],
    ['BDAY:circa 1800', null],
    ['BDAY:', null],
  ])('%s', async (line, birthday) => {
    const { people } = await found(`BEGIN:VCARD\nVERSION:4.0\nFN:Maya\n${line}\nEND:VCARD\n`)
    expect(people).toEqual([{ ...nobody, name: 'Maya', birthday, line: 1 }])
  })

  it.each([
    ['7/4/1991', { month: 7, day: 4, year: 1991 }],
    ['31/12/1990', { month: 12, day: 31, year: 1990 }],
    ['4.7.1991', { month: 7, day: 4, year: 1991 }],
    ['4.7.91', { month: 7, day: 4, year: null }],
    ['0/0/00', null],
    ['00/00/0000', null],
  ])('%s in a table', async (cell, birthday) => {
    const { people } = await found(`Name,Birthday\nMaya,${cell}\n`)
    expect(people[0]!.birthday).toEqual(birthday)
  })
})

describe('a file', () => {
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
    return bytes
  }
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n'

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${card}`)],
    ['UTF-16 with a mark', utf16(`\uFEFF${card}`, false)],
    ['UTF-16 without', utf16(card, false)],
    ['UTF-16, the other way round', utf16(`\uFEFF${card}`, true)],
    ['Latin-1', Uint8Array.from(card, (letter) => letter.charCodeAt(0))],
    ['line ends of old Macs', new TextEncoder().encode(card.replaceAll('\r\n', '\r'))],
  ])('may be %s', async (_, bytes) => {
    expect((await found(bytes)).people.map(({ name }) => name)).toEqual(['Zoë'])
  })

  it('keeps numbers in other digits', async () => {
    const { people } = await found('BEGIN:VCARD\nFN:Nour\nTEL;CELL:٠١٠٠ ١٢٣ ٤٥٦٧\nEND:VCARD\n')
    expect(people).toMatchObject([{ phones: [{ raw: '٠١٠٠ ١٢٣ ٤٥٦٧', type: 'mobile' }] }])
  })

  it('may have lines folded in the middle of a letter, as old address books do by bytes', async () => {
    const bytes = [...new TextEncoder().encode('BEGIN:VCARD\r\nFN:Zoë Núñez\r\nNOTE:日本\r\nEND:VCARD\r\n')]
    const cut = (after: number) => bytes.splice(bytes.indexOf(after) + 1, 0, 0x0d, 0x0a, 0x20)
    cut(0xc3)
    cut(0xe6)
    const { people } = await found(Uint8Array.from(bytes))
    expect(people).toMatchObject([{ name: 'Zoë Núñez', note: '日本' }])
  })

  it('that is UTF-8 but for one card costs no other card its letters', async () => {
    const latin = Uint8Array.from('BEGIN:VCARD\nFN:Jörg\nEND:VCARD\n', (letter) => letter.charCodeAt(0))
    const bytes = [new TextEncoder().encode(`\uFEFF${card}`), latin, new TextEncoder().encode(card)]
    const { people } = await found(new Uint8Array(bytes.flatMap((part) => [...part])))
    expect(people.map(({ name, line }) => [name, line])).toEqual([
      ['Zoë', 1],
      ['Jörg', 5],
      ['Zoë', 8],
    ])
  })

  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \n\n', 'empty'],
    ['of something else', '<html><body>Hello</body></html>', 'unknown'],
    ['with heads alone', 'Name,Email\n', 'empty'],
    ['with a column that is no column', 'Name,Email,__proto__\nMaya,m@example.com,x', 'hostile'],
  ])('that is %s is refused', async (_, text, problem) => {
    expect(await readText(text)).toEqual({ ok: false, problem })
  })

  it('with too many bytes or people is refused whole', async () => {
    const bytes = new TextEncoder().encode(card.repeat(3))
    const within = (caps: { bytes: number; entries: number }) => readPeopleFile(bytes, createPace(), { caps })
    expect(await within({ bytes: bytes.length, entries: 3 })).toMatchObject({ ok: true })
    expect(await within({ bytes: bytes.length - 1, entries: 3 })).toEqual({ ok: false, problem: 'too-large' })
    expect(await within({ bytes: bytes.length, entries: 2 })).toEqual({ ok: false, problem: 'too-many' })
    const rows = new TextEncoder().encode('Name,Email\na,b@example.com\nb,c@example.com')
    expect(await readPeopleFile(rows, createPace(), { caps: { bytes: 1000, entries: 1 } })).toEqual({
      ok: false,
      problem: 'too-many',
    })
  })

  it('leaves every object as it was, whatever its properties are called', async () => {
    const { people } = await found(
      'BEGIN:VCARD\nFN;__proto__=x:Maya\n__proto__:y\nCONSTRUCTOR:z\n__proto__.TEL:+1 415 555 0100\nEND:VCARD\n',
    )
    expect(people.map(({ name }) => name)).toEqual(['Maya'])
    expect('x' in {}).toBe(false)
  })

  it('stops being read when it is cancelled', async () => {
    const cancel = new AbortController()
    const bytes = new TextEncoder().encode(card.repeat(20_000))
    const heard: number[] = []
    const pace = createPace({
      signal: cancel.signal,
      onProgress(done) {
        heard.push(done)
        cancel.abort()
      },
    })
    await expect(readPeopleFile(bytes, pace)).rejects.toThrow(/abort/i)
    expect(heard).toHaveLength(1)
  })

  it('says how far it is, never backwards within the reading', async () => {
    const heard: number[] = []
    await readPeopleFile(
      new TextEncoder().encode(card.repeat(30_000)),
      createPace({ onProgress: (done) => heard.push(done) }),
    )
    expect(heard.length).toBeGreaterThan(2)
    expect(heard.every((done) => done >= 0 && done <= 1)).toBe(true)
  })

  it('has no name in it that turns the direction of a sentence', async () => {
    const { people } = await found('Name\n\u202EAda\u202C Byrne\nמאיה\n')
    expect(people.map(({ name }) => name)).toEqual(['Ada Byrne', 'מאיה'])
  })

  it('keeps nothing in a name that could hide it', async () => {
    const { people } = await readBytes(new TextEncoder().encode('Name\n"A\u0007\u0000\nda "\n')).then(
      (reading) => (reading.ok ? reading : { people: [] }),
    )
    expect(people.map(({ name }) => name)).toEqual(['A da'])
  })
})
