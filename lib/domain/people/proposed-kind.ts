import { isDiscordChannel, isEmailAddress, isInstagramName, isMatrixUser, isTelegramName } from './address'
import type { ChannelKind } from './channel'
import { readAppLink } from './messenger-page'
import { pageAddress } from './profile-link'
import { bareAddress, isLikeNumber } from './typed-address'

const schemes: Record<string, ChannelKind> = {
  mailto: 'email',
  tel: 'phone',
  sms: 'sms',
  facetime: 'facetime',
}

/**
 * Which app a pasted number, address or profile link belongs to; null where it could be any. A plain number could be in
 * several apps: then `number` is proposed.
 */
export function proposedKind(typed: string, number: ChannelKind = 'whatsapp'): ChannelKind | null {
  const text = bareAddress(typed)
  const scheme = /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme && schemes[scheme]) return schemes[scheme]
  if (isEmailAddress(text)) return 'email'
  if (isMatrixUser(text)) return 'matrix'
  const link = readAppLink(text)
  if (link) return link.kind
  // A bare name with a dot in it may be a page or a user name: nobody knows.
  if (/^https?:|^www\.|\//i.test(text) && pageAddress(text)) return 'web'
  if (text.startsWith('@')) {
    const name = text.slice(1)
    if (isTelegramName(name)) return 'telegram'
    return isInstagramName(name) ? 'instagram' : null
  }
  if (isDiscordChannel(text)) return 'discord'
  if (/^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{8}$/.test(text)) return 'threema'
  return isLikeNumber(text) ? number : null
}
