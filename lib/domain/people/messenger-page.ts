import { isAddressFor } from './address'
import { type ProfileLink, readProfileLink } from './profile-link'

const digitsOf = (text: string): string | null => {
  const plain = text.replace(/[\s().-]/g, '').replace(/^00/, '+')
  // Without its country a number may be anybody's.
  return /^\+\d{7,15}$/.test(plain) ? plain.slice(1) : null
}

const named = (before: string) => (name: string) => before + encodeURIComponent(name.replace(/^@/, ''))
const numbered = (before: string) => (text: string) => {
  const digits = digitsOf(text)
  return digits && before + digits
}

/** The page of somebody in each app, from the name or number that an address book has of them; null: none. */
const pages: Record<string, (text: string) => string | null> = {
  whatsapp: numbered('https://wa.me/'),
  signal: numbered('https://signal.me/#p/+'),
  telegram: (text) => numbered('https://t.me/+')(text) ?? named('https://t.me/')(text),
  messenger: named('https://m.me/'),
  instagram: named('https://www.instagram.com/'),
  discord: named('https://discord.com/channels/@me/'),
  matrix: (text) => `https://matrix.to/#/@${text.replace(/^(?:u\/|@)/, '')}`,
  threema: named('https://threema.id/'),
  teams: (text) => `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(text)}`,
}

const services: Record<string, keyof typeof pages> = {
  ...Object.fromEntries(Object.keys(pages).map((name) => [name, name])),
  tg: 'telegram',
  sgnl: 'signal',
  facebook: 'messenger',
  'facebook messenger': 'messenger',
  'fb-messenger': 'messenger',
  fb: 'messenger',
  msteams: 'teams',
  'microsoft teams': 'teams',
}

const serviceNamed = (name: string) => {
  const plain = name.trim().toLowerCase()
  return Object.hasOwn(services, plain) ? services[plain]! : null
}

/** Whom an app's own address names: `whatsapp://send?phone=49…`, `tg://resolve?domain=maya`, `sgnl://signal.me/#p/+49…`. */
const whomIn = (rest: string): string => {
  if (!rest.includes('?')) return rest.replace(/^signal\.me\/#p\//, '')
  const [, key, value = ''] = /[?&](phone|domain|id|username)=([^&]*)/.exec(rest) ?? []
  return key === 'phone' ? `+${value.replace(/^(?:\+|%2B)/i, '').trim()}` : value
}

/**
 * The page of a messenger line (IMPP, SOCIALPROFILE) under which Porchlight knows its app: `telegram:maya` becomes
 * `https://t.me/maya`. `service` is the app that the line names by itself, `user` the name beside it; either may be empty.
 * Null where the app has no way to write to somebody, or the address names nobody.
 */
export function messengerPage(
  value: string,
  { service = '', user = '' }: { service?: string; user?: string } = {},
): string | null {
  const text = value.replace(/\\([:,;\\])/g, '$1').trim()
  if (/^https?:/i.test(text)) return text
  const [, scheme = '', rest = text] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/i.exec(text) ?? []
  const app = serviceNamed(scheme) ?? serviceNamed(service)
  if (!app) return null
  const whom = user || whomIn(rest).trim()
  const page = whom === '' ? null : pages[app]!(whom)
  const link = page === null ? null : readProfileLink(page)
  return link?.address && isAddressFor(link.kind, link.address) ? page : null
}

/** Reads a link to somebody in an app, of its page or of the app's own scheme; null for any other text. */
export const readAppLink = (text: string): ProfileLink | null => readProfileLink(messengerPage(text) ?? text)
