import { isAddressFor } from './address'
import { isE164 } from '../apps/shapes'
import { appOf } from '../apps/table'
import type { Channel } from './channel'
import { spacedNumber } from './spaced-number'

/** How a draft opens. `carriesText` false: the text has to be copied first. */
export interface DraftLink {
  href: string
  /**
   * tab: an https page. handler: a system scheme, opened by clicking a plain anchor without a target. page: a
   * system scheme opened through a page of ours, which stays open when no app handles the scheme.
   */
  opensIn: 'tab' | 'handler' | 'page'
  carriesText: boolean
}

export interface LinkOptions {
  subject?: string
  apple?: boolean
  handsOver?: boolean
}

/**
 * The link that opens a draft in the channel's app; it never sends. Null when the address does not have the
 * stored form of its kind, or the app does not exist on this system. `subject` is for e-mail; `apple`: this
 * is an Apple system; `handsOver`: sms and tel go through our own page.
 */
export function draftLink(
  { kind, address }: Pick<Channel, 'kind' | 'address'>,
  text: string,
  { subject = '', apple = false, handsOver = false }: LinkOptions = {},
): DraftLink | null {
  if (!isAddressFor(kind, address)) return null
  const app = appOf(kind)
  const carriesText = app.longestText !== undefined && text.length <= app.longestText
  const href = app.href(address, carriesText ? text : '', { subject, apple })
  return href === null ? null : { href, opensIn: opensIn(href, handsOver), carriesText }
}

/** The target shown before a draft opens. Numbers are spaced for reading. */
export function targetText({ kind, address }: Pick<Channel, 'kind' | 'address'>): string {
  if (isE164(address)) return spacedNumber(address)
  return isAddressFor(kind, address) ? (appOf(kind).shown?.(address) ?? address) : address
}

function opensIn(href: string, handsOver: boolean): DraftLink['opensIn'] {
  if (href.startsWith('https:')) return 'tab'
  return handsOver && /^(?:sms|tel):/.test(href) ? 'page' : 'handler'
}
