import type { OwnedTable, RecordPorts, Records, RecordTable, Store, Transaction } from '@/lib/app/ports'
import { dequal } from 'dequal/lite'
import { Dexie } from 'dexie'
import type { Minutes } from '@/lib/domain/time/units'
import { erasureOf, personalTables } from './write/about-people'
import type { PorchlightDatabase } from './database'
import { type Deps, systemDeps } from './deps'
import { living, repairedAll } from './reads/living'
import { memberIn } from './write/merge-fields'
import { importUndoKey } from './first-paint/meta-keys'
import { parseRecord } from './records'
import type { Stored } from './schema'
import { applyChange, type Change, type Stamper, withStamper } from './write/write'

type RecordFields = Record<string, unknown>
type Row = Stored<RecordFields>
/** Which fields of a table are sets or maps. */
type ByMember = { readonly [field: string]: 'set' | 'map' | undefined }

const byMemberOf = (db: PorchlightDatabase, table: RecordTable): ByMember =>
  db.format.tables[table]?.byMember ?? {}

/** What a transaction did to one record: added it, or set fields whose previous values are in `before`. */
type WrittenChange = { table: RecordTable; id: string } & (
  { added: true } | { before: Row; set: RecordFields }
)

const asFields = (value: unknown) => (value ?? {}) as RecordFields

/** The value of a set or map that has these members and keeps all others. */
const withMembers = (row: RecordFields, field: string, members: unknown) => ({
  ...asFields(row[field]),
  ...asFields(members),
})

/** The fields to restore: those that still have the value that was set. */
function putBack(
  byMember: ByMember,
  now: RecordFields,
  { before, set }: { before: RecordFields; set: RecordFields },
): RecordFields {
  const back: RecordFields = {}
  for (const [field, value] of Object.entries(set)) {
    const kind = byMember[field]
    if (kind) {
      const member = (row: RecordFields, name: string) => memberIn(kind, asFields(row[field])[name])
      const names = Object.keys(asFields(value)).filter((name) =>
        dequal(member(now, name), memberIn(kind, asFields(value)[name])),
      )
      back[field] = withMembers(
        now,
        field,
        Object.fromEntries(names.map((name) => [name, member(before, name)])),
      )
    } else if (dequal(now[field], value)) back[field] = before[field] ?? null
  }
  return back
}

const changeOf = (table: RecordTable, id: string, set: RecordFields) =>
  ({ table, id, set }) as unknown as Change

function transactionOver(
  db: PorchlightDatabase,
  { deps, stamper, written }: { deps: Deps; stamper: Stamper; written: WrittenChange[] },
): Transaction {
  const rows = (table: RecordTable) => db.table<Row, string>(table)
  const read = <T extends RecordTable>(table: T, found: Row[], removed: boolean) =>
    (removed ? repairedAll(table, found) : living(table, found)) as Records[T][]
  const set = async (table: RecordTable, id: string, fields: RecordFields) => {
    const before = await rows(table).get(id)
    if (!before) return
    const byMember = byMemberOf(db, table)
    written.push({ table, id, before, set: fields })
    const whole = Object.entries(fields).map(([field, value]) => [
      field,
      byMember[field] && value !== undefined ? withMembers(before, field, value) : value,
    ])
    await applyChange(db, stamper, changeOf(table, id, Object.fromEntries(whole) as RecordFields))
  }
  return {
    async get(table, id, { removed } = { removed: false }) {
      const row = await rows(table).get(id)
      return read(table, row ? [row] : [], removed)[0]
    },
    where: async (table, field, values, { removed } = { removed: false }) =>
      read(
        table,
        await rows(table)
          .where(field)
          .anyOf([...values] as string[])
          .sortBy('id'),
        removed,
      ),
    all: async (table, { removed } = { removed: false }) => read(table, await rows(table).toArray(), removed),
    async add(table, record) {
      written.push({ table, id: record.id, added: true })
      await applyChange(db, stamper, { table, add: record } as Change)
    },
    change: (table, id, fields) => set(table, id, fields),
    async putBack(table, id, { set: wasSet, before }) {
      const row = await rows(table).get(id)
      if (!row) return
      const parse = (value: unknown) => parseRecord(table, value).value as unknown as RecordFields
      const now = parse(row)
      const back = putBack(byMemberOf(db, table), now, { set: wasSet, before })
      const parsed = parse({ ...now, ...back })
      await set(
        table,
        id,
        Object.fromEntries(Object.keys(back).map((field) => [field, parsed[field]])) as RecordFields,
      )
    },
    remove: (table, id) => set(table, id, { deletedAtMs: deps.now() }),
    restore: (table, id) => set(table, id, { deletedAtMs: null }),
    forget: (table, id) => applyChange(db, stamper, { table, id, forget: true } as Change),
    async forgetPeople(ids) {
      // The import's undo data may contain the forgotten person, so it is dropped.
      await db.meta.delete(importUndoKey)
      for (const change of await erasureOf(db, ids)) await applyChange(db, stamper, change)
    },
  }
}

/**
 * A nested transaction would store its last stamp, and the outer one would then go on with an earlier one.
 */
function refuseWithinAnother() {
  if (Dexie.currentTransaction)
    throw new Error('A transaction of the store was begun within another one: hand its records on instead')
}

/** Undoes, in one transaction, what another one wrote, the last change first. */
async function undoWritten(
  db: PorchlightDatabase,
  deps: Deps,
  written: readonly WrittenChange[],
): Promise<void> {
  refuseWithinAnother()
  await withStamper(db, deps, async (stamper) => {
    for (const one of written.toReversed()) {
      const { table, id } = one
      const now = await db.table<Row, string>(table).get(id)
      if (!now) continue
      if (!('added' in one))
        await applyChange(db, stamper, changeOf(table, id, putBack(byMemberOf(db, table), now, one)))
      else if (typeof now.deletedAtMs !== 'number')
        await applyChange(db, stamper, changeOf(table, id, { deletedAtMs: deps.now() }))
    }
  })
}

/**
 * The Store port over the database. Its transactions reject with a NewerDataError when a newer release wrote
 * the data, and throw when nested.
 */
export const createStore = (db: PorchlightDatabase, deps: Deps): Store => ({
  owned: personalTables satisfies readonly OwnedTable[],
  async run<T>(work: (records: Transaction) => Promise<T>) {
    refuseWithinAnother()
    let written: WrittenChange[] = []
    let answer: T
    await withStamper(db, deps, async (stamper) => {
      // After a lost connection the work runs again, as a new transaction.
      written = []
      answer = await work(transactionOver(db, { deps, stamper, written }))
    })
    return { answer: answer!, undo: () => undoWritten(db, deps, written) }
  },
})

/** The ports of use cases, over the database, for this device and its day start. */
export const recordPorts = (
  db: PorchlightDatabase,
  { deviceId, dayStartMinutes }: { deviceId: string; dayStartMinutes: Minutes },
  deps: Deps = systemDeps(deviceId),
): RecordPorts => ({ store: createStore(db, deps), now: deps.now, newId: deps.newId, dayStartMinutes })
