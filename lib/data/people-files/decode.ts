import type { Pace } from '@/lib/app/ports'
import { guessCharset } from './charset-guess'
import type { CharsetQuestion } from '@/lib/domain/people/import/imported-person'

const sliceBytes = 1 << 20

/**
 * Detects UTF-16 by its byte order mark, or by zero bytes in its first characters; null when it is neither.
 */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  return null
}

/** The charset that an old vCard names (`NOTE;CHARSET=windows-1251:`), if the browser knows it. */
function namedCharset(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, sliceBytes))
  const label = /;CHARSET="?([\w-]{1,40})/i.exec(beginning)?.[1]
  if (!label || /^utf-?8$/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

async function decodedAs(label: string, bytes: Uint8Array, pace: Pace): Promise<string> {
  const decoder = new TextDecoder(label, { fatal: label === 'utf-8' })
  const parts: string[] = []
  let held = ''
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const last = at + sliceBytes >= bytes.length
    let text = held + decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: !last })
    // A final CR is held back, because the LF may come in the next slice.
    held = !last && text.endsWith('\r') ? '\r' : ''
    if (held) text = text.slice(0, -1)
    parts.push(text.replace(/\r\n?/g, '\n'))
    await pace(at / bytes.length)
  }
  return parts.join('')
}

const newline = 0x0a
const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0

/**
 * Rejoins characters whose bytes were split where a line was folded: old address books count bytes, not
 * characters.
 */
function lettersWhole(bytes: Uint8Array): Uint8Array {
  const whole = bytes.slice()
  for (let at = whole.indexOf(newline); at >= 0; at = whole.indexOf(newline, at + 1)) {
    const fold = whole[at - 1] === 0x0d ? at - 1 : at
    const from = at + 2
    if ((whole[at + 1] !== 0x20 && whole[at + 1] !== 0x09) || (whole[fold - 1] ?? 0) < 0x80) continue
    let to = from
    while (isContinuation(whole[to])) to++
    if (to === from) continue
    const rest = whole.slice(from, to)
    whole.copyWithin(fold + rest.length, fold, from)
    whole.set(rest, fold)
  }
  return whole
}

const lineCharset = /;CHARSET="?([\w-]{1,40})/i

/** The decoder of the charset that a line names, where it has one of its own. */
function ownDecoder(line: Uint8Array): TextDecoder | null {
  const label = lineCharset.exec(new TextDecoder('windows-1252').decode(line.subarray(0, 400)))?.[1]
  if (!label || /^utf-?8$/i.test(label)) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** The lines of a file, each with whether it is UTF-8. */
function* linesOf(bytes: Uint8Array): Generator<{ line: Uint8Array; end: number }> {
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(newline, at)
    const end = found < 0 ? bytes.length : found + 1
    yield { line: bytes.subarray(at, end), end }
    at = end
  }
}

/**
 * Line by line as UTF-8 where it is, otherwise in that charset: what went wrong with one letter costs its line. Where most lines
 * are not UTF-8, those that are would be so by chance.
 */
async function decodedByLine(label: string, bytes: Uint8Array, pace: Pace): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const other = new TextDecoder(label)
  const parts: { whole: string | null; line: Uint8Array }[] = []
  let balance = 0
  for (const { line, end } of linesOf(bytes)) {
    let whole: string | null = null
    try {
      whole = strict.decode(line)
      if (whole.length < line.length) balance++
    } catch {
      balance--
    }
    parts.push({ whole, line })
    await pace(end / bytes.length)
  }
  return parts
    .map(({ whole, line }) => {
      const isAscii = whole !== null && whole.length === line.length
      return whole !== null && (balance >= 0 || isAscii) ? whole : (ownDecoder(line) ?? other).decode(line)
    })
    .join('')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
}

const mostLinesToGuess = 400

/** The lines, up to a number that tells enough, that are no UTF-8 and say nothing of how they are written. */
function unknownLines(bytes: Uint8Array): Uint8Array {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const lines: Uint8Array[] = []
  for (const { line } of linesOf(bytes)) {
    try {
      strict.decode(line)
    } catch {
      if (!ownDecoder(line)) lines.push(line)
    }
    if (lines.length >= mostLinesToGuess) break
  }
  const joined = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0))
  lines.reduce((at, line) => (joined.set(line, at), at + line.length), 0)
  return joined
}

/**
 * The text of a file with `\n` at the end of each line, whatever it was written in: UTF-8 and UTF-16 with and without
 * their marks; what is no UTF-8 is read in the charset that it names, and so is a single line of a file that is UTF-8 but for some.
 * Where it names none, it is read by `charset`, or by what fits its letters best, and `letters` says so, to be asked.
 */
export async function decode(
  bytes: Uint8Array,
  pace: Pace,
  charset: string | null = null,
): Promise<{ text: string; letters: CharsetQuestion | null }> {
  const wide = utf16Of(bytes)
  if (wide) return { text: await decodedAs(wide, bytes, pace), letters: null }
  try {
    return { text: await decodedAs('utf-8', bytes, pace), letters: null }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const whole = lettersWhole(bytes)
    const named = namedCharset(bytes)
    if (named) return { text: await decodedByLine(named, whole, pace), letters: null }
    const guess = guessCharset(unknownLines(whole))
    const chosen = guess?.choices.find((choice) => choice.charset === charset)?.charset ?? guess?.charset
    const text = await decodedByLine(chosen ?? 'windows-1252', whole, pace)
    return { text, letters: guess && chosen ? { ...guess, charset: chosen } : null }
  }
}
