import type { Boundaries, Pass } from '@/lib/domain/boundaries/boundaries'
import type { Settings } from '@/lib/domain/settings'
import { parseStamp } from '../write/stamp'
import { type PorchlightDatabase, steady } from '../database'
import { type ExportFile, type FileTables, fileTablesOf } from './file-format'
import { isRecord } from '../parse/fields'
import { repairRecord } from '../reads/repair-record'
import type { TableDefinition } from '../tables/define'

type Row = Record<string, unknown>

const goodStamps = (stamps: unknown) =>
  Object.fromEntries(Object.entries(isRecord(stamps) ? stamps : {}).filter(([, stamp]) => parseStamp(stamp)))

/** The row with its known fields repaired, so that the file can always be imported again. */
function inShape(table: TableDefinition, row: Row): Row {
  const record = { ...row, ...repairRecord(table, row).value }
  if (!table.synced) return record
  const deletedAtMs = typeof row.deletedAtMs === 'number' ? row.deletedAtMs : null
  return { ...record, stamps: goodStamps(row.stamps), deletedAtMs }
}

/**
 * Everything stored, as one object ready for JSON: the tables at one instant, removed records included, with
 * settings, boundaries and passes as given. `now` is epoch ms, `version` the release.
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
  const names = fileTablesOf(db.format)
  const tables = await steady(db, () =>
    db.transaction('r', names, async () => {
      const read: [string, Row[]][] = []
      for (const name of names) {
        const rows = await db.table<Row>(name).toArray()
        read.push([name, rows.map((row) => inShape(db.format.tables[name]!, row))])
      }
      return Object.fromEntries(read)
    }),
  )
  return {
    format: 'porchlight',
    version: db.format.version,
    exportedAt: new Date(now).toISOString(),
    appVersion: version,
    settings,
    boundaries,
    passes,
    ...(tables as unknown as FileTables),
  }
}
