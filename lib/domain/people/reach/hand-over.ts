import { isE164 } from '../apps/shapes'

/** A draft to be passed to the system: its channel, number (E.164) and text. */
export interface HandedOver {
  kind: 'sms' | 'phone'
  number: string
  text: string
}

/** Parses an SMS or call link made by `draftLink`. Null for any other or malformed address. */
export function readHandOver(href: string): HandedOver | null {
  const [, scheme, number, body] = /^(sms|tel):([^?&]*)(?:[?&]body=([^&?]*))?$/.exec(href) ?? []
  if (!scheme || !number || !isE164(number)) return null
  try {
    return { kind: scheme === 'sms' ? 'sms' : 'phone', number, text: decodeURIComponent(body ?? '') }
  } catch {
    return null
  }
}
