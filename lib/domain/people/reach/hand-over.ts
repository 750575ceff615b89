import { isE164 } from '../apps/shapes'

/** A draft on its way to the system: by which channel, to which number (E.164), with what text. */
export interface HandedOver {
  kind: 'sms' | 'phone'
  number: string
  text: string
}

/** Reads back what `draftLink` made of an SMS or a call. Null for any other address, or one that is broken. */
export function readHandOver(href: string): HandedOver | null {
  const [, scheme, number, body] = /^(sms|tel):([^?&]*)(?:[?&]body=([^&?]*))?$/.exec(href) ?? []
  if (!scheme || !number || !isE164(number)) return null
  try {
    return { kind: scheme === 'sms' ? 'sms' : 'phone', number, text: decodeURIComponent(body ?? '') }
  } catch {
    return null
  }
}
