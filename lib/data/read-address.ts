import { isAddressFor, storedForm } from '@/lib/domain/people/reach/address'
import { readAppLink, readScheme } from '@/lib/domain/people/reach/app-links'
import { isE164 } from '@/lib/domain/people/apps/shapes'
import { appOf } from '@/lib/domain/people/apps/table'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import { bareAddress, isWithoutCountry } from '@/lib/domain/people/reach/typed-address'

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
  const { foundBy } = appOf(kind)
  const takesNumber = foundBy.includes('number')
  if (!foundBy.includes('page')) {
    const link = readAppLink(text)
    // A number is a number in whichever app's link it came; a name is a name in one app only.
    if (link?.address && isE164(link.address) && takesNumber) return parseNumber(link.address, null)
    if (link) return link.kind === kind ? fitting(kind, link.address ?? '') : invalid
  }
  const plain = readScheme(text)?.bare ?? text
  const named = fitting(kind, storedForm(kind, plain))
  if (!takesNumber || (named.ok && !isE164(named.address))) return named
  const mayBeElse = foundBy.length > 1
  return mayBeElse && !/^[+＋(\p{Nd}]/u.test(plain) ? invalid : parseNumber(plain, region)
}

const fitting = (kind: ChannelKind, address: string): AddressReading =>
  isAddressFor(kind, address) ? { ok: true, address } : invalid

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
