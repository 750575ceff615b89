import { is } from 'valibot'
import { parseStamp } from '../write/stamp'
import { isRecord } from '../parse/fields'
import { instantOrNull } from '../parse/values'
import { keyOf } from './file-format'
import type { TableDefinition } from '../tables/define'

type Row = Record<string, unknown>

/** Why a file is refused: the kind of fault, and where in the file. */
export interface Fault {
  kind: 'hostile' | 'wrong-types'
  detail: string
}

const wrong = (detail: string): Fault => ({ kind: 'wrong-types', detail })

function faultyUpkeep(record: Row, path: string): Fault | null {
  if (!is(instantOrNull, record.deletedAtMs)) return wrong(`${path}.deletedAtMs`)
  if (!isRecord(record.stamps)) return wrong(`${path}.stamps`)
  const bad = Object.entries(record.stamps).find(([, stamp]) => !parseStamp(stamp))
  return bad ? wrong(`${path}.stamps.${bad[0]}`) : null
}

function faultyFields(
  { fields = {}, rules = [], since }: TableDefinition,
  record: Row,
  path: string,
  version: number,
) {
  for (const [name, field] of Object.entries(fields)) {
    const mayLack = version < (field.since ?? since)
    if (record[name] === undefined && mayLack) continue
    if (!is(field.schema, record[name])) return wrong(`${path}.${name}`)
  }
  const broken = rules.find(({ holds }) => !holds(record))
  if (!broken) return null
  const detail = `${path}.${broken.field}`
  return broken.hostile ? ({ kind: 'hostile', detail } as const) : wrong(detail)
}

function faultIn(table: TableDefinition, record: unknown, path: string, version: number): Fault | null {
  if (!isRecord(record)) return wrong(path)
  const fault = faultyFields(table, record, path, version)
  return fault ?? (table.synced ? faultyUpkeep(record, path) : null)
}

/**
 * The first fault in a table's records, or null: a missing or invalid field, or a duplicate key. `version` is
 * the file's version, which decides which fields may be missing.
 */
export function faultInTable(
  name: string,
  table: TableDefinition,
  records: unknown,
  version: number,
): Fault | null {
  if (!Array.isArray(records)) return wrong(name)
  const keys = new Set<string>()
  for (const [index, record] of records.entries()) {
    const path = `${name}[${index}]`
    const fault = faultIn(table, record, path, version)
    if (fault) return fault
    const key = JSON.stringify(keyOf(table, record as Row))
    if (keys.has(key)) return wrong(`${path}.id`)
    keys.add(key)
  }
  return null
}
