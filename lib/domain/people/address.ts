import type { ChannelKind } from './channel'

/** True for `+` and 7 to 15 digits, the first not zero (E.164). The shape only: the number may belong to nobody. */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text)

const emailShape =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** True for one plain e-mail address: no display name, no comment, no second recipient. */
export const isEmailAddress = (text: string): boolean =>
  text.length <= 254 && emailShape.test(text) && !/^\.|\.\.|\.@/.test(text)

/** True for a Telegram user name, without its @: 5 to 32 letters, digits and underscores. */
export const isTelegramName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]{4,31}$/.test(text)

/** True when a stored address has the one shape that its kind of channel allows; nothing else becomes a link. */
export function isAddressFor(kind: ChannelKind, address: string): boolean {
  if (kind === 'email') return isEmailAddress(address)
  if (kind === 'telegram') return isTelegramName(address) || isE164(address)
  return isE164(address)
}
