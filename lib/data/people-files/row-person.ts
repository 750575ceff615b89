import { type Column, columnOf, isLeftOut } from './columns'
import { type DayOrder, fileDay } from './file-day'
import { restored } from './formula-cells'
import type { FilePhone, PeopleFileForm, ReadEntry } from '@/lib/domain/people/import/imported-person'
import { phoneTypeOf, plainLabel } from './labels'
import type { CsvRow } from './rows'
import { type NamedDay, sortedDays } from './sorted-days'
import { spokenName } from './spoken-name'
import { excerptOf, isInnerName, tidied } from './tidy'

/** The columns of a file, in their order; of those whose `column` is null nothing is read. */
export type Columns = readonly { head: string; column: Column | null }[]

export const columnsUnder = (heads: readonly string[], form: PeopleFileForm): Columns =>
  heads.map((head) => ({ head: head.trim(), column: columnOf(head, form) }))

/** What Outlook and others write into a cell that nobody filled. */
const untouched = /^(?:0\/0\/00|00\.00\.00|unspecified|normal|false|smtp|ex|0)$/i

const isFilled = (cell: string | undefined) =>
  cell !== undefined && /[^\s;,:]/.test(cell) && !untouched.test(cell.trim())

/** True where less than half of the columns in which something stands are understood. */
export function isHardlyRead(columns: Columns, rows: readonly CsvRow[]): boolean {
  const filled = columns.filter((_, index) => rows.some(({ cells }) => isFilled(cells[index])))
  const understood = filled.filter(({ head, column }) => column !== null || isLeftOut(head))
  return understood.length * 2 < filled.length
}

/** Google puts several values into one cell, separated by `:::`. */
const several = (cell: string) => cell.split(':::').map((part) => part.trim())

/** Google separates groups by `:::`, others by semicolons or commas. */
const groupsIn = (cell: string) => (cell.includes(':::') ? several(cell) : cell.split(/[;,]/))

const dayLabels: Partial<Record<Column['holds'], string>> = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  died: 'Death',
}

/** The dates of a row, used to find out in which order the file writes day and month. */
export const datesIn = (columns: Columns, { cells }: CsvRow): string[] =>
  columns.flatMap(({ column }, index) =>
    column && (column.holds in dayLabels || column.holds === 'event') ? several(cells[index] ?? '') : [],
  )

const namesAlike = (one: string, other: string) => {
  const words = (text: string) => text.toLowerCase().split(/[\s,]+/).filter(Boolean).sort().join(' ') // prettier-ignore
  return words(one) === words(other)
}

function personOf(columns: Columns, row: CsvRow, order: DayOrder) {
  const filled = columns.flatMap(({ head, column }, index) => {
    const text = restored(row.cells[index] ?? '').trim()
    return column && text !== '' ? [{ head, column, text }] : []
  })
  const texts = (holds: Column['holds']) =>
    filled.filter(({ column }) => column.holds === holds).map(({ text }) => text)
  const labelOf = (holds: 'phone-label' | 'event-label', of: string) =>
    plainLabel(
      filled.find(({ column }) => column.holds === holds && 'of' in column && column.of === of)?.text ?? '',
    )
  const part = (holds: Column['holds']) => texts(holds).join(' ')
  const spoken = spokenName({
    prefix: part('prefix'),
    given: part('given'),
    additional: part('additional'),
    family: part('family'),
    suffix: part('suffix'),
  })
  // "Byrne, Ada" is where somebody is filed, and no other name.
  const fileAs = texts('file-as').filter((text) => spoken === '' || !namesAlike(text, spoken))

  const phones = filled.flatMap(({ head, column, text }) => {
    if (column.holds === 'phone')
      return several(text).map((raw) => ({ raw: restored(raw), type: column.type, head }))
    if (column.holds !== 'labelled-phone') return []
    const type = phoneTypeOf(labelOf('phone-label', column.of))
    return several(text).map((raw) => ({ raw: restored(raw), type, head }))
  })

  // Thunderbird has three columns for one day.
  const [year = '', month = '', dayOfMonth = ''] = [
    part('birth-year'),
    part('birth-month'),
    part('birth-day') || (/^\d{1,2}$/.test(part('birthday')) ? part('birthday') : ''),
  ]
  const inThree: NamedDay[] =
    month && dayOfMonth
      ? [
          {
            label: 'Birthday',
            day: fileDay(`${year ? `${year}-` : '--'}${month}-${dayOfMonth}`),
            field: 'Birthday',
          },
        ]
      : []
  const days = filled.flatMap(({ head, column, text }): NamedDay[] => {
    const label = column.holds === 'event' ? labelOf('event-label', column.of) : dayLabels[column.holds]
    if (label === undefined || (column.holds === 'birthday' && inThree.length > 0)) return []
    return several(text)
      .filter((cell) => !/^[0./-]+$/.test(cell))
      .map((cell) => ({ label, day: fileDay(cell, { order }), field: head }))
  })
  const sorted = sortedDays([...days, ...inThree])
  const emails = texts('email').flatMap(several).map(restored)
  const person = tidied({
    names: [...fileAs, ...texts('full'), spoken, ...texts('file-as'), ...texts('nickname')],
    emails,
    phones: phones.filter(
      (phone): phone is FilePhone & { head: string } => phone.type !== 'fax' && phone.type !== 'pager',
    ),
    profiles: texts('profile').flatMap(several),
    ...sorted,
    notes: texts('note'),
    organisation: texts('organisation')[0] ?? '',
    groups: texts('groups').flatMap(groupsIn),
    line: row.line,
  })
  const notRead = [
    ...columns.flatMap(({ head, column }, index) =>
      column === null && isFilled(row.cells[index]) ? [head] : [],
    ),
    ...sorted.notRead,
    ...phones.flatMap(({ type }) => (type === 'fax' ? ['Fax'] : type === 'pager' ? ['Pager'] : [])),
    ...filled.flatMap(({ head, column, text }) =>
      column.holds === 'email' && isInnerName(text) ? [head] : [],
    ),
  ]
  return { person, notRead: [...new Set(notRead)] }
}

/** The person that a row describes. A row that cannot be read only costs itself, and says why. */
export function personInRow(columns: Columns, row: CsvRow, order: DayOrder): ReadEntry {
  // A single cell is the rest of an earlier row that was broken.
  const lost = row.cells.length === 1 && columns.length > 2
  const reason = row.broken ?? (lost ? 'broken' : null)
  const { person, notRead } = reason ? { person: null, notRead: [] } : personOf(columns, row, order)
  if (person) return { person, notRead }
  return {
    unreadable: { line: row.line, reason: reason ?? 'no-name', excerpt: excerptOf(row.beginning) },
  }
}
