import { isE164, isEmailAddress } from '../apps/shapes'
import { appOf } from '../apps/table'
import type { ChannelKind } from './channel'

/** True when a stored address has the one shape that its kind of channel allows; nothing else becomes a link. */
export function isAddressFor(kind: ChannelKind, address: string): boolean {
  const { foundBy, fits } = appOf(kind)
  return (
    (foundBy.includes('number') && isE164(address)) ||
    (foundBy.includes('email') && isEmailAddress(address)) ||
    (fits?.(address) ?? false)
  )
}

/** A name or address as its app has it, as far as it can be: without an @ before a name, hosts in small letters. */
export function storedForm(kind: ChannelKind, typed: string): string {
  const { foundBy, stored } = appOf(kind)
  if (stored) return stored(typed)
  const at = foundBy.includes('email') ? typed.lastIndexOf('@') : -1
  return at < 0 ? typed : typed.slice(0, at) + typed.slice(at).toLowerCase()
}
