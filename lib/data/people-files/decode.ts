import type { Pace } from '@/lib/app/ports'

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

/**
 * Decodes line by line: as UTF-8 where the line is valid, otherwise in that charset, so that one broken
 * character costs its line only. Null when most lines are not valid UTF-8, since the others would be so by
 * chance.
 */
async function decodedByLine(label: string, bytes: Uint8Array, pace: Pace): Promise<string | null> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const other = new TextDecoder(label)
  const parts: string[] = []
  let balance = 0
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(newline, at)
    const end = found < 0 ? bytes.length : found + 1
    const line = bytes.subarray(at, end)
    try {
      const text = strict.decode(line)
      if (text.length < line.length) balance++
      parts.push(text)
    } catch {
      balance--
      parts.push(other.decode(line))
    }
    at = end
    await pace(at / bytes.length)
  }
  return balance >= 0
    ? parts
        .join('')
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
    : null
}

/**
 * The text of a file with `\n` line ends, whatever its encoding: UTF-8 and UTF-16 with or without byte order
 * marks. A file that is not UTF-8 is read in the charset that it names, otherwise as Western European; so are
 * single lines that are not UTF-8 in a file that otherwise is.
 */
export async function decode(bytes: Uint8Array, pace: Pace): Promise<string> {
  const wide = utf16Of(bytes)
  if (wide) return decodedAs(wide, bytes, pace)
  try {
    return await decodedAs('utf-8', bytes, pace)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const whole = lettersWhole(bytes)
    const label = namedCharset(bytes) ?? 'windows-1252'
    return (await decodedByLine(label, whole, pace)) ?? decodedAs(label, bytes, pace)
  }
}
