import Papa from 'papaparse'

export type Delimiter = ',' | ';' | '\t'

export interface CsvRow {
  /** The line at which it begins, from 1. */
  line: number
  cells: string[]
  /** Unbalanced quotation marks, or more characters than allowed; null: neither. */
  broken: 'broken' | 'too-long' | null
  /** The beginning of its text. */
  beginning: string
  /** The index in the text at which the next row begins. */
  end: number
}

/** No genuine row of an address book is longer (characters). */
const longestRow = 1 << 16
/**
 * How far (characters) the end of a row is searched for after many rows had none, so that a broken file does
 * not take too long.
 */
const shortestLook = 1 << 12

function linesUpTo(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/**
 * Yields the rows of a CSV text (lines end in `\n`) one by one, without empty ones. A row with unbalanced
 * quotation marks only costs its first line; reading goes on at the next line.
 */
export function* rowsIn(text: string, delimiter: Delimiter): Generator<CsvRow> {
  let line = 1
  let look = longestRow
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 ? text.length : newline + 1
    const slice = text.slice(at, at + look)
    const { data, errors, meta } = Papa.parse<string[]>(slice, {
      delimiter,
      newline: '\n',
      preview: 1,
      fastMode: false,
    })
    const open = errors.some(({ type }) => type === 'Quotes')
    const cut = meta.cursor >= slice.length && at + look < text.length
    const broken = cut && !open ? 'too-long' : open ? 'broken' : null
    if (broken) look = Math.max(look / 2, shortestLook)
    const end = broken || meta.cursor <= 0 ? lineEnd : at + meta.cursor
    const cells = broken ? [] : (data[0] ?? [])
    if (broken || cells.some((cell) => cell.trim() !== '')) {
      yield { line, cells, broken, beginning: text.slice(at, Math.min(lineEnd, at + 400)), end }
    }
    line += linesUpTo(text, at, end)
    at = end
  }
}
