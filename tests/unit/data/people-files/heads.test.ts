import { describe, expect, it } from 'vitest'
import { createPace } from '@/lib/data/pace'
import { readPeopleFile } from '@/lib/data/people-files/read'

/** What one row says under these headings. */
async function row(cells: Record<string, string>, region: string | null = null) {
  const quoted = (texts: string[]) => texts.map((text) => `"${text}"`).join(',')
  const text = `${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}\n`
  const reading = await readPeopleFile(new TextEncoder().encode(text), createPace(), { region })
  if (!reading.ok) throw new Error(reading.problem)
  const [person] = reading.people
  if (!person) throw new Error(JSON.stringify(reading.unreadable))
  const { name, emails, phones, birthday, anniversary, note } = person
  return {
    name,
    emails,
    phones,
    birthday,
    anniversary,
    note,
    notRead: reading.notRead,
    hardlyRead: reading.hardlyRead,
  }
}

describe('a table of Thunderbird', () => {
  it.each([
    ['English', ['First Name', 'Last Name', 'Display Name', 'Primary Email', 'Secondary Email', 'Work Phone', 'Mobile Number', 'Birth Year', 'Birth Month', 'Birth Day', 'Notes']],
    ['German', ['Vorname', 'Nachname', 'Anzeigename', 'Primäre E-Mail-Adresse', 'Sekundäre E-Mail-Adresse', 'Tel. dienstlich', 'Mobil-Tel.-Nr.', 'Geburtsjahr', 'Geburtsmonat', 'Geburtstag', 'Notizen']],
    ['French', ['Prénom', 'Nom de famille', 'Nom à afficher', 'Adresse électronique principale (e-mail)', 'Courriel secondaire', 'Tél. professionnel (bureau)', 'Portable', 'Année de naissance', 'Mois de naissance', 'Jour de naissance', 'Notes']],
    ['Italian', ['Nome', 'Cognome', 'Nome visualizzato', 'E-mail primaria', 'E-mail secondaria', 'Telefono lavoro', 'Numero cellulare', 'Anno di nascita', 'Mese di nascita', 'Giorno di nascita', 'Note']],
    ['Spanish', ['Nombre', 'Apellidos', 'Nombre para mostrar', 'Correo electrónico principal', 'Correo electrónico secundario', 'Teléfono del trabajo', 'Móvil', 'Año de nacimiento', 'Mes de nacimiento', 'Día de nacimiento', 'Notas']],
  ])('is read in %s', async (_, heads) => {
    const values = ['Greta', 'Holm', 'Greta Holm', 'g@example.se', 'g2@example.se', '+46812345678', '+46701234501', '1983', '7', '9', 'Alto']
    expect(await row(Object.fromEntries(heads.map((head, index) => [head, values[index]!])))).toEqual({
      name: 'Greta Holm',
      emails: ['g@example.se', 'g2@example.se'],
      phones: [
        { raw: '+46812345678', type: 'work' },
        { raw: '+46701234501', type: 'mobile' },
      ],
      birthday: { year: 1983, month: 7, day: 9 },
      anniversary: null,
      note: 'Alto',
      notRead: [],
      hardlyRead: false,
    })
  })
}) // prettier-ignore

describe('a table of Outlook', () => {
  it.each([
    ['English', ['First Name', 'Last Name', 'E-mail Address', 'Mobile Phone', 'Business Phone 2', 'Birthday', 'Anniversary'], '9/7/1983', 'GB'],
    ['German', ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Mobiltelefon', 'Telefon 2 (geschäftlich)', 'Geburtstag', 'Jahrestag'], '9.7.1983', null],
    ['French', ['Prénom', 'Nom', 'Adresse de messagerie', 'Tél. mobile', 'Téléphone 2 (bureau)', 'Anniversaire', 'Anniversaire de mariage ou fête'], '9/7/1983', null],
    ['Spanish', ['Nombre', 'Apellidos', 'Dirección de correo electrónico', 'Teléfono móvil', 'Teléfono del trabajo 2', 'Cumpleaños', 'Aniversario'], '9/7/1983', null],
    ['Italian', ['Nome', 'Cognome', 'Indirizzo posta elettronica', 'Cellulare', 'Telefono 2 (uff.)', 'Compleanno', 'Anniversario'], '9/7/1983', null],
    ['Portuguese', ['Primeiro nome', 'Sobrenome', 'Endereço de email', 'Telefone celular', 'Telefone comercial 2', 'Aniversário', 'Datas especiais'], '9/7/1983', null],
  ] as const)('is read in %s, with second numbers', async (_, heads, day, region) => {
    const values = ['Greta', 'Holm', 'g@example.se', '+46701234501', '+46812345678', day, day]
    expect(
      await row(Object.fromEntries(heads.map((head, index) => [head, values[index]!])), region),
    ).toEqual({
      name: 'Greta Holm',
      emails: ['g@example.se'],
      phones: [
        { raw: '+46701234501', type: 'mobile' },
        { raw: '+46812345678', type: 'work' },
      ],
      birthday: { year: 1983, month: 7, day: 9 },
      anniversary: { year: 1983, month: 7, day: 9 },
      note: '',
      notRead: [],
      hardlyRead: false,
    })
  })
}) // prettier-ignore

describe('a table in another language', () => {
  it.each([
    ['Voornaam', 'Achternaam', 'Mobiele telefoon', 'Verjaardag'],
    ['Förnamn', 'Efternamn', 'Mobiltelefon', 'Födelsedag'],
    ['Imię', 'Nazwisko', 'Telefon komórkowy', 'Urodziny'],
    ['Jméno', 'Příjmení', 'Mobilní telefon', 'Narozeniny'],
    ['Имя', 'Фамилия', 'Мобильный телефон', 'День рождения'],
    ['名', '姓', '携帯電話', '誕生日'],
  ])('has its names, number and birthday: %s, %s', async (given, family, mobile, birthday) => {
    const cells = { [given]: 'Greta', [family]: 'Holm', [mobile]: '+46701234501', [birthday]: '1983-07-09' }
    expect(await row(cells)).toMatchObject({
      name: 'Greta Holm',
      phones: [{ raw: '+46701234501', type: 'mobile' }],
      birthday: { year: 1983, month: 7, day: 9 },
      notRead: [],
    })
  })
}) // prettier-ignore

describe('a heading', () => {
  it.each([
    ['Assistant’s Phone', '+46812345678'], ['Telex', '123456'], ['E-mail Display Name', 'Greta'], ['Phonetic First Name', 'Grehta'],
    ['Hotel', 'Sun'], ['Fax Number', '+46812345679'], ['Pager', '123456'], ['Home Phone Extension', '22'],
  ])('%s is no number and no address of theirs, and is told', async (head, cell) => {
    expect(await row({ Name: 'Greta', Email: 'g@example.se', [head]: cell })).toMatchObject({
      emails: ['g@example.se'],
      phones: [],
      notRead: [{ field: head, count: 1 }],
    })
  })

  it('of Yahoo is short, and elsewhere says something else', async () => {
    const yahoo = { First: 'Nora', Last: 'Eklund', 'Messenger ID': 'n', Home: '+46812345678', Comments: 'Skis' }
    expect(await row(yahoo)).toMatchObject({
      name: 'Nora Eklund',
      phones: [{ raw: '+46812345678', type: 'home' }],
      note: 'Skis',
      notRead: [{ field: 'Messenger ID', count: 1 }],
    })
    expect(await row({ Name: 'Nora', Email: 'n@example.se', Home: 'Ulm' })).toMatchObject({ phones: [] })
  })
}) // prettier-ignore
