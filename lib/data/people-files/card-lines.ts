const encodedHead = /;\s*(?:ENCODING\s*=\s*)?"?(?:QUOTED-PRINTABLE|QUOTED|Q)\b/i

/** Property names of vCard 2.1, 3.0 and 4.0; all others begin with `X-`. */
const vcardNames = new Set(
  (
    'ADR AGENT ANNIVERSARY BDAY BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS CLIENTPIDMAP DEATHDATE DEATHPLACE EMAIL ' +
    'EXPERTISE FBURL FN GENDER GEO HOBBY IMPP INTEREST KEY KIND LABEL LANG LOGO MAILER MEMBER N NICKNAME NOTE ORG ' +
    'ORG-DIRECTORY PHOTO PRODID PROFILE RELATED REV ROLE SOCIALPROFILE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL ' +
    'VERSION XML'
  ).split(' '),
)

const head = /^[ \t]*((?:[\w-]+\.)*)([A-Za-z][\w-]*)\s*[;:]/

/**
 * True when a line begins a property. Some programs write a note with unescaped line breaks, so after a NOTE only a known
 * property name in upper case (`TEL:`, not `Tel:`) begins the next property.
 */
function beginsProperty(line: string, below: string): boolean {
  const [, group, name = ''] = head.exec(line) ?? []
  if (!name) return false
  if (below !== 'NOTE' || group || /^X-/i.test(name)) return true
  if (!vcardNames.has(name.toUpperCase())) return false
  return !/^[A-Z][a-z]/.test(name)
}

/** A soft line break between the bytes of one character. */
const cutLetter = /=(?:[CD][\dA-F]|E[\dA-F](?:=[89AB][\dA-F])?|F[0-7](?:=[89AB][\dA-F]){0,2})$/i
const restOfLetter = /^[ \t]+=[89AB][\dA-F]/i

interface Gathered {
  name: string
  parts: string[]
  /** Positions in `parts` of the lines after a soft line break. */
  soft: number[]
}

/**
 * True when this card puts a folding space after every soft line break, so that the space is not part of the value: either
 * one splits a character, or there are too many for words to begin there by chance.
 */
function foldsAfterSoftBreaks(gathered: readonly Gathered[]): boolean {
  const breaks = gathered.flatMap(({ parts, soft }) =>
    soft.map((at) => ({ before: parts[at - 1]!, after: parts[at]! })),
  )
  if (!breaks.every(({ after }) => /^[ \t]/.test(after))) return false
  return (
    breaks.length >= 4 ||
    breaks.some(({ before, after }) => cutLetter.test(before) && restOfLetter.test(after))
  )
}

/** True when a program doubled the line ends, so that every line is followed by an empty one. */
const isDoubled = (lines: readonly string[]) =>
  lines.length > 3 && lines.filter((line) => line === '').length * 2 >= lines.length - 1

/**
 * Joins folded lines (RFC 6350, 3.2), lines of quoted-printable, which continue after a `=` at the end, and notes with unescaped
 * line breaks, which become `\n`.
 */
export function wholeLines(lines: readonly string[]): string[] {
  const doubled = isDoubled(lines)
  const gathered: Gathered[] = []
  let encoded = false
  let soft = false
  for (const line of lines) {
    const last = gathered.at(-1)
    if (line === '') {
      // An empty line ends a value after a soft line break, unless every line is followed by one.
      if (!doubled) soft = false
      continue
    }
    if (last && soft) {
      last.soft.push(last.parts.length)
      last.parts.push(line)
    } else if (last && /^[ \t]/.test(line)) {
      last.parts.push(line.slice(1))
    } else if (last?.name === 'NOTE' && !beginsProperty(line, last.name)) {
      last.parts.push(encoded ? '=0A' : '\\n', line)
    } else {
      const colon = line.indexOf(':')
      gathered.push({ name: head.exec(line)?.[2]?.toUpperCase() ?? '', parts: [line], soft: [] })
      encoded = encodedHead.test(line.slice(0, colon < 0 ? 120 : colon))
    }
    soft = encoded && line.trimEnd().endsWith('=')
    if (soft) {
      const { parts } = gathered.at(-1)!
      parts.push(parts.pop()!.trimEnd().slice(0, -1))
    }
  }
  if (foldsAfterSoftBreaks(gathered))
    for (const { parts, soft: after } of gathered) for (const at of after) parts[at] = parts[at]!.slice(1)
  return gathered.map(({ parts }) => parts.join(''))
}
