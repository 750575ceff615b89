import { isE164, isEmailAddress } from '../apps/shapes'
import { appOf } from '../apps/table'
import type { ChannelKind } from './channel'

/** True when an address has the stored form of its kind of channel; no other address becomes a link. */
export function isAddressFor(kind: ChannelKind, address: string): boolean {
  const { foundBy, fits } = appOf(kind)
  return (
    (foundBy.includes('number') && isE164(address)) ||
    (foundBy.includes('email') && isEmailAddress(address)) ||
    (fits?.(address) ?? false)
  )
}

/**
 * Normalises a typed name or address to its app's form, as far as possible: no @ before a name, hosts in
 * lower case.
 */
export function storedForm(kind: ChannelKind, typed: string): string {
  const { foundBy, stored } = appOf(kind)
  if (stored) return stored(typed)
  const at = foundBy.includes('email') ? typed.lastIndexOf('@') : -1
  return at < 0 ? typed : typed.slice(0, at) + typed.slice(at).toLowerCase()
}
