import { messengerPage } from '@/lib/domain/people/app-links'

/** What is read of a card; photos, keys and everything else is never looked at. */
const wanted = new Set([
  'VERSION',
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

/** Dates are read by `fileDay`: under these names ical.js hands them on as they are. */
const asWritten: Record<string, string> = {
  BDAY: 'X-DAY-BIRTHDAY',
  ANNIVERSARY: 'X-DAY-ANNIVERSARY',
  'X-ANNIVERSARY': 'X-DAY-ANNIVERSARY',
  'X-EVOLUTION-ANNIVERSARY': 'X-DAY-ANNIVERSARY',
  'X-ABDATE': 'X-DAY-OTHER',
  // Its pages are split at commas otherwise.
  URL: 'X-PAGE',
  IMPP: 'X-PAGE',
  'X-SOCIALPROFILE': 'X-PAGE',
  SOCIALPROFILE: 'X-PAGE',
  // Apple had its own names before vCard 4.0 had them.
  'X-ADDRESSBOOKSERVER-KIND': 'X-KIND',
  KIND: 'X-KIND',
  'X-ADDRESSBOOKSERVER-MEMBER': 'X-MEMBER',
  MEMBER: 'X-MEMBER',
  UID: 'X-ID',
}

interface Line {
  group: string
  name: string
  /** Name and value; a bare one (`HOME`) is a type, except the encodings. */
  params: [name: string, value: string][]
  value: string
}

/** Texts between the marks, of which those in quotation marks do not count. */
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

/** Where the value begins: after the first colon that no quotation marks hold. */
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

/** Folded lines made whole, also those of quoted-printable, which go on after a `=` at the end. */
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

function lineOf(text: string): Line | null {
  const colon = colonOf(text)
  if (colon < 0) return null
  const [label = '', ...params] = splitOutsideQuotes(text.slice(0, colon), ';')
  const dot = label.lastIndexOf('.')
  const name = label
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  if (!wanted.has(name)) return null
  const group = dot < 0 ? '' : label.slice(0, dot).trim().toLowerCase()
  return { group, name, params: params.map(paramOf), value: text.slice(colon + 1) }
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

function textOf(bytes: Uint8Array, charset: string): string {
  for (const label of [charset || 'utf-8', 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

const valueOf = (line: Line, name: string) =>
  line.params.find(([param]) => param === name)?.[1].replaceAll('"', '') ?? ''

/** The value in words that ical.js reads: decoded, and each line break written as `\n`. */
function plainValue(line: Line): string {
  const printable = /^(?:QUOTED-PRINTABLE|Q)$/i.test(valueOf(line, 'ENCODING'))
  if (!printable) return line.value
  return fromQuotedPrintable(line.value, valueOf(line, 'CHARSET'))
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\\(?![\\,;:nN])/g, '\\\\')
}

/** Properties whose parts are told apart by semicolons. */
const structured = new Set(['N', 'ORG'])

/** ical.js takes the backslash off a semicolon in structured values only. */
const semicolonsBare = (line: Line, value: string) =>
  structured.has(line.name) ? value : value.replace(/\\[\\;]/g, (pair) => (pair === '\\;' ? ';' : pair))

const types = (line: Line) =>
  line.params
    .filter(([name]) => name === 'TYPE')
    .flatMap(([, value]) => value.replaceAll('"', '').split(','))
    .map((value) => value.trim())
    .filter((value) => /^[\w-]{1,40}$/.test(value))

/** Lines that name somebody in an app. */
const messengers = new Set(['IMPP', 'X-SOCIALPROFILE', 'SOCIALPROFILE'])

/** Apple, Google and RFC 9554 each say in their own way which app it is. */
const messengerOf = (line: Line) => ({
  service:
    valueOf(line, 'X-SERVICE-TYPE') ||
    valueOf(line, 'SERVICE-TYPE') ||
    (line.name === 'IMPP' ? '' : (types(line)[0] ?? '')),
  user: valueOf(line, 'X-USER') || valueOf(line, 'USERNAME'),
})

const omittedYear = (line: Line) => /^\d{4}$/.exec(valueOf(line, 'X-APPLE-OMIT-YEAR'))?.[0]

/** The line as vCard 3.0 and 4.0 have it: of the parameters only types, and the year that Apple leaves out. */
function inOneForm(line: Line): string {
  const name = asWritten[line.name] ?? line.name
  const typed = types(line)
  const year = omittedYear(line)
  const params = [
    ...(typed.length > 0 ? [`TYPE=${typed.join(',')}`] : []),
    ...(year ? [`X-APPLE-OMIT-YEAR=${year}`] : []),
    ...(line.group !== '' && /^[\w-]{1,40}$/.test(line.group) ? [`X-GROUP=${line.group}`] : []),
  ]
  const value = plainValue(line)
  const page = messengers.has(line.name)
    ? messengerPage(value.replace(/\\([:,;\\])/g, '$1'), messengerOf(line))
    : null
  return `${[name, ...params].join(';')}:${semicolonsBare(line, page ?? value)}`
}

/**
 * The lines of a card of any version in the one form of vCard 4.0, one for each property that is wanted: unfolded,
 * quoted-printable decoded in its charset, bare types named, groups (`item1.`) kept as a parameter.
 */
export const linesInOneForm = (lines: readonly string[]): string[] =>
  unfolded(lines)
    .map(lineOf)
    .filter((line) => line !== null && line.name !== 'VERSION')
    .map((line) => inOneForm(line!))
