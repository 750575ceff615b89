import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { parseStamp } from './clock'
import { type PorchlightDatabase, steady } from './database'
import { type ExportFile, type FileTable, fileTables, fileVersion } from './file-format'
import { isRecord } from './parse/fields'
import { parserOf } from './record-fields'
import { isSynced } from './schema'

type Row = Record<string, unknown>

const goodStamps = (stamps: unknown) =>
  Object.fromEntries(Object.entries(isRecord(stamps) ? stamps : {}).filter(([, stamp]) => parseStamp(stamp)))

/** The row with its known fields in their right shape, so that what was written can always be read again. */
function inShape(table: FileTable, row: Row): Row {
  const record = { ...row, ...parserOf[table](row).value }
  if (!isSynced(table)) return record
  const deletedAtMs = typeof row.deletedAtMs === 'number' ? row.deletedAtMs : null
  return { ...record, stamps: goodStamps(row.stamps), deletedAtMs }
}

/**
 * Everything that is kept, as one object ready for JSON: the tables as they are at one instant, removed records
 * included, with settings, boundaries and passes as given. `now` is epoch ms, `version` the release.
 */
export async function exportEverything(
  db: PorchlightDatabase,
  {
    settings,
    boundaries,
    passes = [],
    now,
    version,
  }: { settings: Settings; boundaries: Boundaries; passes?: Pass[]; now: number; version: string },
): Promise<ExportFile> {
  const tables = await steady(db, () =>
    db.transaction('r', [...fileTables], async () => {
      const read: [string, Row[]][] = []
      for (const table of fileTables) {
        const rows = await db.table<Row>(table).toArray()
        read.push([table, rows.map((row) => inShape(table, row))])
      }
      return Object.fromEntries(read)
    }),
  )
  return {
    format: 'porchlight',
    version: fileVersion,
    exportedAt: new Date(now).toISOString(),
    appVersion: version,
    settings,
    boundaries,
    passes,
    ...(tables as unknown as Pick<ExportFile, FileTable>),
  }
}
