/** A day as a file names it. `year` is null where the file does not know it. */
export interface FileDay {
  /** 1 to 12. */
  month: number
  /** 1 to 31; 29 in February too. */
  day: number
  year: number | null
}

export interface FilePhone {
  /** As it stands in the file. */
  raw: string
  type: 'mobile' | 'home' | 'work' | 'other'
}

/** Somebody as a file describes them, before anything is looked up or kept. Texts are trimmed and never null. */
export interface ImportedPerson {
  name: string
  emails: string[]
  phones: FilePhone[]
  /** Addresses of profiles and pages: `https:` and `http:` only. */
  profiles: string[]
  birthday: FileDay | null
  anniversary: FileDay | null
  note: string
  organisation: string
  /** Groups, labels or categories, without those that every address book has. */
  groups: string[]
  /** Where the card or row begins, counted from 1. */
  line: number
}

/**
 * Why a card or row cannot be read: nobody is named in it, it has no end, it breaks the form's grammar, or it is
 * larger than anybody's card.
 */
export type UnreadableReason = 'no-name' | 'cut-off' | 'broken' | 'too-long'

export interface Unreadable {
  line: number
  reason: UnreadableReason
  /** How it begins, so that it can be found in the file. */
  excerpt: string
}

export type PeopleFileForm = 'vcard' | 'google' | 'outlook' | 'linkedin' | 'csv'

/**
 * Why a whole file is refused: too many bytes or people, nothing in it, no form that is known, or a column named
 * like an object's own machinery (`__proto__`), which no address book writes.
 */
export type PeopleFileProblem = 'too-large' | 'too-many' | 'empty' | 'unknown' | 'hostile'

export type PeopleFileReading =
  | { ok: true; form: PeopleFileForm; people: ImportedPerson[]; unreadable: Unreadable[] }
  | { ok: false; problem: PeopleFileProblem }

/** One card or row, read or not. */
export type ReadEntry = { person: ImportedPerson } | { unreadable: Unreadable }

/** One card, read or not, with the name that other cards know it by, and whom it names when it stands for a group. */
export type ReadCard = { person: ImportedPerson; uid: string; members: string[] } | { unreadable: Unreadable }
