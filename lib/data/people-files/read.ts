import type { Pace } from '@/lib/app/ports'
import { personInCard } from './card-person'
import { cardsIn } from './cards'
import { formOf } from './columns'
import { decode } from './decode'
import { dayOrderOf } from './file-day'
import type {
  ImportedPerson,
  PeopleFileForm,
  PeopleFileProblem,
  PeopleFileReading,
  ReadCard,
  Unreadable,
} from '@/lib/domain/people/import/imported-person'
import { speaksOutlook } from './outlook-heads'
import { columnsUnder, datesIn, personInRow } from './row-person'
import { type Delimiter, type CsvRow, rowsIn } from './rows'

export interface PeopleFileCaps {
  bytes: number
  /** How many cards or rows there are, readable or not. */
  entries: number
}

export const peopleFileCaps: PeopleFileCaps = { bytes: 100_000_000, entries: 50_000 }

const refused = (problem: PeopleFileProblem): PeopleFileReading => ({ ok: false, problem })

type CardOfSomebody = Extract<ReadCard, { person: ImportedPerson }>

/**
 * The people that cards describe. A group's card becomes a label of its members, as in other address books; a
 * group whose members are not in the file stays an entry of its own, so that it is not lost.
 */
function peopleOn(cards: readonly CardOfSomebody[]): ImportedPerson[] {
  const byUid = new Map(cards.map(({ uid, person }) => [uid, person]))
  byUid.delete('')
  return cards.flatMap(({ person: group, members }) => {
    const here = members.flatMap((uid) => byUid.get(uid) ?? [])
    for (const { groups } of here) if (!groups.includes(group.name)) groups.push(group.name)
    return here.length > 0 ? [] : [group]
  })
}

async function readCards(text: string, pace: Pace, caps: PeopleFileCaps): Promise<PeopleFileReading> {
  const cards: CardOfSomebody[] = []
  const unreadable: Unreadable[] = []
  for (const card of cardsIn(text)) {
    const read = personInCard(card)
    if ('person' in read) cards.push(read)
    else unreadable.push(read.unreadable)
    if (cards.length + unreadable.length > caps.entries) return refused('too-many')
    await pace(card.end / text.length)
  }
  return { ok: true, form: 'vcard', people: peopleOn(cards), unreadable }
}

/** How many lines may precede the headings (LinkedIn puts an explanation there). */
const preambleRows = 30

interface Head {
  form: PeopleFileForm
  known: number
  delimiter: Delimiter
  row: CsvRow
}

/**
 * The row of headings, with the delimiter under which the most headings are known; the first one if several
 * are equal.
 */
function headOf(text: string): Head | null {
  let best: Head | null = null
  for (const delimiter of [',', ';', '\t'] as const) {
    let seen = 0
    for (const row of rowsIn(text, delimiter)) {
      const found = row.broken ? null : formOf(row.cells)
      if (found && found.known > (best?.known ?? 0)) best = { ...found, delimiter, row }
      if (++seen >= preambleRows) break
    }
  }
  return best
}

const hostileHead = /^\s*(?:__proto__|constructor|prototype)\s*$/i

async function readRows(text: string, pace: Pace, caps: PeopleFileCaps): Promise<PeopleFileReading> {
  const head = headOf(text)
  if (!head) return refused('unknown')
  if (head.row.cells.some((cell) => hostileHead.test(cell))) return refused('hostile')
  const columns = columnsUnder(head.row.cells, head.form)
  const rows: CsvRow[] = []
  const dates: string[] = []
  const body = text.slice(head.row.end)
  const linesBefore = text.slice(0, head.row.end).split('\n').length - 1
  for (const row of rowsIn(body, head.delimiter)) {
    if (rows.length >= caps.entries) return refused('too-many')
    rows.push({ ...row, line: row.line + linesBefore })
    dates.push(...datesIn(columns, row))
    await pace((row.end / body.length) * 0.6)
  }
  const heads = head.row.cells.map((cell) => cell.trim().toLowerCase())
  const order = dayOrderOf(dates, speaksOutlook(heads) ? 'day-month' : 'month-day')
  const people: ImportedPerson[] = []
  const unreadable: Unreadable[] = []
  for (const [index, row] of rows.entries()) {
    const read = personInRow(columns, row, order)
    if ('person' in read) people.push(read.person)
    else unreadable.push(read.unreadable)
    await pace(0.6 + (index / rows.length) * 0.4)
  }
  return { ok: true, form: head.form, people, unreadable }
}

/**
 * Reads an address book (vCard 2.1, 3.0 or 4.0; CSV of Google, Outlook, LinkedIn or with plain headings)
 * completely and changes nothing. Returns the people in it and what cannot be read, or why the file is
 * refused. Rejects only when `pace` does, which is called between cards and rows.
 */
export async function readPeopleFile(
  bytes: Uint8Array,
  pace: Pace,
  caps: PeopleFileCaps = peopleFileCaps,
): Promise<PeopleFileReading> {
  if (bytes.length > caps.bytes) return refused('too-large')
  const text = await decode(bytes, pace)
  if (text.trim() === '') return refused('empty')
  const reading = /^[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/im.test(text)
    ? await readCards(text, pace, caps)
    : await readRows(text, pace, caps)
  if (reading.ok && reading.people.length + reading.unreadable.length === 0) return refused('empty')
  return reading
}
