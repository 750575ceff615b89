import { type Channel, takesNumber } from './channel'

// Direction marks and zero-width characters, which are copied along with numbers from apps.
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * What was pasted or imported, without what came along: unseen marks, the comma of a list, the name beside an address
 * (`Maya <maya@…>`), what keeps a spreadsheet from counting (`="0151 …"`).
 */
export function bareAddress(text: string): string {
  const plain = text
    .replace(unseen, '')
    .replace(/[\s,;]+$/, '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .trim()
  return /^[^<>]*<([^<>\s]+)>$/.exec(plain)?.[1] ?? plain
}

/**
 * True for a number as dialled within its country, in any script's digits; it cannot be used before the
 * country is known.
 */
export const isWithoutCountry = (text: string): boolean =>
  /^[\s\p{Pd}()（）./．／−]*\p{Nd}[\p{Nd}\s\p{Pd}()（）./．／−]*$/u.test(bareAddress(text))

/** True for a channel whose number can be read once its country is chosen. */
export const waitsForCountry = ({ kind, address, raw }: Pick<Channel, 'kind' | 'address' | 'raw'>): boolean =>
  address === '' && takesNumber(kind) && isWithoutCountry(raw)

/** True for text that looks like a number, with or without a country code. */
export const isLikeNumber = (text: string): boolean =>
  /^[+＋(（]?\p{Nd}[\p{Nd}\s\p{Pd}()（）./．／−]{4,}$/u.test(text)

/** True for a number that goes on with an extension, or with a pause and more digits (`+1 415 555 0153,,22#`). */
export const hasExtension = (text: string): boolean =>
  /\p{Nd}\s*(?:;?\s*ext\.?|x|[,;pw#])[\s,;.=]*\p{Nd}+#?$/iu.test(bareAddress(text))
