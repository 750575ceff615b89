import { describe, expect, it } from 'vitest'
import { createPace } from '@/lib/data/pace'
import { readPeopleFile } from '@/lib/data/people-files/read'
import { phoneTypeOf } from '@/lib/data/people-files/labels'
import { peopleInFile } from '@/scripts/people-in-file'
import { found, readText } from './fixtures'

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const names = async (text: string) => (await found(text)).people.map(({ name }) => name)
const read = (text: string, region: string | null = null) =>
  readPeopleFile(bytesOf(text), createPace(), { region })

describe('two people stay two', () => {
  const [ada, bo] = [card('FN:Ada'), card('FN:Bo')]

  it.each([
    ['text after the end', ada.replace('END:VCARD', 'END:VCARDNULL') + bo],
    ['no line break between them', ada.trimEnd() + bo],
    ['a byte order mark between them', `${ada}\uFEFF${bo}`],
    ['a space before the end', ada.replace('END', ' END') + bo],
    ['spaces within the end', ada.replace('END:VCARD', 'END : VCARD ;') + bo],
    ['no line break before the end', ada.replace('FN:Ada\r\n', 'FN:Ada\r\nNOTE:x.\r\nTEL:(1)') + bo],
    ['small letters', ada.toLowerCase().replace('fn:ada', 'fn:Ada') + bo],
    ['text before the beginning', `${ada}junk ${bo}`],
  ])('with %s', async (_, text) => {
    expect(await names(text)).toEqual(['Ada', 'Bo'])
  })

  it('where a card stands within another, on one line too', async () => {
    const inner = 'AGENT:BEGIN:VCARD\r\nFN:Assistant\r\nTEL:+1 415 555 0100\r\nEND:VCARD'
    const { people } = await found(card('FN:Ada', inner, 'EMAIL:ada@example.org') + bo)
    expect(people.map(({ name, phones, emails }) => [name, phones, emails])).toEqual([
      ['Ada', [], ['ada@example.org']],
      ['Bo', [], []],
    ])
  })

  it('and a note that was folded before the words END:VCARD is none', async () => {
    const { people } = await found(card('FN:Ada', 'NOTE:see', ' END:VCARD there', 'EMAIL:a@example.org') + bo)
    expect(people).toMatchObject([{ note: 'seeEND:VCARD there', emails: ['a@example.org'] }, { name: 'Bo' }])
  })
})

describe('a photo', () => {
  it.each([
    ['on folded lines', (data: string) => `PHOTO;ENCODING=b:${data.replace(/.{70}/g, '$&\r\n ')}`],
    [
      'on bare lines',
      (data: string) => `PHOTO;ENCODING=BASE64;JPEG:\r\n${data.replace(/.{70}/g, '$&\r\n')}\r\n`,
    ],
    ['on one line', (data: string) => `PHOTO:data:image/jpeg;base64,${data}`],
  ])('larger than any card is skipped, not its owner: %s', async (_, photo) => {
    const { people, unreadable } = await found(
      card('FN:Ada', photo('QUJD'.repeat(2_500_000)), 'TEL:+1 415 555 0100'),
    )
    expect(unreadable).toEqual([])
    expect(people).toMatchObject([{ name: 'Ada', phones: [{ raw: '+1 415 555 0100' }] }])
  })
})

describe('no value is cut', () => {
  it.each([
    ['empty lines between all', (text: string) => text.replaceAll('\r\n', '\r\n\r\n')],
    ['doubled returns', (text: string) => text.replaceAll('\r\n', '\r\r\n')],
    ['tabs for folds', (text: string) => text.replaceAll('\r\n ', '\r\n\t')],
  ])('by %s', async (_, changed) => {
    const text = card('FN:Ruth', 'EMAIL:a.long.mailbox@corre', ' spondence.example.org', 'NOTE:one', '  two')
    expect((await found(changed(text))).people).toMatchObject([
      { emails: ['a.long.mailbox@correspondence.example.org'], note: 'one two' },
    ])
  })

  it('by a soft line break with a space after it, which belongs to the words unless it splits a letter', async () => {
    const quoted = (...lines: string[]) =>
      card(`NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines.join('\r\n')}`, 'FN:Mia')
    const note = async (...lines: string[]) => (await found(quoted(...lines))).people[0]!.note
    expect(await note('Owes me 12=', ' and a book')).toBe('Owes me 12 and a book')
    expect(await note('=D0=9C=D0=B0=D1=', ' =80=D1=96=D1=8F')).toBe('Марія')
  })

  it('by an empty line after a soft line break, which ends the value', async () => {
    const text = card('FN:Mia', 'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=', '', 'TEL:+1 415 555 0100')
    expect((await found(text)).people).toMatchObject([{ note: 'one', phones: [{ raw: '+1 415 555 0100' }] }])
  })
})

describe('what is not read', () => {
  it('is told of cards, but for what programs note for themselves', async () => {
    const reading = await read(
      card(
        'FN:Ada',
        'ADR:;;Mill 7;;;;',
        'TITLE:Baker',
        'TEL;TYPE=FAX:+49 30 1',
        'PRODID:x',
        'REV:1',
        'ROLE:',
      ) + card('FN:Bo', 'ADR:;;Mill 8;;;;', 'BDAY:soon', 'X-HAIR:red'),
    )
    expect(reading).toMatchObject({
      notRead: [
        { field: 'ADR', count: 2 },
        { field: 'TITLE', count: 1 },
        { field: 'Fax', count: 1 },
        { field: 'X-HAIR', count: 1 },
        { field: 'BDAY', count: 1 },
      ],
    })
  })

  it('is told of tables, but for what nobody filled in', async () => {
    const reading = await read(
      'Name,Email,Fax,Member since,Priority\nAda,a@example.org,1,2019,Normal\nBo,b@example.org,,2020,Normal\n',
    )
    expect(reading).toMatchObject({
      hardlyRead: false,
      notRead: [
        { field: 'Member since', count: 2 },
        { field: 'Fax', count: 1 },
      ],
    })
  })

  it('makes no success of a table when it is most of it, and none of the empty columns counts', async () => {
    const hardly = async (text: string) => {
      const reading = await read(text)
      return reading.ok && reading.hardlyRead
    }
    expect(await hardly('Name,Email,A,B,C\nAda,a@example.org,1,2,3\n')).toBe(true)
    expect(await hardly('Name,Email,A,B,C\nAda,a@example.org,1,2,\n')).toBe(false)
    expect(await hardly('Name,Email,Home Street,Home City,Fax\nAda,a@example.org,1,2,3\n')).toBe(false)
  })
})

describe('the order of days', () => {
  const birthdays = async (cells: string[], region: string | null, head = 'Birthday') => {
    const reading = await read(
      `Name,${head}\n${cells.map((cell, index) => `P${index},${cell}`).join('\n')}\n`,
      region,
    )
    if (!reading.ok) throw new Error(reading.problem)
    return reading.people.map(({ birthday }) => birthday && `${birthday.day}.${birthday.month}.`)
  }

  it.each([
    ['DE', '4.12.'], ['GB', '4.12.'], ['SE', '4.12.'], ['US', '12.4.'], ['CA', '12.4.'], [null, '12.4.'],
  ])('goes by the region %s', async (region, day) => {
    expect(await birthdays(['4/12/1985', '4/12'], region)).toEqual([day, day])
  }) // prettier-ignore

  it('goes by the file where it decides, whatever the region', async () => {
    expect(await birthdays(['4/12/1985', '31/12/1985', '24/3/1990'], 'US')).toEqual([
      '4.12.',
      '31.12.',
      '24.3.',
    ])
    expect(await birthdays(['4/12/1985', '12/31/1985', '3/24/1990'], 'DE')).toEqual([
      '12.4.',
      '31.12.',
      '24.3.',
    ])
  })

  it('is turned for nobody by one odd row, which is read by itself', async () => {
    const cells = ['4/12/1985', '12/31/1985', '3/24/1990', '31/1/1991']
    expect(await birthdays(cells, null)).toEqual(['12.4.', '31.12.', '24.3.', '31.1.'])
    expect(await birthdays(['4/12/1985', '31/1/1991'], 'US')).toEqual(['12.4.', '31.1.'])
  })

  it('is asked where neither says it', async () => {
    expect(await read('Name,Birthday\nAda,4/12/1985\nBo,5/5/1985\n')).toMatchObject({ daysWithoutRegion: 1 })
    expect(await read('Name,Birthday\nAda,4/12/1985\nBo,5/5/1985\n', 'DE')).toMatchObject({
      daysWithoutRegion: 0,
    })
    expect(await read('Name,Birthday\nAda,4.12.1985\n')).toMatchObject({ daysWithoutRegion: 0 })
  })

  it('holds for cards too', async () => {
    expect(await read(card('FN:Ada', 'BDAY:4/12/1985'), 'DE')).toMatchObject({
      people: [{ birthday: { month: 12, day: 4 } }],
    })
  })
})

describe('days in words and instants', () => {
  it.each([
    ['12 April 1985', '12.4.1985'], ['Apr 12, 1985', '12.4.1985'], ['12. März 1985', '12.3.1985'], ['12 août 1985', '12.8.1985'],
    ['12-Apr-85', '12.4.null'], ['1 de mayo de 1990', '1.5.1990'], ['about 1950', null], ['31 April 1985', null],
    ['1985-04-12T22:00:00Z', '13.4.1985'], ['1985-04-12T05:00:00Z', '12.4.1985'], ['1985-04-12T14:41:37Z', '12.4.1985'],
    ['1985-12-31T23:00:00Z', '1.1.1986'], ['1985-04-12T22:00:00+02:00', '12.4.1985'],
  ])('%s is %s', async (text, day) => {
    const [person] = (await found(card('FN:Ada', `BDAY:${text}`))).people
    const born = person!.birthday
    expect(born && `${born.day}.${born.month}.${born.year}`).toBe(day)
  }) // prettier-ignore
})

describe('the dead', () => {
  it.each([
    ['a date', card('FN:Ada', 'DEATHDATE:20240229'), { month: 2, day: 29, year: 2024 }],
    ['words', card('FN:Ada', 'DEATHDATE;VALUE=text:in spring'), null],
    [
      'a label',
      card('FN:Ada', 'item1.X-ABDATE:2024-02-29', 'item1.X-ABLabel:Todestag'),
      { month: 2, day: 29, year: 2024 },
    ],
    [
      'a column',
      'Name,Email,Date of death\nAda,a@example.org,2024-02-29\n',
      { month: 2, day: 29, year: 2024 },
    ],
    [
      'an event',
      'Name,Event 1 - Label,Event 1 - Value\nAda,Died,2024-02-29\n',
      { month: 2, day: 29, year: 2024 },
    ],
  ])('are known by %s', async (_, text, day) => {
    expect((await found(text)).people[0]!.died).toEqual({ day })
  })

  it.each([card('FN:Ada', 'DEATHDATE:'), 'Name,Email,Date of death\nAda,a@example.org,\n'])(
    'are not those of whom it says nothing: %j',
    async (text) => expect((await found(text)).people[0]!.died).toBe(null),
  )
})

describe('a label', () => {
  it.each([
    ['Handy', 'mobile'], ['J Cell', 'mobile'], ['Palles mobil', 'mobile'], ['Di động', 'mobile'], ['携帯', 'mobile'],
    ['Мобильный', 'mobile'], ['Travail', 'work'], ['Büro', 'work'], ['Domicile', 'home'], ['自宅', 'home'],
    ['WhatsApp Business', 'whatsapp'], ['My Signal', 'signal'], ['Telegram', 'telegram'], ['Fax (home)', 'fax'],
    ['Télécopie (bureau)', 'fax'], ['факс', 'fax'], ['Pager', 'pager'], ['Handyman', 'other'], ['Grandma', 'other'], ['', 'other'],
  ])('%s says %s', (label, type) => expect(phoneTypeOf(label)).toBe(type)) // prettier-ignore
})

describe('a line for faxes', () => {
  it('is one for calls too where it says so', async () => {
    const { people } = await found(
      card('FN:Ada', 'TEL;TYPE=WORK,VOICE,FAX:+49 30 901820', 'TEL;TYPE=FAX:+49 30 901821'),
    )
    expect(people[0]!.phones.map(({ raw }) => raw)).toEqual(['+49 30 901820'])
  })
})

describe('a name', () => {
  it.each([
    ['N:王;小明;;;', '王小明'], ['N:박;민주;;;', '박민주'], ['N:山田;花子;;;', '山田花子'], ['N:Wang;小明;;;', '小明 Wang'],
    ['N:Nagy;Zsófia;;;', 'Zsófia Nagy'], ['N:Stevens;Joan;Philippa,Paula;Dr.;Jr.,M.D.', 'Dr. Joan Philippa Paula Stevens Jr. M.D.'],
    ['N:Byrne\\, Sons;Ada;;;', 'Ada Byrne, Sons'],
  ])('of %s is %s', async (line, name) => expect(await names(card(line))).toEqual([name])) // prettier-ignore

  it('is the one that the file shows, unless that only files it', async () => {
    const table = 'First Name,Last Name,File As\nAda,Byrne,"Byrne, Ada"\nAda,Byrne,Ada (choir)\n,,Plumber\n'
    expect(await names(table)).toEqual(['Ada Byrne', 'Ada (choir)', 'Plumber'])
  })
})

describe('letters of which a file says nothing', () => {
  const legacy: [charset: string, text: string, bytes: number[]][] = [
    ['windows-1252', 'Zoë', [0x5a, 0x6f, 0xeb]],
    ['windows-1250', 'Dvořák Jiří', [0x44, 0x76, 0x6f, 0xf8, 0xe1, 0x6b, 0x20, 0x4a, 0x69, 0xf8, 0xed]],
    ['windows-1251', 'Анна', [0xc0, 0xed, 0xed, 0xe0]],
    [
      'macintosh',
      'Jürgen Größe',
      [...bytesOf('J'), 0x9f, ...bytesOf('rgen Gr'), 0x9a, 0xa7, ...bytesOf('e')],
    ],
    ['gb18030', '李雷', [0xc0, 0xee, 0xc0, 0xd7]],
    ['shift_jis', '山田花子', [0x8e, 0x52, 0x93, 0x63, 0x89, 0xd4, 0x8e, 0x71]],
    ['windows-1252', 'Élodie', [0xc9, ...bytesOf('lodie')]],
    [
      'koi8-r',
      'Анна Соколова',
      [0xe1, 0xce, 0xce, 0xc1, 0x20, 0xf3, 0xcf, 0xcb, 0xcf, 0xcc, 0xcf, 0xd7, 0xc1],
    ],
  ]
  const table = (bytes: number[]) =>
    Uint8Array.from([...bytesOf('Name,Email\n'), ...bytes, ...bytesOf(',a@example.org\n')])

  it.each(legacy)('are read by what fits best, and shown with a sample: %s', async (charset, text, bytes) => {
    const { people, letters } = await peopleInFile(table(bytes), { region: null, charset: null })
    expect(people[0]!.name).toBe(text)
    expect(letters).toMatchObject({
      charset,
      choices: expect.arrayContaining([{ charset, sample: text }]) as unknown,
    })
  })

  it('are read by the charset that was chosen, and nothing is lost by a wrong one before', async () => {
    const bytes = table(legacy[1]![2])
    for (const [charset, name] of [['windows-1252', 'Dvoøák Jiøí'], ['windows-1250', 'Dvořák Jiří']] as const) {
      const { people, letters } = await peopleInFile(bytes, { region: null, charset })
      expect([people[0]!.name, letters?.charset]).toEqual([name, charset])
    } // prettier-ignore
  })

  it('are not asked where the file says how it is written', async () => {
    expect(await readText('Name\nZoë\n')).toMatchObject({ letters: null })
    const named = Uint8Array.from([
      ...bytesOf('BEGIN:VCARD\nFN;CHARSET=GBK:'),
      0xc0,
      0xee,
      ...bytesOf('\nEND:VCARD\n'),
    ])
    expect(await readPeopleFile(named, createPace())).toMatchObject({
      letters: null,
      people: [{ name: '李' }],
    })
  })
})
