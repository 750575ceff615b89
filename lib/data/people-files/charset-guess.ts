import type { CharsetQuestion } from '@/lib/domain/people/import/imported-person'

/** In which address books were written before UTF-8; of those that read equally well the first is taken. */
const usual = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]
const rarer = ['windows-1253', 'windows-1254', 'windows-1257', 'koi8-r', 'koi8-u', 'windows-1255', 'windows-1256', 'windows-874', 'ibm866', 'x-mac-cyrillic'] // prettier-ignore
const charsets = [...usual, ...rarer]
/** By so much a rarer one has to read better. */
const forBeingRare = 2

/** Letters beyond those from A to Z that stand together in a language. */
const alphabets = [
  'àâçéèêëîïôùûüœæ', 'äöüß', 'áéíñóúüç', 'áâãàçéêíóôõú', 'àèéìòù', 'åäöæøéü', 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áéíóöőúüű',
  'ăâîșțşţ', 'çğıöşüâ', 'čćđšž', 'ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž', 'áðéíóúýþæö', 'àâçéèêëîïôùûüœäößáíñóúã',
].map((letters) => new Set(letters)) // prettier-ignore

/** Marks that may stand beside letters in any language. */
const mark = /[’‘“”„«»–—…·©®™°²³€ªº]/u
const letterOrSign = /[\p{L}\p{M}]/u
const latin = /\p{Script=Latin}/u
const wholeScripts = ['Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

/** How far a word looks like one: below zero where signs stand among letters, scripts mix, or a capital follows a small letter. */
function scoreOfWord(word: string): number {
  let score = 0
  for (const sign of word) {
    if (sign <= '\u007F') continue
    if (/[\uFFFD\u0080-\u009F]/.test(sign)) score -= 10
    else if (!letterOrSign.test(sign) && !mark.test(sign)) score -= 3
  }
  for (const [pair] of word.matchAll(/\p{Ll}\p{Lu}/gu)) if (/\P{ASCII}/u.test(pair)) score -= 3
  const script = wholeScripts.find((one) => one.test(word))
  if (!script) return score
  return latin.test(word) ? score - 4 : score + 2 + 0.1 * word.length
}

/** Letters with accents, by the one language that has most of them. */
function scoreOfAccents(text: string): number {
  const accented = [...text.toLowerCase()].filter((letter) => letter > '\u007F' && latin.test(letter))
  const fits = alphabets.map((alphabet) => {
    const known = accented.filter((letter) => alphabet.has(letter)).length
    return known - 1.5 * (accented.length - known)
  })
  // A word of accents alone is hardly one.
  const odd = text.match(/(?<![A-Za-z])[^\p{ASCII}\s]{3,}(?![A-Za-z])/gu) ?? []
  return Math.max(...fits) - 3 * odd.filter((word) => latin.test(word)).length
}

/** The first bytes of the letters that are used most, of two bytes each; others are rare in names. */
const common: Record<string, [from: number, to: number][]> = {
  gb18030: [[0xb0, 0xd7]],
  big5: [[0xa4, 0xc6]],
  shift_jis: [[0x82, 0x83], [0x88, 0x97]],
  'euc-jp': [[0xa4, 0xa5], [0xb0, 0xcf]],
  'euc-kr': [[0xb0, 0xc8]],
} // prettier-ignore

function scoreOfPairs(bytes: Uint8Array, ranges: [number, number][], isKorean: boolean): number {
  let score = 0
  let pairs = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte < 0x80) continue
    const fits = ranges.some(([from, to]) => byte >= from && byte <= to)
    // With a letter from A to Z as its second half it may as well be an accent in a Western word ("Élodie").
    const isSure = bytes[at + 1]! >= 0x80
    score += !fits ? -1.2 : isSure ? 1.2 : 0.4
    if (fits) pairs++
    at++
  }
  // All of Korean lies in a part of what Chinese uses: many letters, none beyond it, are no chance.
  return isKorean && pairs >= 6 && score >= pairs * 1.2 - 0.01 ? score + pairs * 0.3 : score
}

const longestSample = 80

/** The words in which the charsets differ. */
function sampleOf(text: string): string {
  const words = text.match(/[^\s;:,="]*\P{ASCII}[^;:,="\n]*/gu) ?? []
  return [...new Set(words.map((word) => word.trim()))].join(' · ').slice(0, longestSample)
}

/**
 * How lines that are no UTF-8 may be read, the likeliest first, each with a sample: nobody can know, so it is asked. Null
 * where no charset reads them.
 */
export function guessCharset(bytes: Uint8Array): CharsetQuestion | null {
  const read = charsets.flatMap((charset, place) => {
    let text: string
    try {
      text = new TextDecoder(charset, { fatal: true }).decode(bytes)
    } catch {
      return []
    }
    const ranges = common[charset]
    const score = ranges
      ? scoreOfPairs(bytes, ranges, charset === 'euc-kr')
      : scoreOfAccents(text) +
        (text.match(/[^\s;:,="()]*\P{ASCII}[^\s;:,="()]*/gu) ?? []).reduce(
          (sum, word) => sum + scoreOfWord(word),
          0,
        )
    const handicap = place * 0.001 + (rarer.includes(charset) ? forBeingRare : 0)
    return [{ charset, sample: sampleOf(text), score: score - handicap }]
  })
  read.sort((one, other) => other.score - one.score)
  const choices = read.filter(
    ({ sample }, index) => read.findIndex((earlier) => earlier.sample === sample) === index,
  )
  const best = choices[0]
  return best
    ? { charset: best.charset, choices: choices.map(({ charset, sample }) => ({ charset, sample })) }
    : null
}
