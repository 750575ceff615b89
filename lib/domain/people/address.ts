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

/** True for a Facebook user name or number, as in m.me/<name>: no dot first, last or twice, so that it stays one step of a path. */
export const isMessengerName = (text: string): boolean =>
  /^[A-Za-z0-9.]{3,50}$/.test(text) && !/^\.|\.\.|\.$/.test(text)

/** True for an Instagram user name, without its @. */
export const isInstagramName = (text: string): boolean =>
  /^[A-Za-z0-9._]{1,30}$/.test(text) && !/^\.|\.\.|\.$/.test(text)

/** True for the number of a Discord conversation. A user name opens nothing there. */
export const isDiscordChannel = (text: string): boolean => /^[1-9]\d{16,19}$/.test(text)

/** True for a Matrix user (`@maya:example.org`, with a port if need be), as the specification's user identifiers. */
export const isMatrixUser = (text: string): boolean =>
  text.length <= 255 &&
  /^@[A-Za-z0-9._=/+-]+:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::\d{1,5})?$/.test(
    text,
  )

/** True for a Threema ID: eight capital letters and digits. */
export const isThreemaId = (text: string): boolean => /^[A-Z0-9]{8}$/.test(text)

/** True for an https address as browsers write it: no name or password in it, and a host with a dot. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2000 || !text.startsWith('https://') || !URL.canParse(text)) return false
  const { href, username, password, hostname } = new URL(text)
  return href === text && !username && !password && /[^.]\.[^.]/.test(hostname)
}

const shapes: Record<ChannelKind, (address: string) => boolean> = {
  sms: isE164,
  whatsapp: isE164,
  signal: isE164,
  phone: isE164,
  email: isEmailAddress,
  teams: isEmailAddress,
  facetime: (address) => isE164(address) || isEmailAddress(address),
  telegram: (address) => isTelegramName(address) || isE164(address),
  messenger: isMessengerName,
  instagram: isInstagramName,
  discord: isDiscordChannel,
  matrix: isMatrixUser,
  threema: isThreemaId,
  web: isWebAddress,
}

/** True when a stored address has the one shape that its kind of channel allows; nothing else becomes a link. */
export const isAddressFor = (kind: ChannelKind, address: string): boolean => shapes[kind](address)
