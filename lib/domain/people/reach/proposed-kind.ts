import { readAppLink, readScheme } from './app-links'
import { pageAddress } from '../apps/shapes'
import { apps } from '../apps/table'
import { type ChannelKind, usualKind } from './channel'
import { bareAddress, isLikeNumber } from './typed-address'

/**
 * Which app a pasted number, address or profile link belongs to; null when it could be several. For a plain
 * number, which several apps could have, `number` is proposed.
 */
export function proposedKind(typed: string, number: ChannelKind = usualKind): ChannelKind | null {
  const text = bareAddress(typed)
  const named = readScheme(text) ?? apps.find(({ looksLike }) => looksLike?.(text)) ?? readAppLink(text)
  if (named) return named.kind
  // A bare name with a dot may be a page or a user name, so nothing is proposed for it.
  if (/^https?:|^www\.|\//i.test(text) && pageAddress(text)) return 'web'
  return isLikeNumber(text) ? number : null
}
