/** What a spreadsheet would run: a cell that begins with one of these, in some languages also in their wide form. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
/** A plain number of a phone is what it is; nothing runs in it. */
const plainNumber = /^\+\d+$/

/** The text as a cell that no spreadsheet runs: `=1+1` becomes `'=1+1`. `restored` takes it back. */
export const neutralised = (text: string): string =>
  formula.test(text) && !plainNumber.test(text) ? `'${text}` : text

/** The text in a cell that `neutralised` made. */
export const restored = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
