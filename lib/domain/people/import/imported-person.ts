/** A day in a file. `year` is null when the file has none. */
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
  type: 'mobile' | 'home' | 'work' | 'other'
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

export type PeopleFileForm = 'vcard' | 'google' | 'outlook' | 'linkedin' | 'csv'

/**
 * Why a whole file is refused: too many bytes or people, nothing in it, an unknown format, or a column with
 * the name of an object's internals (`__proto__`), which no address book writes.
 */
export type PeopleFileProblem = 'too-large' | 'too-many' | 'empty' | 'unknown' | 'hostile'

export type PeopleFileReading =
  | { ok: true; form: PeopleFileForm; people: ImportedPerson[]; unreadable: Unreadable[] }
  | { ok: false; problem: PeopleFileProblem }

/** One card or row: a person, or why it cannot be read. */
export type ReadEntry = { person: ImportedPerson } | { unreadable: Unreadable }

/**
 * One card: a person or why it cannot be read; with the id by which other cards refer to it, and the members
 * if it is a group's card.
 */
export type ReadCard = { person: ImportedPerson; uid: string; members: string[] } | { unreadable: Unreadable }
