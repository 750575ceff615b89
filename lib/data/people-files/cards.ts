/** One card of a file, from BEGIN to END. */
export interface Card {
  /** Counted from 1. */
  line: number
  /** The lines between BEGIN and END, still folded, without the data of photos and sounds. */
  lines: string[]
  /** The file ended, or the next card began, before this one's END. */
  cutOff: boolean
  /** The card has more lines or characters than allowed; the rest is dropped. */
  tooLong: boolean
  /** The index in the text at which it ends. */
  end: number
}

const mostLetters = 8_000_000
const mostLines = 200_000

const begins = /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD/i
const ends = /^(\s*)(?:[\w-]+\.)?END\s*:\s*VCARD/i
/** The END follows the last value without a line break. */
const endsLate = /^(.*[^\s\w].*)END\s*:\s*VCARD\s*(?:BEGIN\s*:\s*VCARD\s*)?$/i
const beginsLate = /BEGIN\s*:\s*VCARD\s*$/i
/** Quickly finds lines that may begin or end a card. */
const edge = /(?:BEGIN|END)\s*:/i
const agent = /^\s*AGENT\b[^:]*:\s*$/i
const agentHere = /^\s*AGENT\b[^:]*:\s*BEGIN\s*:\s*VCARD\s*$/i

/** Photos, sounds and keys are not read; skipping their data keeps a large photo from making the card too long. */
const media = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)(?![^:]*QUOTED)[;:]/i
const mediaGoesOn = /^(?:[ \t].*|[A-Za-z0-9+/]*={0,2})$/
const mediaShown = 80

/** True when the next line begins a card, or the text ends. */
function isLast(text: string, from: number): boolean {
  const rest = text.slice(from, from + 400).trimStart()
  return begins.test(rest) || (rest === '' && text.length <= from + 400)
}

/**
 * Yields the cards of a text (lines end in `\n`) one by one; text between them is skipped. A card within a
 * card (AGENT of vCard 2.1) is left out of the outer one. The caller may pause between cards.
 */
export function* cardsIn(text: string): Generator<Card> {
  let card: Card | null = null
  let letters = 0
  let within = 0
  let line = 0
  let inMedia = false
  const begun = (end: number): Card => {
    letters = 0
    inMedia = false
    return { line, lines: [], cutOff: false, tooLong: false, end }
  }
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const here = text.slice(at, end)
    at = end + 1
    line++
    const isEdge = here.length < 400 && edge.test(here)
    if (!card) {
      if (isEdge && beginsLate.test(here)) card = begun(at)
      continue
    }
    if (isEdge && agentHere.test(here)) {
      within++
      continue
    }
    if (isEdge && begins.test(here)) {
      if (agent.test(card.lines.at(-1) ?? '')) {
        within = 1
        card.lines.pop()
        continue
      }
      if (within > 0) {
        within++
        continue
      }
      yield { ...card, cutOff: true, end: at }
      card = begun(at)
      continue
    }
    const ending: RegExpExecArray | null = isEdge ? ends.exec(here) : null
    // After a space it may be a folded line of a note.
    if (ending && (ending[1] === '' || within > 0 || isLast(text, at))) {
      if (within > 0) {
        within--
        continue
      }
      yield { ...card, end: at }
      card = beginsLate.test(here) ? begun(at) : null
      continue
    }
    if (within > 0) continue
    const late: RegExpExecArray | null = isEdge && !ending ? endsLate.exec(here) : null
    const ended: boolean = late !== null && (beginsLate.test(here) || isLast(text, at))
    const value: string = ended ? late![1]! : here
    if (inMedia && mediaGoesOn.test(value)) continue
    inMedia = media.test(value)
    const kept: string = inMedia ? value.slice(0, mediaShown) : value
    letters += kept.length
    if (letters > mostLetters || card.lines.length >= mostLines) card.tooLong = true
    else card.lines.push(kept)
    if (ended) {
      yield { ...card, end: at }
      card = beginsLate.test(here) ? begun(at) : null
    }
  }
  if (card) yield { ...card, cutOff: true, end: text.length }
}
