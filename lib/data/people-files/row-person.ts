import { type Column, columnOf } from './columns'
import { type DayOrder, sheetDay } from './file-day'
import { restored } from './formula-cells'
import type { FilePhone, PeopleFileForm, ReadEntry } from '@/lib/domain/people/import/imported-person'
import type { CsvRow } from './rows'
import { excerptOf, tidied } from './tidy'

/** The columns of a file, in order; null for columns that are not read. */
export type Columns = readonly (Column | null)[]

export const columnsUnder = (heads: readonly string[], form: PeopleFileForm): Columns =>
  heads.map((head) => columnOf(head, form))

/** Google puts several values into one cell, separated by `:::`. */
const several = (cell: string) => cell.split(':::').map((part) => part.trim())

/** Google separates groups by `:::`, others by semicolons or commas. */
const groupsIn = (cell: string) => (cell.includes(':::') ? several(cell) : cell.split(/[;,]/))

function phoneType(label: string): FilePhone['type'] {
  if (/mobile|cell|iphone/i.test(label)) return 'mobile'
  if (/work|main|business/i.test(label)) return 'work'
  return label.toLowerCase().includes('home') ? 'home' : 'other'
}

/** The dates of a row, used to find out in which order the file writes day and month. */
export const datesIn = (columns: Columns, { cells }: CsvRow): string[] =>
  columns.flatMap((column, index) =>
    column && ['birthday', 'anniversary', 'event'].includes(column.holds) ? several(cells[index] ?? '') : [],
  )

function personOf(columns: Columns, row: CsvRow, order: DayOrder) {
  const filled = columns.flatMap((column, index) => {
    const text = restored(row.cells[index] ?? '').trim()
    return column && text !== '' ? [{ column, text }] : []
  })
  const texts = (holds: Column['holds']) =>
    filled.filter(({ column }) => column.holds === holds).map(({ text }) => text)
  const labelOf = (holds: 'phone-label' | 'event-label', of: string) =>
    filled.find(({ column }) => column.holds === holds && 'of' in column && column.of === of)?.text ?? ''
  const day = (dates: string[]) =>
    dates
      .flatMap(several)
      .map((date) => sheetDay(date, order))
      .find((found) => found !== null) ?? null
  const spoken = (['prefix', 'given', 'additional', 'family', 'suffix'] as const).flatMap(texts).join(' ')
  const phones = filled.flatMap(({ column, text }) => {
    if (column.holds === 'phone') return [{ raw: text, type: column.type }]
    if (column.holds !== 'labelled-phone') return []
    const label = labelOf('phone-label', column.of)
    return /fax|pager/i.test(label)
      ? []
      : several(text).map((raw) => ({ raw: restored(raw), type: phoneType(label) }))
  })
  const events = filled
    .filter(({ column }) => column.holds === 'event')
    .filter(({ column }) => 'of' in column && /anniversary/i.test(labelOf('event-label', column.of)))
    .map(({ text }) => text)
  return tidied({
    names: [...texts('full'), spoken, ...texts('nickname')],
    emails: texts('email').flatMap(several).map(restored),
    phones,
    profiles: texts('profile').flatMap(several),
    birthday: day(texts('birthday')),
    anniversary: day([...texts('anniversary'), ...events]),
    notes: texts('note'),
    organisation: texts('organisation')[0] ?? '',
    groups: texts('groups').flatMap(groupsIn),
    line: row.line,
  })
}

/** The person that a row describes. A row that cannot be read only costs itself, and says why. */
export function personInRow(columns: Columns, row: CsvRow, order: DayOrder): ReadEntry {
  // A single cell is the rest of an earlier row that was broken.
  const lost = row.cells.length === 1 && columns.length > 2
  const reason = row.broken ?? (lost ? 'broken' : null)
  const person = reason ? null : personOf(columns, row, order)
  if (person) return { person }
  return {
    unreadable: { line: row.line, reason: reason ?? 'no-name', excerpt: excerptOf(row.beginning) },
  }
}
