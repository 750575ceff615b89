import { is } from 'valibot'
import { isAddressFor } from '@/lib/domain/people/address'
import type { Channel } from '@/lib/domain/people/channel'
import { parseStamp } from './clock'
import { fieldsSince, type FileTable, keyOf } from './file-format'
import { isRecord } from './parse/fields'
import { instantOrNull } from './parse/values'
import { fieldsOf } from './record-fields'
import { isSynced } from './schema'

/** Why a file is refused: the kind, and where in it. */
export interface Fault {
  kind: 'hostile' | 'wrong-types'
  detail: string
}

const wrong = (detail: string): Fault => ({ kind: 'wrong-types', detail })

function faultyUpkeep(record: Record<string, unknown>, path: string): Fault | null {
  if (!is(instantOrNull, record.deletedAtMs)) return wrong(`${path}.deletedAtMs`)
  if (!isRecord(record.stamps)) return wrong(`${path}.stamps`)
  const bad = Object.entries(record.stamps).find(([, stamp]) => !parseStamp(stamp))
  return bad ? wrong(`${path}.stamps.${bad[0]}`) : null
}

/** An empty address is a channel that could not be resolved: it is kept, and hidden. */
function faultyAddress({ kind, address }: Channel, path: string): Fault | null {
  return address === '' || isAddressFor(kind, address) ? null : { kind: 'hostile', detail: `${path}.address` }
}

/** True for a field that the version which wrote the file did not know. */
const mayLack = (table: FileTable, field: string, version: number) =>
  Object.entries(fieldsSince).some(
    ([since, fields]) => version < Number(since) && fields[table]?.includes(field),
  )

function faultIn(table: FileTable, record: unknown, path: string, version: number): Fault | null {
  if (!isRecord(record)) return wrong(path)
  for (const [name, { schema }] of Object.entries(fieldsOf[table])) {
    if (record[name] === undefined && mayLack(table, name, version)) continue
    if (!is(schema, record[name])) return wrong(`${path}.${name}`)
  }
  if (table === 'spans' && Number(record.endedAtMs) < Number(record.startedAtMs)) {
    return wrong(`${path}.endedAtMs`)
  }
  if (table === 'channels') {
    const fault = faultyAddress(record as unknown as Channel, path)
    if (fault) return fault
  }
  return isSynced(table) ? faultyUpkeep(record, path) : null
}

/**
 * The first thing wrong with a table's records, or null: a field missing or wrong, or a key that comes twice. `version`
 * is the file's, which decides what may be missing.
 */
export function faultInTable(table: FileTable, records: unknown, version: number): Fault | null {
  if (!Array.isArray(records)) return wrong(table)
  const keys = new Set<string>()
  for (const [index, record] of records.entries()) {
    const path = `${table}[${index}]`
    const fault = faultIn(table, record, path, version)
    if (fault) return fault
    const key = JSON.stringify(keyOf(table, record as Record<string, unknown>))
    if (keys.has(key)) return wrong(`${path}.id`)
    keys.add(key)
  }
  return null
}
