import type { Column } from './columns'

/** Outlook's column headings in German, French and Spanish. */
const elsewhere: Record<string, Column> = {
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
  // This is a birthday; the French word for the other kind of anniversary says which it is.
  anniversaire: { holds: 'birthday' },
  'anniversaire de mariage ou fête': { holds: 'anniversary' },
  'adresse de messagerie': { holds: 'email' },
  catégories: { holds: 'groups' },
  'page web': { holds: 'profile' },

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
}

/** "E-Mail 2: Adresse", "Adresse de messagerie 2", "Telefon geschäftlich 2". */
const withoutNumber = (name: string) => name.replace(/ \d(?=:|$)/, '')

/**
 * What the column with this heading (lower case) holds; null for any other. Forms of address (Herr, Mme,
 * Sra.) and fax numbers are left out, since neither is used to address or reach anybody.
 */
export function outlookColumnOf(name: string): Column | null {
  const head = withoutNumber(name.normalize('NFC'))
  return Object.hasOwn(elsewhere, head) ? elsewhere[head]! : null
}

/** True for headings (lower case) that only Outlook writes; a plain list may have names and notes too. */
export const speaksOutlook = (names: Iterable<string>): boolean => {
  const columns = [...names].map(outlookColumnOf).filter((column) => column !== null)
  const has = (holds: Column['holds']) => columns.some((column) => column.holds === holds)
  return has('given') && has('family') && (has('phone') || has('email'))
}
