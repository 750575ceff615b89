/**
 * The beginning of a cell that a spreadsheet would run as a formula; some languages also use the full-width
 * forms.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
/** A plain phone number is harmless, so it is not changed. */
const plainNumber = /^\+\d+$/

/** The text as a cell that no spreadsheet runs: `=1+1` becomes `'=1+1`. `restored` reverses it. */
export const neutralised = (text: string): string =>
  formula.test(text) && !plainNumber.test(text) ? `'${text}` : text

/** The original text of a cell that `neutralised` made. */
export const restored = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
