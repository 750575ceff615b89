import { type Fields, isRecord, type Repaired, repairFields } from './fields'

const at = (path: string, field: string) => (field === '' ? path : `${path}.${field}`)

/**
 * Parses the fields of a nested object at `path` and keeps its unknown fields; repairs are named by their
 * full path.
 */
export function nestedFields<T extends object>(fields: Fields<T>, value: unknown, path: string): Repaired<T> {
  const parsed = repairFields(fields, value)
  return {
    value: { ...(isRecord(value) ? value : {}), ...parsed.value },
    repaired: parsed.repaired.map((name) => at(path, name)),
  }
}

/** Parses each member of a list; members for which `parse` returns null are dropped and named. */
export function parseList<T>(
  parse: (value: unknown) => Repaired<T> | null,
  value: unknown,
  path: string,
): Repaired<T[]> {
  if (!Array.isArray(value)) return { value: [], repaired: value === undefined ? [] : [path] }
  const good: T[] = []
  const repaired: string[] = []
  value.forEach((member, index) => {
    const parsed = parse(member)
    if (parsed) good.push(parsed.value)
    const names = parsed ? parsed.repaired : ['']
    repaired.push(...names.map((name) => at(`${path}[${index}]`, name)))
  })
  return { value: good, repaired }
}
