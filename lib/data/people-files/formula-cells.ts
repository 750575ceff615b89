/**
 * The beginning of a cell that a spreadsheet would run as a formula; some languages also use the full-width
 * forms.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
/** A phone number is harmless, so it is not changed. */
const plainNumber = /^\+[\d ]+$/

/**
 * The text as a cell that no spreadsheet runs: ` =1+1` for `=1+1`. The space is trimmed by address books, which would
 * keep an apostrophe as a part of the value.
 */
export const neutralised = (text: string): string =>
  formula.test(text) && !plainNumber.test(text) ? ` ${text}` : text

/** The original text of a cell, also of one that an older release made harmless by an apostrophe (`'=1+1`). */
export const restored = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
