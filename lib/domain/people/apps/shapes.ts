/**
 * True for `+` and 7 to 15 digits, the first not zero (E.164). Checks the form only; the number may be
 * unassigned.
 */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text)

const emailShape =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** True for one plain e-mail address: no display name, no comment, no second recipient. */
export const isEmailAddress = (text: string): boolean =>
  text.length <= 254 && emailShape.test(text) && !/^\.|\.\.|\.@/.test(text)

/** A page's address as it was typed or pasted, with or without a scheme; null for anything else. */
export function pageAddress(text: string): URL | null {
  const bare = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i
  const whole = bare.test(text) ? `https://${text}` : text
  if (!/^https?:\/\//i.test(whole) || /[\s\p{Cc}]/u.test(whole) || !URL.canParse(whole)) return null
  const url = new URL(whole)
  return url.username || url.password ? null : url
}

/** An E.164 number from the digits in a link, with or without +; null for anything else. */
export const numberIn = (digits: string | null | undefined): string | null =>
  digits && /^\+?\d+$/.test(digits) ? `+${digits.replace('+', '')}` : null

/** First path steps that are pages of the site itself on any site, and no user names. */
const pages =
  /^(?:accounts|dialog|direct|events|explore|gaming|groups|help|hashtag|joinchat|login|marketplace|message|p|pages|photo|photos|privacy|qr|reel|reels|s|share|sharer|stories|tv|watch)$/i

/** A user name from the first path step; null where that is a page of the site itself. */
export const nameIn = (step: string | undefined): string | null => (step && !pages.test(step) ? step : null)

/** A name without the @ that people write before it. */
export const withoutAt = (name: string): string => name.replace(/^@/, '')
