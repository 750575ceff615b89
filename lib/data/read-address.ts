import { isAddressFor, storedForm } from '@/lib/domain/people/reach/address'
import { readAppLink, readScheme } from '@/lib/domain/people/reach/app-links'
import { isE164 } from '@/lib/domain/people/apps/shapes'
import { appOf } from '@/lib/domain/people/apps/table'
import type { AddressReading } from '@/lib/domain/people/reach/address-reading'
import type { ChannelKind } from '@/lib/domain/people/reach/channel'
import { bareAddress } from '@/lib/domain/people/reach/typed-address'
import { readNumber } from './phone-number'

const invalid: AddressReading = { ok: false, reason: 'invalid' }

/**
 * Parses what was typed, pasted or imported into the address that a channel stores: a number, an address, a
 * user name, or a link to any of them. `region` (`US`) is for numbers without a country code. It never
 * guesses: a number that is invalid in its numbering plan is refused, because it would reach a stranger.
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
    // A number can be used whichever app's link it came in; a user name only in its own app.
    if (link?.address && isE164(link.address) && takesNumber) return readNumber(link.address, null)
    if (link) return link.kind === kind ? fitting(kind, link.address ?? '') : invalid
  }
  const plain = readScheme(text)?.bare ?? text
  const named = fitting(kind, storedForm(kind, plain))
  if (!takesNumber || (named.ok && !isE164(named.address))) return named
  const mayBeElse = foundBy.length > 1
  return mayBeElse && !/^[+＋(\p{Nd}]/u.test(plain) ? invalid : readNumber(plain, region)
}

const fitting = (kind: ChannelKind, address: string): AddressReading =>
  isAddressFor(kind, address) ? { ok: true, address } : invalid
