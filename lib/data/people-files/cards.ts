/** One card of a file, from BEGIN to END. */
export interface Card {
  /** Counted from 1. */
  line: number
  /** The lines between BEGIN and END, still folded. */
  lines: string[]
  /** The file ended, or the next card began, before this one's END. */
  cutOff: boolean
  /** The card has more lines or characters than allowed; the rest is dropped. */
  tooLong: boolean
  /** The index in the text at which it ends. */
  end: number
}

// The largest photos have some hundred thousand characters.
const mostLetters = 8_000_000
const mostLines = 200_000

const begins = /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/i
const ends = /^\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*$/i
/** Quickly finds lines that may begin or end a card. */
const edge = /(?:BEGIN|END)\s*:/i

/**
 * Yields the cards of a text (lines end in `\n`) one by one; text between them is skipped. A card within a
 * card (AGENT of vCard 2.1) is left out of the outer one. The caller may pause between cards.
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
