import type { PorchlightDatabase } from '../database'
import { dataFormat, namesOf, type SyncedRecords, type SyncedTable, syncedTablesOf } from '../schema'
import type { TableDefinition } from '../tables/define'
import type { Change } from './write'

/**
 * A table whose records each belong to one person: they follow the person into a merge and are erased with
 * them.
 */
export type PersonalTable = {
  [T in SyncedTable]: SyncedRecords[T] extends { personId: string | null } ? T : never
}[SyncedTable]

export const personalTables = namesOf(
  dataFormat,
  ({ about }) => about === 'personId',
) as readonly PersonalTable[]

/** The ids of a table's records that are, belong to or mention some people. */
async function idsAbout(
  db: PorchlightDatabase,
  name: string,
  { about, personIds }: { about: TableDefinition['about']; personIds: readonly string[] },
): Promise<string[]> {
  if (!about) return []
  if (about === 'id') return [...personIds]
  const table = db.table<{ id: string }, string>(name)
  if (about === 'personId') return table.where('personId').anyOf(personIds).primaryKeys()
  const rows = await table.toArray()
  return rows.filter((row) => about.names(row).some((id) => personIds.includes(id))).map(({ id }) => id)
}

/** The changes that erase some people for good, with every record that belongs to them or mentions them. */
export async function erasureOf(db: PorchlightDatabase, personIds: readonly string[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const name of syncedTablesOf(db.format)) {
    const { about } = db.format.tables[name]!
    for (const id of await idsAbout(db, name, { about, personIds }))
      changes.push({ table: name, id, forget: true } as Change)
  }
  return changes
}
