/** A day as a file names it. `year` is null where the file does not know it. */
export interface FileDay {
  /** 1 to 12. */
  month: number
  /** 1 to 31; 29 is allowed in February. */
  day: number
  year: number | null
}

export interface FilePhone {
  /** As written in the file. */
  raw: string
  /** What it is for, or the app that the file says it is of. */
  type: 'mobile' | 'home' | 'work' | 'other' | 'whatsapp' | 'signal' | 'telegram'
}

/** A day with a name of its own ("Name day"). */
export interface FileDate {
  label: string
  day: FileDay
}

/**
 * A person as a file describes them, before anything is looked up or stored. Texts are trimmed and never
 * null.
 */
export interface ImportedPerson {
  name: string
  emails: string[]
  phones: FilePhone[]
  /** Addresses of profiles and pages, `https:` and `http:` only. */
  profiles: string[]
  birthday: FileDay | null
  anniversary: FileDay | null
  /** Further days, in their order. */
  dates: FileDate[]
  /** Null: the file does not say that they died. The day is null where it is not known. */
  died: { day: FileDay | null } | null
  note: string
  organisation: string
  /** Groups, labels or categories, without those that every address book has by default. */
  groups: string[]
  /** The line at which the card or row begins, from 1. */
  line: number
}

/**
 * Why a card or row cannot be read: it names nobody, it has no end, its syntax is invalid, or it is too
 * large.
 */
export type UnreadableReason = 'no-name' | 'cut-off' | 'broken' | 'too-long'

export interface Unreadable {
  line: number
  reason: UnreadableReason
  /** Its beginning, so that it can be found in the file. */
  excerpt: string
}

export type PeopleFileForm = 'vcard' | 'google' | 'outlook' | 'linkedin' | 'yahoo' | 'csv'

/**
 * Why a whole file is refused: too many bytes or people, nothing in it, an unknown format, or a column with
 * the name of an object's internals (`__proto__`), which no address book writes.
 */
export type PeopleFileProblem = 'too-large' | 'too-many' | 'empty' | 'unknown' | 'hostile'

/** A field of cards or a column of which nothing is read, and in how many cards or rows something stands in it. */
export interface NotRead {
  field: string
  count: number
}

/** How the letters of a file were read that does not say how it was written, and what else they may be. */
export interface CharsetQuestion {
  /** The one that was read by. */
  charset: string
  choices: { charset: string; sample: string }[]
}

export type PeopleFileReading =
  | {
      ok: true
      form: PeopleFileForm
      people: ImportedPerson[]
      unreadable: Unreadable[]
      /** What most cards or rows have first. */
      notRead: NotRead[]
      /** Less than half of the table's columns could be told. */
      hardlyRead: boolean
      /** Days such as 4/12 that neither the file nor a region says the order of. */
      daysWithoutRegion: number
      /** Null where the file itself says in which charset it is written. */
      letters: CharsetQuestion | null
    }
  | { ok: false; problem: PeopleFileProblem }

/** One card or row, read or not, and the fields in it of which nothing was read. */
export type ReadEntry = { person: ImportedPerson; notRead: string[] } | { unreadable: Unreadable }

/**
 * One card: a person or why it cannot be read; with the id by which other cards refer to it, and the members
 * if it is a group's card.
 */
export type ReadCard =
  { person: ImportedPerson; notRead: string[]; uid: string; members: string[] } | { unreadable: Unreadable }
