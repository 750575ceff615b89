import type { Column } from './columns'
import { phoneTypeOf } from './labels'

/** What Outlook and Thunderbird write at the head of their columns in German, French, Spanish, Italian and Portuguese. */
const foreign: Record<string, Column> = {
  vorname: { holds: 'given' },
  'weitere vornamen': { holds: 'additional' },
  nachname: { holds: 'family' },
  firma: { holds: 'organisation' },
  'telefon geschäftlich': { holds: 'phone', type: 'work' },
  'telefon (geschäftlich)': { holds: 'phone', type: 'work' },
  'telefon privat': { holds: 'phone', type: 'home' },
  'telefon (privat)': { holds: 'phone', type: 'home' },
  mobiltelefon: { holds: 'phone', type: 'mobile' },
  'weiteres telefon': { holds: 'phone', type: 'other' },
  haupttelefon: { holds: 'phone', type: 'other' },
  geburtstag: { holds: 'birthday' },
  jahrestag: { holds: 'anniversary' },
  'e-mail-adresse': { holds: 'email' },
  'e-mail: adresse': { holds: 'email' },
  kategorien: { holds: 'groups' },
  notizen: { holds: 'note' },
  webseite: { holds: 'profile' },
  spitzname: { holds: 'nickname' },
  anzeigename: { holds: 'full' },
  organisation: { holds: 'organisation' },
  geburtsjahr: { holds: 'birth-year' },
  geburtsmonat: { holds: 'birth-month' },

  prénom: { holds: 'given' },
  'deuxième prénom': { holds: 'additional' },
  nom: { holds: 'family' },
  suffixe: { holds: 'suffix' },
  société: { holds: 'organisation' },
  'téléphone (bureau)': { holds: 'phone', type: 'work' },
  'tél. (bureau)': { holds: 'phone', type: 'work' },
  'téléphone (domicile)': { holds: 'phone', type: 'home' },
  'tél. (domicile)': { holds: 'phone', type: 'home' },
  'téléphone mobile': { holds: 'phone', type: 'mobile' },
  'tél. mobile': { holds: 'phone', type: 'mobile' },
  'autre téléphone': { holds: 'phone', type: 'other' },
  'téléphone principal': { holds: 'phone', type: 'other' },
  // A birthday; the other kind says of what.
  anniversaire: { holds: 'birthday' },
  'anniversaire de mariage ou fête': { holds: 'anniversary' },
  'adresse de messagerie': { holds: 'email' },
  catégories: { holds: 'groups' },
  'page web': { holds: 'profile' },
  surnom: { holds: 'nickname' },
  'nom à afficher': { holds: 'full' },
  'nom de famille': { holds: 'family' },
  entreprise: { holds: 'organisation' },
  'année de naissance': { holds: 'birth-year' },
  'mois de naissance': { holds: 'birth-month' },
  'jour de naissance': { holds: 'birth-day' },

  nombre: { holds: 'given' },
  'segundo nombre': { holds: 'additional' },
  apellidos: { holds: 'family' },
  sufijo: { holds: 'suffix' },
  organización: { holds: 'organisation' },
  'teléfono del trabajo': { holds: 'phone', type: 'work' },
  'teléfono (trabajo)': { holds: 'phone', type: 'work' },
  'teléfono particular': { holds: 'phone', type: 'home' },
  'teléfono (particular)': { holds: 'phone', type: 'home' },
  'teléfono móvil': { holds: 'phone', type: 'mobile' },
  'otro teléfono': { holds: 'phone', type: 'other' },
  'teléfono principal': { holds: 'phone', type: 'other' },
  cumpleaños: { holds: 'birthday' },
  aniversario: { holds: 'anniversary' },
  'dirección de correo electrónico': { holds: 'email' },
  'dirección del correo electrónico': { holds: 'email' },
  categorías: { holds: 'groups' },
  notas: { holds: 'note' },
  'página web': { holds: 'profile' },
  apellido: { holds: 'family' },
  'nombre para mostrar': { holds: 'full' },
  'año de nacimiento': { holds: 'birth-year' },
  'mes de nacimiento': { holds: 'birth-month' },
  'día de nacimiento': { holds: 'birth-day' },
  empresa: { holds: 'organisation' },

  nome: { holds: 'given' },
  'secondo nome': { holds: 'additional' },
  cognome: { holds: 'family' },
  suffisso: { holds: 'suffix' },
  società: { holds: 'organisation' },
  azienda: { holds: 'organisation' },
  organizzazione: { holds: 'organisation' },
  soprannome: { holds: 'nickname' },
  'nome visualizzato': { holds: 'full' },
  compleanno: { holds: 'birthday' },
  anniversario: { holds: 'anniversary' },
  categorie: { holds: 'groups' },
  note: { holds: 'note' },
  'pagina web': { holds: 'profile' },
  'anno di nascita': { holds: 'birth-year' },
  'mese di nascita': { holds: 'birth-month' },
  'giorno di nascita': { holds: 'birth-day' },

  'primeiro nome': { holds: 'given' },
  'nome próprio': { holds: 'given' },
  'nome do meio': { holds: 'additional' },
  'segundo nome': { holds: 'additional' },
  'último nome': { holds: 'family' },
  sobrenome: { holds: 'family' },
  apelido: { holds: 'family' },
  sufixo: { holds: 'suffix' },
  'nome de exibição': { holds: 'full' },
  organização: { holds: 'organisation' },
  // A birthday; the other kind says of what.
  aniversário: { holds: 'birthday' },
  'datas especiais': { holds: 'anniversary' },
  'aniversário de casamento': { holds: 'anniversary' },
  categorias: { holds: 'groups' },
  'ano de nascimento': { holds: 'birth-year' },
  'mês de nascimento': { holds: 'birth-month' },
  'dia de nascimento': { holds: 'birth-day' },
}

/** Names in further languages; their other headings are known by the words in them. */
const given =
  'voornaam förnamn fornavn etunimi imię jméno keresztnév prenume ad имя ім’я 名 名字 이름 όνομα fornafn'.split(
    ' ',
  )
const family =
  'achternaam efternamn efternavn etternavn sukunimi nazwisko příjmení vezetéknév nume soyad soyadı фамилия прізвище 姓 姓氏 성 επώνυμο'.split(
    ' ',
  )
for (const head of given) foreign[head] = { holds: 'given' }
for (const head of family) foreign[head] = { holds: 'family' }

/** "E-Mail 2: Adresse", "Téléphone 2 (bureau)", "Adresse de messagerie 2", "Webseite 1". */
const withoutNumber = (name: string) => name.replace(/ \d(?=:| \(|$)/, '')

/** What the column under such a head (small letters) holds; null for any other. Forms of address (Herr, Mme, Sra.) are left out. */
export function foreignColumnOf(name: string): Column | null {
  const head = withoutNumber(name)
  return Object.hasOwn(foreign, head) ? foreign[head]! : null
}

// The words of a head that say what is below it, whatever stands around them ("Tel. dienstlich", "Fone comercial", "Primary Email").
const mailWords =
  /e-?mail|courriel|messagerie|correo electr|posta elettr|электронн|эл\. ?почт|邮箱|邮件|メール|이메일|e-?post/u
const phoneWords =
  /phone|telefo|teléfo|(?<!\p{L})(?:t[eé]l|tlf|fone)(?!\p{L})|mobil|(?<!\p{L})handy|cellul|celular|móvil|portable|телефон|мобильн|电话|電話|手机|携帯|전화|휴대/u
/** Of somebody else, of another kind of line, or about a value instead of the value. */
const otherWords =
  /phonetic|assist|asist|telex|telefax|\btt[yd]|isdn|radio|callback|rückruf|yahoo|extension|durchwahl|\bext\b|type|typ\b|tipo|display|anzeige|afficher|mostrar|visualizz|exibi|label|@|\d{3}/u

/** A longer cell is a sentence. */
const longestHead = 40

/** What a head in any of many languages holds by the words in it; null where they say nothing. */
export function columnByWords(name: string): Column | null {
  if (name.length > longestHead || otherWords.test(name)) return null
  // "Nom complet de l'adresse de messagerie" is a name.
  if (mailWords.test(name))
    return /(?<!\p{L})(?:name|nom|nombre|nome)(?!\p{L})/u.test(name) ? null : { holds: 'email' }
  if (!phoneWords.test(name)) return null
  const type = phoneTypeOf(name)
  return type === 'fax' || type === 'pager' ? null : { holds: 'phone', type }
}

/** True for heads (small letters) that only such a file has: a plain list has names and notes too. */
export const isForeign = (names: Iterable<string>): boolean => {
  const all = [...names].map((name) => name.normalize('NFC'))
  const columns = all.map(foreignColumnOf).filter((column) => column !== null)
  const has = (holds: Column['holds']) => columns.some((column) => column.holds === holds)
  return has('given') && has('family') && all.some((name) => columnByWords(name) !== null)
}
