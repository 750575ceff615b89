/** The properties that are read; photos, keys and all others are skipped. */
const wanted = new Set([
  'FN',
  'N',
  'NICKNAME',
  'ORG',
  'EMAIL',
  'TEL',
  'URL',
  'IMPP',
  'X-SOCIALPROFILE',
  'SOCIALPROFILE',
  'BDAY',
  'ANNIVERSARY',
  'X-ANNIVERSARY',
  'X-EVOLUTION-ANNIVERSARY',
  'X-ABDATE',
  'X-ABLABEL',
  'NOTE',
  'CATEGORIES',
  'UID',
  'KIND',
  'MEMBER',
  'X-ADDRESSBOOKSERVER-KIND',
  'X-ADDRESSBOOKSERVER-MEMBER',
])

/** An unfolded line of a card. The value still has its backslash escapes (RFC 6350, 3.3 and 3.4). */
export interface CardProperty {
  /** In upper case, without a group prefix. */
  name: string
  /**
   * The prefix that ties lines together (`item1.URL`, `item1.X-ABLabel`), in lower case; empty for most
   * lines.
   */
  group: string
  /**
   * Names in upper case. A parameter without a name (`HOME` in vCard 2.1) is a TYPE, unless it is an
   * encoding.
   */
  params: [name: string, value: string][]
  value: string
}

/** Splits a text at a mark, ignoring marks inside quotation marks. */
function splitOutsideQuotes(text: string, mark: string): string[] {
  if (!text.includes('"')) return text.split(mark)
  const parts: string[] = []
  let quoted = false
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === mark && !quoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

/** The index of the value: after the first colon outside quotation marks. */
function colonOf(line: string): number {
  const plain = line.indexOf(':')
  const quote = line.indexOf('"')
  if (quote < 0 || quote > plain) return plain
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return plain
}

const encodings = /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT|B|Q)$/i

function paramOf(text: string): [string, string] {
  const sign = text.indexOf('=')
  if (sign >= 0) return [text.slice(0, sign).trim().toUpperCase(), text.slice(sign + 1).trim()]
  return [encodings.test(text.trim()) ? 'ENCODING' : 'TYPE', text.trim()]
}

const headOf = (line: string) => line.slice(0, colonOf(line) < 0 ? 120 : colonOf(line))

const isQuotedPrintable = (head: string) => /;\s*(?:ENCODING\s*=\s*)?"?QUOTED-PRINTABLE\b/i.test(head)

/** Joins folded lines, including those of quoted-printable, which continue after a `=` at the end. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[][] = []
  let printable = false
  let soft = false
  for (const line of lines) {
    if (soft) {
      whole.at(-1)!.push(line)
    } else if (/^[ \t]/.test(line) && whole.length > 0) {
      whole.at(-1)!.push(line.slice(1))
    } else {
      whole.push([line])
      printable = isQuotedPrintable(headOf(line))
    }
    soft = printable && line.trimEnd().endsWith('=')
    if (soft) whole.at(-1)!.push(whole.at(-1)!.pop()!.trimEnd().slice(0, -1))
  }
  return whole.map((parts) => parts.join(''))
}

function textOf(bytes: Uint8Array, charset: string): string {
  for (const label of [charset || 'utf-8', 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // A shorter property further down may still fit.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function fromQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const hex = code === 61 ? /^[0-9A-Fa-f]{2}$/.exec(text.slice(at + 1, at + 3)) : null
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16))
      at += 2
    } else if (code < 128) bytes.push(code)
    else {
      const letter = String.fromCodePoint(text.codePointAt(at)!)
      for (const byte of encoder.encode(letter)) bytes.push(byte)
      at += letter.length - 1
    }
  }
  return textOf(Uint8Array.from(bytes), charset)
}

/** The value of a parameter, without quotation marks; empty when there is none. */
export const paramOfName = ({ params }: Pick<CardProperty, 'params'>, name: string): string =>
  params.find(([param]) => param === name)?.[1].replaceAll('"', '') ?? ''

/** The types in lower case, from one parameter with commas or from several parameters. */
export const typesOf = ({ params }: Pick<CardProperty, 'params'>): string[] =>
  params
    .filter(([name]) => name === 'TYPE')
    .flatMap(([, value]) => value.replaceAll('"', '').toLowerCase().split(','))
    .map((type) => type.trim())

function propertyIn(line: string): CardProperty | null {
  const colon = colonOf(line)
  if (colon < 0) return null
  const [label = '', ...rest] = splitOutsideQuotes(line.slice(0, colon), ';')
  const dot = label.lastIndexOf('.')
  const name = label
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  if (!wanted.has(name)) return null
  const group = dot < 0 ? '' : label.slice(0, dot).trim().toLowerCase()
  const params = rest.map(paramOf)
  const value = line.slice(colon + 1)
  if (!/^(?:QUOTED-PRINTABLE|Q)$/i.test(paramOfName({ params }, 'ENCODING')))
    return { name, group, params, value }
  return { name, group, params, value: fromQuotedPrintable(value, paramOfName({ params }, 'CHARSET')) }
}

/** The relevant properties of a card, in the order of its lines, for vCard 2.1, 3.0 and 4.0. */
export const propertiesOf = (lines: readonly string[]): CardProperty[] =>
  unfolded(lines)
    .map(propertyIn)
    .filter((property) => property !== null)

/** The unescaped text of a value: `\n` is a line break; `\,` `\;` `\:` and `\\` are the character itself. */
export const plainText = (value: string): string =>
  value.replace(/\\([\\,;:nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

/** Splits a value at semicolons (N and ORG) or commas (CATEGORIES); an escaped mark does not split. */
export const splitValue = (value: string, mark: ';' | ','): string[] => {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === mark) {
      parts.push(value.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, value.slice(from)].map(plainText)
}
