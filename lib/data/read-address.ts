import { isAddressFor, isE164 } from '@/lib/domain/people/address'
import { type ChannelKind, takesNumber } from '@/lib/domain/people/channel'
import { readAppLink } from '@/lib/domain/people/messenger-page'
import { pageAddress } from '@/lib/domain/people/profile-link'
import { bareAddress, isWithoutCountry } from '@/lib/domain/people/typed-address'

/** A normalised address, or why there is none. `no-region`: a number without a country code, and no region to read it by. */
export type AddressReading =
  { ok: true; address: string } | { ok: false; reason: 'no-region' | 'invalid' | 'empty' }

const invalid: AddressReading = { ok: false, reason: 'invalid' }

/**
 * What was typed, pasted or imported as the address that a channel stores: a number, an address, a user name, or a link
 * to any of them. `region` (`US`) reads numbers that have no country code. Never a guess: a number
 * that does not exist in its numbering plan is refused, because it would reach a stranger.
 */
export async function readAddress(
  kind: ChannelKind,
  raw: string,
  region: string | null,
): Promise<AddressReading> {
  const text = bareAddress(raw)
  if (!text) return { ok: false, reason: 'empty' }
  if (kind === 'web') return fitting(kind, pageAddress(text)?.href ?? '')
  const link = readAppLink(text)
  // A number is a number in whichever app's link it came; a name is a name in one app only.
  if (link?.address && isE164(link.address) && takesNumber(kind)) return parseNumber(link.address, null)
  if (link) return link.kind === kind ? fitting(kind, link.address ?? '') : invalid
  const plain = text.replace(/^(?:mailto|tel|sms|facetime):/i, '')
  const named = fitting(kind, asStored(kind, plain))
  if (!takesNumber(kind) || (named.ok && !isE164(named.address))) return named
  const mayBeName = kind === 'telegram' || kind === 'facetime'
  return mayBeName && !/^[+＋(\p{Nd}]/u.test(plain) ? invalid : parseNumber(plain, region)
}

const fitting = (kind: ChannelKind, address: string): AddressReading =>
  isAddressFor(kind, address) ? { ok: true, address } : invalid

/** A name or address the way its app has it: hosts and user names without capitals, no @ before a name. */
function asStored(kind: ChannelKind, text: string): string {
  if (kind === 'email' || kind === 'teams' || kind === 'facetime') {
    const at = text.lastIndexOf('@')
    return text.slice(0, at) + text.slice(at).toLowerCase()
  }
  if (kind === 'instagram') return text.replace(/^@/, '').toLowerCase()
  if (kind === 'telegram' || kind === 'messenger') return text.replace(/^@/, '')
  return kind === 'threema' ? text.toUpperCase() : text
}

async function parseNumber(text: string, region: string | null): Promise<AddressReading> {
  // A hundred kilobytes of metadata: only those who type or import a number load it.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const upper = region?.toUpperCase() ?? ''
  const country = isSupportedCountry(upper) ? upper : undefined
  const hasCode = /^\P{Nd}*[+＋]/u.test(text)
  if (!hasCode && !country) {
    return isWithoutCountry(text) ? { ok: false, reason: 'no-region' } : invalid
  }
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC'), {
    defaultCountry: country,
    extract: false,
  })
  // A message cannot be sent to an extension; without it, it would reach whoever sits at the switchboard.
  if (!parsed?.isValid() || parsed.ext || !isE164(parsed.number)) return invalid
  return { ok: true, address: parsed.number }
}
