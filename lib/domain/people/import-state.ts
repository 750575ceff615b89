/** Somebody whom a file holds, as the preview shows them. */
export interface FoundPerson {
  name: string
  /** One way to reach them, or where they work; empty when the file knows neither. */
  detail: string
  here: 'new' | 'known' | 'repeated'
  /** Who that is, already here or further up in the file. */
  as: string | null
}

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
  /** Positions in `people` of those who are taken unless somebody chooses otherwise. */
  chosen: ReadonlySet<number>
  unreadable: readonly UnreadableEntry[]
  /** Numbers that cannot be read without knowing the country. */
  numbersWithoutRegion: number
}

/** Where bringing in people of a file stands; `done` goes from 0 to 1. */
export type PeopleImportState =
  | { state: 'waiting' }
  | { state: 'reading'; done: number }
  | { state: 'refused'; problem: FileProblem }
  | { state: 'preview'; preview: FilePreview }
  | { state: 'applying'; done: number }
  | { state: 'done'; added: number; importId: string }
  | { state: 'undoing'; done: number }
