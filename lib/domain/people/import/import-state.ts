import type { CharsetQuestion, NotRead } from './imported-person'

/** Somebody whom a file holds, as the preview shows them. */
export interface FoundPerson {
  name: string
  /** A way to reach them, or where they work; empty when the file has neither. */
  detail: string
  /** `perhaps`: somebody of another name has the same address. */
  here: 'new' | 'perhaps' | 'known' | 'repeated'
  /** The name of the same person, who exists already or comes earlier in the file. */
  as: string | null
}

/** True for a person who does not exist yet, even if somebody else has the same address. */
export const isNew = (here: FoundPerson['here']): boolean => here === 'new' || here === 'perhaps'

export interface UnreadableEntry {
  line: number
  reason: 'no-name' | 'cut-off' | 'broken' | 'too-long'
  excerpt: string
}

export type FileProblem = 'too-large' | 'too-many' | 'empty' | 'unknown' | 'hostile' | 'unreadable'

export interface FilePreview {
  /** The file's name. */
  source: string
  people: readonly FoundPerson[]
  /** Positions in `people` of those who will be imported unless the choice is changed. */
  chosen: ReadonlySet<number>
  unreadable: readonly UnreadableEntry[]
  /** Fields and columns that are not read, with how many cards or rows have one. */
  notRead: readonly NotRead[]
  /** Less than half of the table's columns is understood. */
  hardlyRead: boolean
  /** How the characters were decoded, when the file does not name its charset; null: it does. */
  letters: CharsetQuestion | null
  /** How many numbers cannot be read without knowing the country. */
  numbersWithoutRegion: number
  /** How many dates such as 4/12 cannot be read for certain without knowing the country. */
  daysWithoutRegion: number
}

/** The state of importing people from a file; `done` goes from 0 to 1. */
export type PeopleImportState =
  | { state: 'waiting' }
  | { state: 'reading'; done: number }
  | { state: 'refused'; problem: FileProblem }
  | { state: 'preview'; preview: FilePreview }
  | { state: 'applying'; done: number }
  | { state: 'done'; added: number; importId: string }
  | { state: 'undoing'; done: number }
