import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { type FileTables, fileTablesOf } from './file-format'
import { faultInTable } from './import-check'
import { endsEarly, hostilePath } from './import-json'
import { parseBoundaries } from '../parse/boundaries'
import { isRecord } from '../parse/fields'
import { parsePasses } from '../parse/passes'
import { parseSettings } from '../parse/settings'
import { dataFormat, type FileTable } from '../schema'

export interface ImportCaps {
  bytes: number
  records: number
}

const defaultCaps: ImportCaps = { bytes: 50_000_000, records: 200_000 }

export interface ImportError {
  kind: 'too-large' | 'not-json' | 'truncated' | 'not-porchlight' | 'newer' | 'hostile' | 'wrong-types'
  /** The place in the file (`people[3].name`), or the number that was too large; never the content. */
  detail: string
}

/** The content of a file that was read completely and not applied yet. */
export interface ImportPreview {
  ok: true
  exportedAt: string
  counts: Record<FileTable, number>
  tables: FileTables
  settings?: Settings
  boundaries?: Boundaries
  passes?: Pass[]
}

export type ImportReading = ImportPreview | { ok: false; error: ImportError }

const refused = (kind: ImportError['kind'], detail: string): ImportReading => ({
  ok: false,
  error: { kind, detail },
})

/** The file's text, or null when it has more bytes than allowed. A file that is too large is never read. */
async function textOf(source: string | Blob, bytes: number): Promise<string | null> {
  if (typeof source !== 'string') return source.size > bytes ? null : await source.text()
  // In UTF-8 a string has at most three bytes per UTF-16 unit.
  const fits =
    source.length <= bytes && (source.length * 3 <= bytes || new TextEncoder().encode(source).length <= bytes)
  return fits ? source : null
}

function parsed(text: string): { file: unknown } | { refused: ImportReading } {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return { file: JSON.parse(json) }
  } catch {
    const began = /^\s*\{/.test(json)
    return { refused: began && endsEarly(json) ? refused('truncated', '') : refused('not-json', '') }
  }
}

/** The parts that are stored outside the database; a missing part is not imported. */
function parsedParts(file: Record<string, unknown>) {
  const settings = file.settings === undefined ? undefined : parseSettings(file.settings)
  const boundaries = file.boundaries === undefined ? undefined : parseBoundaries(file.boundaries)
  const passes = file.passes === undefined ? undefined : parsePasses(file.passes)
  const wrong = [
    ...(settings?.repaired ?? []).map((path) => (path === '' ? 'settings' : `settings.${path}`)),
    ...(boundaries?.repaired ?? []).map((path) => (path === '' ? 'boundaries' : `boundaries.${path}`)),
    ...(passes?.repaired ?? []),
  ]
  return {
    wrong,
    parts: {
      ...(settings && { settings: settings.settings }),
      ...(boundaries && { boundaries: boundaries.boundaries }),
      ...(passes && { passes: passes.passes }),
    },
  }
}

/**
 * Reads an export completely and changes nothing. Returns its content, or why it is refused: the first fault
 * refuses the whole file. Tables and fields newer than the file's version may be missing. Fields that this
 * release does not know are preserved. Never throws because of the file's content.
 */
export async function readImport(
  source: string | Blob,
  caps: ImportCaps = defaultCaps,
  format = dataFormat,
): Promise<ImportReading> {
  const text = await textOf(source, caps.bytes)
  if (text === null) return refused('too-large', String(caps.bytes))
  const json = parsed(text)
  if ('refused' in json) return json.refused
  const { file } = json
  if (!isRecord(file) || file.format !== 'porchlight') return refused('not-porchlight', '')
  if (!Number.isInteger(file.version) || Number(file.version) < 1) return refused('wrong-types', 'version')
  if (Number(file.version) > format.version) return refused('newer', String(file.version))
  const hostile = hostilePath(file)
  if (hostile !== null) return refused('hostile', hostile)

  const version = Number(file.version)
  const names = fileTablesOf(format)
  for (const name of names) if (format.tables[name]!.since > version) file[name] ??= []

  const lists = names.map((name) => file[name])
  const records = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0)
  if (records > caps.records) return refused('too-large', String(caps.records))
  for (const name of names) {
    const fault = faultInTable(name, format.tables[name]!, file[name], version)
    if (fault) return refused(fault.kind, fault.detail)
  }
  const { wrong, parts } = parsedParts(file)
  if (wrong[0] !== undefined) return refused('wrong-types', wrong[0])
  if (typeof file.exportedAt !== 'string') return refused('wrong-types', 'exportedAt')

  const tables = Object.fromEntries(names.map((name) => [name, file[name]])) as unknown as FileTables
  const counts = Object.fromEntries(
    Object.entries(tables).map(([name, records]) => [name, records.length]),
  ) as Record<FileTable, number>
  return { ok: true, exportedAt: file.exportedAt, counts, tables, ...parts }
}
