import type { ChannelKind } from './channel'

/** What a pasted link says: whose app it is, and the address in it; null where it names nobody that can be written to. */
export interface ProfileLink {
  kind: ChannelKind
  address: string | null
}

const hosts: Record<string, Exclude<ChannelKind, 'web'>> = {
  'wa.me': 'whatsapp',
  'api.whatsapp.com': 'whatsapp',
  'web.whatsapp.com': 'whatsapp',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'signal.me': 'signal',
  'm.me': 'messenger',
  'messenger.com': 'messenger',
  'facebook.com': 'messenger',
  'm.facebook.com': 'messenger',
  'instagram.com': 'instagram',
  'ig.me': 'instagram',
  'discord.com': 'discord',
  'teams.microsoft.com': 'teams',
  'matrix.to': 'matrix',
  'threema.id': 'threema',
}

/** First steps of an address that are pages of the site and nobody's name. */
const pages =
  /^(?:accounts|dialog|direct|events|explore|gaming|groups|help|hashtag|joinchat|login|marketplace|message|p|pages|photo|photos|privacy|qr|reel|reels|s|share|sharer|stories|tv|watch)$/i

const plainName = (text: string | undefined) => (text && !pages.test(text) ? text.replace(/^@/, '') : null)
const asNumber = (digits: string | null | undefined) =>
  digits && /^[+]?\d+$/.test(digits) ? `+${digits.replace('+', '')}` : null

function facebookName(url: URL, [first, second, third]: string[]): string | null {
  if (first === 'profile.php') return url.searchParams.get('id')
  if (first === 'messages' && second === 't') return third ?? null
  if (first === 't') return second ?? null
  if (first === 'people') return third ?? null
  return plainName(first)
}

function addressIn(kind: ChannelKind, url: URL, steps: string[]): string | null {
  const [first, second, third] = steps
  switch (kind) {
    case 'whatsapp':
      return asNumber(first === 'send' ? url.searchParams.get('phone')?.trim() : first)
    case 'telegram':
      return first?.startsWith('+') ? asNumber(first) : plainName(first)
    case 'signal':
      return asNumber(/^#p\/(\+\d+)$/.exec(url.hash)?.[1])
    case 'messenger':
      return facebookName(url, steps)
    case 'instagram':
      return (first === 'm' && url.hostname === 'ig.me' ? second : plainName(first))?.toLowerCase() ?? null
    case 'discord':
      // A profile opens no conversation, and neither does a channel of a server.
      return first === 'channels' && second === '@me' ? (third ?? null) : null
    case 'teams':
      return url.searchParams.get('users')
    case 'matrix':
      return /^#\/(@[^?/]+)/.exec(decoded(url.hash))?.[1] ?? null
    case 'threema':
      return first?.toUpperCase() ?? null
    default:
      return null
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address of a page as it was typed or pasted, also without its scheme; null for anything else. */
export function pageAddress(text: string): URL | null {
  const bare = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i
  const whole = bare.test(text) ? `https://${text}` : text
  if (!/^https?:\/\//i.test(whole) || /[\s\p{Cc}]/u.test(whole) || !URL.canParse(whole)) return null
  const url = new URL(whole)
  return url.username || url.password ? null : url
}

/** Reads a link to somebody in an app that Porchlight knows; null for any other text. Whether the address fits is asked elsewhere. */
export function readProfileLink(text: string): ProfileLink | null {
  const matrix = /^matrix:u\/([^?/]+)/i.exec(text)
  if (matrix) return { kind: 'matrix', address: `@${decoded(matrix[1]!)}` }
  const url = pageAddress(text)
  if (!url) return null
  const kind = hosts[url.hostname.replace(/^www\./, '')]
  if (!kind) return null
  const steps = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decoded)
  return { kind, address: addressIn(kind, url, steps) }
}
