import { type Repaired, repairFields } from '../parse/fields'
import type { FileTableOf, TableDefinition } from '../tables/define'

/**
 * The known fields of a record of a file table, each parsed or replaced by its fallback; `repaired` names the
 * fields that were present and invalid.
 */
export function repairRecord<T>(table: FileTableOf<T>, value: unknown): Repaired<T>
export function repairRecord(table: TableDefinition, value: unknown): Repaired<Record<string, unknown>>
export function repairRecord({ fields = {}, rules = [] }: TableDefinition, value: unknown) {
  const parsed = repairFields<Record<string, unknown>>(fields, value)
  for (const { field, holds, fallback } of rules) {
    if (holds(parsed.value)) continue
    parsed.value[field] = fallback(parsed.value)
    parsed.repaired.push(field)
  }
  return parsed
}
