// Calling codes of one and two digits (ITU-T E.164, list of assigned codes); all others have three.
const shortCodes = /^(?:1|7|20|27|3[0-4]|36|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/** An E.164 number spaced for reading (`+1 415 555 0123`): an aid to the eye, not the country's own habit. */
export function spacedNumber(e164: string): string {
  const digits = e164.slice(1)
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 3)
  const rest = digits.slice(code.length)
  // The last group takes what is left, so that no digit stands alone.
  const groups = rest.match(/\d{3}(?=\d{2})|\d+/g) ?? []
  return [`+${code}`, ...groups].join(' ')
}
