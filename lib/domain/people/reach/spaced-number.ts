// Calling codes of one and two digits (ITU-T E.164, list of assigned codes); all others have three.
const shortCodes = /^(?:1|7|20|27|3[0-4]|36|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/** Spaces an E.164 number for reading (`+1 415 555 0123`), not in the country's own grouping. */
export function spacedNumber(e164: string): string {
  const digits = e164.slice(1)
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 3)
  const rest = digits.slice(code.length)
  // The last group takes the remaining digits, so that no digit is alone.
  const groups = rest.match(/\d{3}(?=\d{2})|\d+/g) ?? []
  return [`+${code}`, ...groups].join(' ')
}
