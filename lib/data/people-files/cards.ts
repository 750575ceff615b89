/** One card as it stands in a file, from BEGIN to END. */
export interface Card {
  /** Counted from 1. */
  line: number
  /** The lines between BEGIN and END, folded as they are. */
  lines: string[]
  /** The file or the next card began before it ended. */
  cutOff: boolean
  /** More lines or letters than any card has; what is above is left out. */
  tooLong: boolean
  /** Where it ends in the text. */
  end: number
}

// A photo of the largest kind has some hundred thousand letters.
const mostLetters = 8_000_000
const mostLines = 200_000

const begins = /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/i
const ends = /^\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*$/i
/** The beginning of a line that is worth a closer look. */
const edge = /(?:BEGIN|END)\s*:/i

/**
 * The cards of a text (lines end in `\n`), one after the other; what stands between them is nobody's. A card within a
 * card (AGENT of vCard 2.1) is left out of the one around it. The caller may rest between two of them.
 */
export function* cardsIn(text: string): Generator<Card> {
  let card: Card | null = null
  let letters = 0
  let within = 0
  let line = 0
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const here = text.slice(at, end)
    at = end + 1
    line++
    const isEdge = here.length < 200 && edge.test(here)
    if (isEdge && begins.test(here)) {
      if (card && /^\s*AGENT\b[^:]*:\s*$/i.test(card.lines.at(-1) ?? '')) {
        within = 1
        card.lines.pop()
        continue
      }
      if (card && within > 0) {
        within++
        continue
      }
      if (card) yield { ...card, cutOff: true, end: at }
      card = { line, lines: [], cutOff: false, tooLong: false, end: at }
      letters = 0
    } else if (!card) continue
    else if (isEdge && ends.test(here)) {
      if (within > 0) {
        within--
        continue
      }
      yield { ...card, end: at }
      card = null
    } else if (within === 0) {
      letters += here.length
      if (letters > mostLetters || card.lines.length >= mostLines) card.tooLong = true
      else card.lines.push(here)
    }
  }
  if (card) yield { ...card, cutOff: true, end: text.length }
}
