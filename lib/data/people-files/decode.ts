import type { Pace } from '../pace'

const sliceBytes = 1 << 20

/** UTF-16 by its mark, or by the empty halves of its first letters; null when it is neither. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  return null
}

/** What an old vCard says of itself (`NOTE;CHARSET=windows-1251:`), where the browser knows it. */
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
    // The other half of a line's end may come with the next slice.
    held = !last && text.endsWith('\r') ? '\r' : ''
    if (held) text = text.slice(0, -1)
    parts.push(text.replace(/\r\n?/g, '\n'))
    await pace(at / bytes.length)
  }
  return parts.join('')
}

/**
 * The text of a file with `\n` at the end of each line, whatever it was written in: UTF-8 and UTF-16 with and without
 * their marks; what is no UTF-8 is read in the charset that it names, otherwise as Western European.
 */
export async function decode(bytes: Uint8Array, pace: Pace): Promise<string> {
  const wide = utf16Of(bytes)
  if (wide) return decodedAs(wide, bytes, pace)
  try {
    return await decodedAs('utf-8', bytes, pace)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return decodedAs(namedCharset(bytes) ?? 'windows-1252', bytes, pace)
  }
}
