import { appOf } from '../people/apps/table'
import type { ChannelKind } from '../people/reach/channel'

/**
 * How a channel would split or cut a text: an SMS goes in `parts`; a link takes at most `most` characters
 * (UTF-16 units).
 */
export type Cut = { kind: 'parts'; parts: number } | { kind: 'link'; length: number; most: number }

// The characters that GSM 03.38 sends in seven bits; those of its extension table count twice. Any other
// character makes the whole text use sixteen bits.
const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const extension = /[\^{}\\[~\]|€]/g

/**
 * How many parts an SMS is sent in. Each part of several loses seven (or three 16-bit) characters to its
 * header (3GPP TS 23.040).
 */
function smsParts(text: string): number {
  const isBasic = basic.test(text)
  const units = text.length + (isBasic ? (text.match(extension)?.length ?? 0) : 0)
  const [alone, joined] = isBasic ? [160, 153] : [70, 67]
  return units <= alone ? 1 : Math.ceil(units / joined)
}

/** Null when the text goes whole. `takesText` false: the text is copied, so that no link can cut it. */
export function cutOf(kind: ChannelKind, text: string, { takesText }: { takesText: boolean }): Cut | null {
  const most = appOf(kind).longestText ?? Number.POSITIVE_INFINITY
  if (takesText && text.length > most) return { kind: 'link', length: text.length, most }
  const parts = kind === 'sms' ? smsParts(text) : 1
  return parts > 1 ? { kind: 'parts', parts } : null
}
