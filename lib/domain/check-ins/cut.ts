import { appOf } from '../people/apps/table'
import type { ChannelKind } from '../people/reach/channel'

/**
 * What a channel would do to a text of this length: an SMS goes in `parts`, an address takes `most` characters (UTF-16
 * units) and no more.
 */
export type Cut = { kind: 'parts'; parts: number } | { kind: 'link'; length: number; most: number }

// The characters that GSM 03.38 sends in seven bits; those of its extension count twice. Any other makes all of them
// take sixteen.
const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const extension = /[\^{}\\[~\]|€]/g

/** How many parts an SMS is sent in (3GPP TS 23.040: a part of several loses seven or three characters to its head). */
function smsParts(text: string): number {
  const isBasic = basic.test(text)
  const units = text.length + (isBasic ? (text.match(extension)?.length ?? 0) : 0)
  const [alone, joined] = isBasic ? [160, 153] : [70, 67]
  return units <= alone ? 1 : Math.ceil(units / joined)
}

/** Null where the text goes whole, or is copied anyway (`carriesText` false for another reason than its length). */
export function cutOf(kind: ChannelKind, text: string, { takesText }: { takesText: boolean }): Cut | null {
  const most = appOf(kind).longestText ?? Number.POSITIVE_INFINITY
  if (takesText && text.length > most) return { kind: 'link', length: text.length, most }
  const parts = kind === 'sms' ? smsParts(text) : 1
  return parts > 1 ? { kind: 'parts', parts } : null
}
