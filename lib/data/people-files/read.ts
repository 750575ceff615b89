import type { Pace } from '@/lib/app/ports'
import { personInCard } from './card-person'
import { cardsIn } from './cards'
import { formOf } from './columns'
import { decode } from './decode'
import { dayOrderOf } from './file-day'
import { isForeign } from './foreign-heads'
import type {
  ImportedPerson,
  NotRead,
  PeopleFileForm,
  PeopleFileProblem,
  PeopleFileReading,
  ReadCard,
  Unreadable,
} from '@/lib/domain/people/import/imported-person'
import { columnsUnder, datesIn, isHardlyRead, personInRow } from './row-person'
import { type Delimiter, type CsvRow, rowsIn } from './rows'

export interface PeopleFileCaps {
  bytes: number
  /** How many cards or rows there are, readable or not. */
  entries: number
}

export const peopleFileCaps: PeopleFileCaps = { bytes: 250_000_000, entries: 50_000 }

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

/** Fields of which nothing was read, with how many cards or rows have one; what most have first. */
function counted(fields: readonly string[]): NotRead[] {
  const counts = new Map<string, number>()
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1)
  return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count)
}

const dayLine = /^[^:\n]*(?:BDAY|ANNIVERSARY|ABDATE|DEATHDATE)[^:\n]*:(.*)$/gim

interface ReadParts {
  region: string | null
  pace: Pace
  caps: PeopleFileCaps
}

type Reading =
  Exclude<PeopleFileReading, { ok: true }> | Omit<Extract<PeopleFileReading, { ok: true }>, 'letters'>

async function readCards(text: string, { region, pace, caps }: ReadParts): Promise<Reading> {
  const cards: CardOfSomebody[] = []
  const unreadable: Unreadable[] = []
  const notRead: string[] = []
  const days = [...text.matchAll(dayLine)].map(([, day = '']) => day)
  const { order, undecided } = dayOrderOf(days, { region, heads: null })
  for (const card of cardsIn(text)) {
    const read = personInCard(card, order)
    if ('person' in read) {
      cards.push(read)
      notRead.push(...read.notRead)
    } else unreadable.push(read.unreadable)
    if (cards.length + unreadable.length > caps.entries) return refused('too-many')
    await pace(card.end / text.length)
  }
  return {
    ok: true,
    form: 'vcard',
    people: peopleOn(cards),
    unreadable,
    notRead: counted(notRead),
    hardlyRead: false,
    daysWithoutRegion: undecided,
  }
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

async function readRows(text: string, { region, pace, caps }: ReadParts): Promise<Reading> {
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
  // Yahoo writes days as in the USA, whoever exports them.
  const byHeads = head.form === 'yahoo' ? 'month-day' : isForeign(heads) ? 'day-month' : null
  const { order, undecided } = dayOrderOf(dates, { region, heads: byHeads })
  const people: ImportedPerson[] = []
  const unreadable: Unreadable[] = []
  const notRead: string[] = []
  for (const [index, row] of rows.entries()) {
    const read = personInRow(columns, row, order)
    if ('person' in read) {
      people.push(read.person)
      notRead.push(...read.notRead)
    } else unreadable.push(read.unreadable)
    await pace(0.6 + (index / rows.length) * 0.4)
  }
  return {
    ok: true,
    form: head.form,
    people,
    unreadable,
    notRead: counted(notRead),
    hardlyRead: isHardlyRead(columns, rows),
    daysWithoutRegion: undecided,
  }
}

export interface ReadBy {
  /** The region chosen (`DE`): the order of days goes by it where the file does not say. */
  region?: string | null
  /** The charset chosen, for a file that names none. */
  charset?: string | null
  caps?: PeopleFileCaps
}

/**
 * Reads an address book (vCard 2.1, 3.0 or 4.0; CSV of Google, Outlook, Thunderbird, Yahoo, LinkedIn or with plain heads)
 * completely and changes nothing. Answers whom it holds, what in it cannot be read and what is not, or why the file is refused.
 * Rejects only when `pace` does: it is called between cards and rows.
 */
export async function readPeopleFile(
  bytes: Uint8Array,
  pace: Pace,
  { region = null, charset = null, caps = peopleFileCaps }: ReadBy = {},
): Promise<PeopleFileReading> {
  if (bytes.length > caps.bytes) return refused('too-large')
  const { text, letters } = await decode(bytes, pace, charset)
  if (text.trim() === '') return refused('empty')
  const isCards = /BEGIN[ \t]*:[ \t]*VCARD/i.test(text)
  const reading = await (isCards ? readCards : readRows)(text, { region, pace, caps })
  if (!reading.ok) return reading
  if (reading.people.length + reading.unreadable.length === 0) return refused('empty')
  return { ...reading, letters }
}
