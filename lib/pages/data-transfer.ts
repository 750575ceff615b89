import type { PorchlightDatabase } from '@/lib/data/database'
import { exportEverything } from '@/lib/data/file/export'
import { type FileTables, fileTables } from '@/lib/data/file/file-format'
import { type Area, parseLocalState } from '@/lib/data/local-state'
import type { FileTable } from '@/lib/data/schema'
import type { Instant } from '@/lib/domain/time/units'

/** The keys of the local state that an export contains. */
const copiedKeys = ['settings', 'boundaries', 'passes']

/** The part of the local state that an export contains, parsed. */
export async function readCopiedState(area: Pick<Area, 'get'>) {
  const { settings, boundaries, passes } = parseLocalState(await area.get(copiedKeys))
  return { settings, boundaries, passes }
}

export type CopiedState = Awaited<ReturnType<typeof readCopiedState>>

/**
 * Exports everything into one file: its name (`porchlight-2026-11-23.json`, by the local date) and its bytes.
 */
export async function exportFile(
  db: PorchlightDatabase,
  area: Pick<Area, 'get'>,
  { nowMs, version }: { nowMs: Instant; version: string },
): Promise<{ name: string; blob: Blob }> {
  const file = await exportEverything(db, { ...(await readCopiedState(area)), now: nowMs, version })
  const date = new Date(nowMs)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  const name = `porchlight-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.json`
  return { name, blob: new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }) }
}

/** How many records of each kind there are, without removed ones. */
export async function countRecords(db: PorchlightDatabase): Promise<Record<FileTable, number>> {
  const counts = await Promise.all(
    fileTables.map(async (table) => {
      const rows = db.table<{ deletedAtMs?: unknown }>(table)
      return [table, await rows.filter((row) => typeof row.deletedAtMs !== 'number').count()] as const
    }),
  )
  return Object.fromEntries(counts) as Record<FileTable, number>
}

/** How many records of each kind are stored, including removed ones. */
export async function countStored(db: PorchlightDatabase): Promise<Record<FileTable, number>> {
  const counts = await Promise.all(
    fileTables.map(async (table) => [table, await db.table(table).count()] as const),
  )
  return Object.fromEntries(counts) as Record<FileTable, number>
}

/** How many records of each kind a file contains, without removed ones. */
export const livingIn = (tables: FileTables): Record<FileTable, number> =>
  Object.fromEntries(
    fileTables.map((table) => [
      table,
      (tables[table] as { deletedAtMs?: unknown }[]).filter((row) => typeof row.deletedAtMs !== 'number')
        .length,
    ]),
  ) as Record<FileTable, number>
