import { isE164, isEmailAddress, isTelegramName } from '@/lib/domain/people/address'
import type { ChannelKind } from '@/lib/domain/people/channel'

/** A normalised address, or why there is none. `no-region`: a number without a country code, and no region to read it by. */
export type ParsedChannel =
  { ok: true; address: string } | { ok: false; reason: 'no-region' | 'invalid' | 'empty' }

const invalid: ParsedChannel = { ok: false, reason: 'invalid' }

/**
 * What was typed or imported as the address that a channel stores: E.164 for numbers, one plain address for e-mail, a
 * user name or E.164 for Telegram. `region` (`US`) reads numbers that have no country code. Never a guess: a number
 * that does not exist in its numbering plan is refused, because it would reach a stranger.
 */
export async function parseChannel(
  kind: ChannelKind,
  raw: string,
  region: string | null,
): Promise<ParsedChannel> {
  const text = raw.trim()
  if (!text) return { ok: false, reason: 'empty' }
  if (kind === 'email') return parseEmail(text)
  if (kind === 'telegram') return parseTelegram(text, region)
  return parseNumber(text, region)
}

function parseEmail(text: string): ParsedChannel {
  const plain = text.replace(/^mailto:/i, '')
  const at = plain.lastIndexOf('@')
  const address = plain.slice(0, at) + plain.slice(at).toLowerCase()
  return isEmailAddress(address) ? { ok: true, address } : invalid
}

async function parseTelegram(text: string, region: string | null): Promise<ParsedChannel> {
  const name = text
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www\.)?(?:t\.me|telegram\.me)\//i, '')
    .replace(/\/?(?:[?#].*)?$/, '')
    .replace(/^@/, '')
  if (isTelegramName(name)) return { ok: true, address: name }
  return /^(?:tel:)?[+(\d]/i.test(name) ? parseNumber(name, region) : invalid
}

async function parseNumber(text: string, region: string | null): Promise<ParsedChannel> {
  // A hundred kilobytes of metadata: only those who type or import a number load it.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const number = text.replace(/^(?:tel|sms):/i, '')
  const upper = region?.toUpperCase() ?? ''
  const country = isSupportedCountry(upper) ? upper : undefined
  const hasCode = /^[^\d]*[+＋]/.test(number)
  if (!hasCode && !country) {
    return /^[\d\s()./-]*$/.test(number) ? { ok: false, reason: 'no-region' } : invalid
  }
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false })
  // A message cannot be sent to an extension; without it, it would reach whoever sits at the switchboard.
  if (!parsed?.isValid() || parsed.ext || !isE164(parsed.number)) return invalid
  return { ok: true, address: parsed.number }
}
