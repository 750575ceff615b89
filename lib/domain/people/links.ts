import { isAddressFor, isE164 } from './address'
import type { Channel } from './channel'
import { spacedNumber } from './spaced-number'

/** How a draft opens. `carriesText` false: the text has to be copied first. */
export interface DraftLink {
  href: string
  /**
   * tab: an https page. handler: a scheme for the system, opened by a plain anchor click without target. page: a
   * scheme that first goes to a page of ours, which survives when no app takes it.
   */
  opensIn: 'tab' | 'handler' | 'page'
  carriesText: boolean
}

export interface LinkOptions {
  subject?: string
  apple?: boolean
  handsOver?: boolean
}

/** The longest text, in UTF-16 units, that goes into an address; beyond it, apps and systems cut off. */
export const longestLinkText = 1500

// A lone surrogate makes encodeURIComponent throw.
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))

const query = (fields: [name: string, value: string][]): string =>
  fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

const joined = (base: string, separator: string, fields: string): string =>
  fields ? base + separator + fields : base

/**
 * The link that opens a draft in the channel's app; it never sends. Null when the address does not have the strict
 * shape of its kind, whatever it holds instead. `subject` is for e-mail; `apple`: Apple systems separate the text of
 * an SMS with `&`, and only they have FaceTime (null elsewhere); `handsOver`: sms and tel go by way of a page. Follows RFC 5724 (sms), RFC 6068 (mailto: line breaks as CRLF) and RFC 3966 (tel).
 */
export function draftLink(
  channel: Pick<Channel, 'kind' | 'address'>,
  text: string,
  { subject = '', apple = false, handsOver = false }: LinkOptions = {},
): DraftLink | null {
  const { kind, address } = channel
  if (!isAddressFor(kind, address)) return null
  const fits = text.length <= longestLinkText
  const body = fits ? encoded(text) : ''
  const digits = address.slice(1)
  switch (kind) {
    case 'sms':
      return dialled(joined(`sms:${address}`, apple ? '&' : '?', query([['body', body]])), fits, handsOver)
    case 'email': {
      const lines = fits ? encoded(text.replace(/\r\n|\r|\n/g, '\r\n')) : ''
      const fields = query([
        ['subject', encoded(subject)],
        ['body', lines],
      ])
      return handler(joined(`mailto:${encodedMailbox(address)}`, '?', fields), fits)
    }
    case 'whatsapp':
      return tab(
        `https://web.whatsapp.com/send?${query([
          ['phone', digits],
          ['text', body],
        ])}`,
        fits,
      )
    case 'telegram': {
      const target = isE164(address) ? `+${digits}` : address
      return tab(joined(`https://t.me/${target}`, '?', query([['text', body]])), fits)
    }
    case 'signal':
      return tab(`https://signal.me/#p/${address}`, false)
    case 'phone':
      return dialled(`tel:${address}`, false, handsOver)
    case 'facetime': {
      const target = isE164(address) ? address : encodedMailbox(address)
      return apple ? handler(`facetime:${target}`, false) : null
    }
    case 'messenger':
      return tab(`https://m.me/${encoded(address)}`, false)
    case 'instagram':
      return tab(`https://ig.me/m/${encoded(address)}`, false)
    case 'discord':
      return tab(`https://discord.com/channels/@me/${address}`, false)
    case 'teams':
      return tab(
        `https://teams.microsoft.com/l/chat/0/0?${query([
          ['users', encoded(address)],
          ['message', body],
        ])}`,
        fits,
      )
    case 'matrix': {
      const colon = address.indexOf(':')
      return tab(
        `https://matrix.to/#/@${encoded(address.slice(1, colon))}:${address.slice(colon + 1)}`,
        false,
      )
    }
    case 'threema':
      return tab(`https://threema.id/${address}`, false)
    case 'web':
      return tab(address, false)
  }
}

/** What is shown before a draft opens: where it will go. Numbers are spaced for reading. */
export function targetText({ kind, address }: Pick<Channel, 'kind' | 'address'>): string {
  if (isE164(address)) return spacedNumber(address)
  if (!isAddressFor(kind, address)) return address
  if (kind === 'telegram' || kind === 'instagram') return `@${address}`
  if (kind === 'messenger') return `m.me/${address}`
  return kind === 'web' ? address.slice('https://'.length).replace(/\/$/, '') : address
}

const tab = (href: string, carriesText: boolean): DraftLink => ({ href, opensIn: 'tab', carriesText })
const handler = (href: string, carriesText: boolean): DraftLink => ({ href, opensIn: 'handler', carriesText })
const dialled = (href: string, carriesText: boolean, handsOver: boolean): DraftLink =>
  handsOver ? { href, opensIn: 'page', carriesText } : handler(href, carriesText)

const encodedMailbox = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`
}
