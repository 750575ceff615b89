import { wholeLines } from './card-lines'

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

const encodings = /^(?:QUOTED-PRINTABLE|QUOTED|BASE64|8BIT|7BIT|B|Q)$/i

/** The custom label in `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=44=69)`, as some phones write it; null: none. */
function customLabel(text: string): string | null {
  const [, inside] = /^X-CUSTOM\((.*)\)$/i.exec(text.trim()) ?? []
  if (inside === undefined) return null
  const [, charset = '', label = ''] =
    /^(?:CHARSET=([\w-]+),)?(?:ENCODING=QUOTED-PRINTABLE,)?(.*)$/i.exec(inside) ?? []
  return fromQuotedPrintable(label, charset)
}

function paramOf(text: string): [string, string] {
  const custom = customLabel(text)
  if (custom !== null) return ['TYPE', custom]
  const sign = text.indexOf('=')
  const [name, value] = sign < 0 ? ['', text] : [text.slice(0, sign).trim(), text.slice(sign + 1).trim()]
  // `CELL=` is a bare type as well.
  if (name && value) return [name.toUpperCase(), value]
  const bare = (name || value).trim()
  return [encodings.test(bare) ? 'ENCODING' : 'TYPE', bare]
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
    .flatMap(([, value]) => value.replaceAll('"', '').toLowerCase().split(/\\?,/))
    .map((type) => type.trim())

function fromBase64(text: string, charset: string): string | null {
  try {
    return textOf(
      Uint8Array.from(atob(text.replace(/\s/g, '')), (letter) => letter.charCodeAt(0)),
      charset,
    )
  } catch {
    return null
  }
}

/** Words that some programs put in the place of a group: `PHONE.WORK:`. */
const spelledOut: Record<string, string> = {
  phone: 'TEL',
  tel: 'TEL',
  telephone: 'TEL',
  email: 'EMAIL',
  mail: 'EMAIL',
}

/** True for a Windows path, in which `\n` is no line break: vCard 2.1 has no such escape, though many programs write it. */
const hasPath = (value: string) => /(?<![\p{L}\d])[A-Za-z]:\\[^\\,;:]/u.test(value)

function propertyIn(line: string, version: string): CardProperty | null {
  const colon = colonOf(line)
  // Words without a property name: they are listed as not read.
  if (colon < 0)
    return /\S\s+\S/.test(line)
      ? { name: line.slice(0, 40).trim(), group: '', params: [], value: line }
      : null
  const [label = '', ...rest] = splitOutsideQuotes(line.slice(0, colon), ';')
  const dot = label.lastIndexOf('.')
  const params = rest.map(paramOf)
  let name = label.slice(dot + 1).trim().toUpperCase() // prettier-ignore
  let group = dot < 0 ? '' : label.slice(0, dot).trim().toLowerCase()
  if (name === '') return null
  if (Object.hasOwn(spelledOut, group) && !name.startsWith('X-')) {
    params.push(['TYPE', name])
    name = spelledOut[group]!
    group = ''
  }
  const value = line.slice(colon + 1)
  const encoding = paramOfName({ params }, 'ENCODING').toUpperCase()
  const charset = paramOfName({ params }, 'CHARSET')
  if (encoding.startsWith('Q')) return { name, group, params, value: fromQuotedPrintable(value, charset) }
  if (encoding.startsWith('B') && !isMedia.test(name))
    return { name, group, params, value: fromBase64(value, charset) ?? value }
  const literal = version === '2.1' && hasPath(value)
  return { name, group, params, value: literal ? value.replaceAll('\\', '\\\\') : value }
}

const isMedia = /^(?:PHOTO|LOGO|SOUND|KEY)$/

/** All properties of a card, in the order of its lines, for vCard 2.1, 3.0 and 4.0. */
export function propertiesOf(lines: readonly string[]): CardProperty[] {
  const version = /^\s*VERSION\s*:\s*(\S*)/i
  const said = lines.map((line) => version.exec(line)?.[1]).find((found) => found !== undefined) ?? ''
  return wholeLines(lines)
    .map((line) => propertyIn(line, said))
    .filter((property) => property !== null)
}

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
