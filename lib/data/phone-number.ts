import { isE164 } from '@/lib/domain/people/apps/shapes'
import { hasExtension, isWithoutCountry } from '@/lib/domain/people/reach/typed-address'
import type { NumberReading } from '@/lib/domain/people/reach/address-reading'

const invalid: NumberReading = { ok: false, reason: 'invalid' }
const extension: NumberReading = { ok: false, reason: 'extension' }

/** Russia and Kazakhstan: the 8 of dialling at home, kept after the code, may as well be the beginning of a number. */
const withoutTrunk = /^\+7\P{Nd}*8(?:\P{Nd}*\p{Nd}){10}\P{Nd}*$/u

/** Mobile forms that went out of use, as they are today: a prefix that was dialled or written and is no part of the number any more. */
const olderForms: { code: string; region: string; form: RegExp }[] = [
  // Mexico, since August 2019: the 1 after the code, and 01, 044 and 045 at home.
  { code: '52', region: 'MX', form: /^(?:1|01|044|045)(\d{10})$/ },
]

/** National numbers that the tables have and nobody: ranges that were handed back or renumbered, and ones that are too short. */
const nobodys: Record<string, RegExp> = {
  // Kosovo had codes of Monaco and Slovenia until it got its own in 2017.
  '377': /^44/,
  '386': /^4[39]/,
  // Gabon, since 2019: nine figures from the zero on.
  '241': /^(?!(?:11|6\d|7\d)\d{6}$)/,
  // Subscribers in Berlin, Hamburg, Frankfurt and Munich have five figures at least.
  '49': /^(?:30|40|69|89)\d{1,4}$/,
}

/** Ranges that are in use, or may be by their country's plan, and that the tables do not have. */
const inUse: Record<string, RegExp> = {
  // Area codes assigned since 2021 (North American Numbering Plan Administrator).
  '1': /^(?:457|471|483|679|837|861|924)[2-9]\d{6}$/,
  // Israel's mobile networks, of which the tables have only some blocks.
  '972': /^5[0-2]1\d{6}$/,
}

/** A `tel:` address of RFC 3966 whose number is of a context: the number with the context's digits before it; null for a context that is none. */
function withContext(text: string): string | null {
  const [, number = '', context] = /^([^;]*).*;\s*phone-context=([^;]*)/i.exec(text) ?? []
  if (context === undefined) return text
  return /^\+[\d().-]+$/.test(context.trim()) ? `${context.trim()}${number}` : null
}

const digitsIn = (text: string) => text.match(/\p{Nd}/gu)?.join('') ?? ''

/** Digits with the country code, as far as `olderForms` knows a form of today for them. */
function inTodaysForm(text: string, country: string | undefined): string {
  const digits = digitsIn(text)
  const hasCode = /^\P{Nd}*\+/u.test(text)
  for (const { code, region, form } of olderForms) {
    const national = hasCode ? (digits.startsWith(code) ? digits.slice(code.length) : '') : digits
    const today = hasCode || country === region ? form.exec(national)?.[1] : undefined
    // Anything else in it would be lost: an extension, or letters.
    if (today && /^[\d\s().+/-]*$/.test(text)) return `+${code}${today}`
  }
  return text
}

/**
 * Reads a number as it was typed or imported; one without a country code by `region` (`US`). Never a guess: what nobody can have
 * is refused, and nothing is completed, because it would reach a stranger.
 */
export async function readNumber(typed: string, region: string | null): Promise<NumberReading> {
  // All of the tables, for which alone a number in the wrong range is none: only those who type or import a number load them.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/max')
  const upper = region?.toUpperCase() ?? ''
  const country = isSupportedCountry(upper) ? upper : undefined
  const whole = withContext(typed.normalize('NFKC'))
  if (whole === null || withoutTrunk.test(whole)) return invalid
  // A message cannot be sent to an extension; without it, it would reach whoever sits at the switchboard.
  if (hasExtension(whole)) return extension
  const hasCode = /^\P{Nd}*\+/u.test(whole)
  if (!hasCode && !country) {
    return isWithoutCountry(whole) ? { ok: false, reason: 'no-region' } : invalid
  }
  const parsed = parsePhoneNumberFromString(inTodaysForm(whole, country), {
    defaultCountry: country,
    extract: false,
  })
  // A message cannot be sent to an extension, and without the extension it would reach the switchboard.
  if (parsed?.ext) return { ok: false, reason: 'extension' }
  if (!parsed || !isE164(parsed.number)) return invalid
  const { nationalNumber, countryCallingCode } = parsed
  // The tables put an area code before a local number of some small countries.
  if (nationalNumber.length > digitsIn(whole).length) return invalid
  const exists = parsed.isValid() || (inUse[countryCallingCode]?.test(nationalNumber) ?? false)
  const isNobodys = nobodys[countryCallingCode]?.test(nationalNumber) ?? false
  return exists && !isNobodys ? { ok: true, address: parsed.number } : invalid
}
