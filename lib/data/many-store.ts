import type { ManyPorts, ManyRecords, ManyStore, Records, RecordTable } from '@/lib/app/ports'
import type { Minutes } from '@/lib/domain/time/units'
import { type PorchlightDatabase, steady } from './database'
import { type Deps, systemDeps } from './deps'
import { inPages, readInPages } from './in-pages'
import { createPace } from './pace'
import { readAddress } from './read-address'
import { repairedAll } from './reads/living'
import { createRowReader } from './reads/row-reader'
import type { Stored } from './schema'
import { recordPorts } from './store'
import { inOneGo } from './write/write'
import { addAll, changeAll, forgetAll } from './write/write-many'

type Row = Stored<{ id: string }>

const isRemoved = (row: { deletedAtMs?: unknown }) => typeof row.deletedAtMs === 'number'

/** The names of the fields and members of a row with a later stamp than a field's. */
const stampedAfter = ({ stamps }: Row, field: string): string[] =>
  Object.keys(stamps).filter((name) => stamps[name]! > (stamps[field] ?? ''))

/** The store of thousands of records over the database. */
function createManyStore(db: PorchlightDatabase, deps: Deps): ManyStore {
  const table = (name: RecordTable) => db.table<Row, string>(name)
  const parsed = <T extends RecordTable>(name: T, row: Row) => repairedAll(name, [row])[0] as Records[T]
  const records: ManyRecords = {
    every: (name) =>
      readInPages(table(name), (row) => ({
        record: parsed(name, row),
        removed: isRemoved(row),
        changedSince: (field) => stampedAfter(row, field),
      })),
    everyOwner: (name) =>
      readInPages(table(name), (row: Row & { personId?: unknown }) => ({
        id: row.id,
        personId: typeof row.personId === 'string' ? row.personId : null,
        removed: isRemoved(row),
      })),
    add: (added, between) => addAll(db, deps, added, between),
    change: (name, ids, change) =>
      changeAll(db, deps, {
        table: name,
        ids,
        change: (stored) => (isRemoved(stored) ? null : change(parsed(name, stored))),
      }),
    forget: (ids, between) => forgetAll(db, deps, ids, between),
  }
  return {
    async all(names) {
      const rows = await steady(db, () =>
        db.transaction('r', [...names], () => Promise.all(names.map((name) => inPages(table(name))))),
      )
      const all: Partial<Record<RecordTable, unknown>> = {}
      for (const [index, name] of names.entries()) all[name] = await createRowReader(name)(rows[index]!)
      return all as { [T in (typeof names)[number]]: Records[T][] }
    },
    // Dexie keeps the transaction open over native promises only for an async function.
    run: (work) => inOneGo(db, async () => work(records)),
  }
}

/** Like `recordPorts`, with the ports to parse addresses and to read and write thousands of records. */
export const manyPorts = (
  db: PorchlightDatabase,
  own: { deviceId: string; dayStartMinutes: Minutes },
  deps: Deps = systemDeps(own.deviceId),
): ManyPorts => ({
  ...recordPorts(db, own, deps),
  many: createManyStore(db, deps),
  createPace,
  readAddress,
})
