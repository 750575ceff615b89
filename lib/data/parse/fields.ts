import { type GenericSchema, is } from 'valibot'

/** How a field is parsed, and its fallback when it is invalid. */
export interface Field<T> {
  schema: GenericSchema<unknown, T>
  fallback: T
  /** The data version that introduced the field, when later than its table's. */
  since?: number
}

export type Fields<T> = { [K in keyof T]-?: Field<T[K]> }

export interface Repaired<T> {
  value: T
  /** Names of the fields that were present and invalid. */
  repaired: string[]
}

export const field = <T>(schema: GenericSchema<unknown, T>, fallback: T, since?: number): Field<T> => ({
  schema,
  fallback,
  since,
})

/** True for a plain object, the form of every record in a file or store. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The known fields of a value, each parsed or replaced by its fallback. A missing field is not reported,
 * because older releases did not write it. A value that is no object is reported as the field ''.
 */
export function repairFields<T>(fields: Fields<T>, value: unknown): Repaired<T> {
  const known = isRecord(value) ? value : {}
  const repaired = isRecord(value) || value === undefined ? [] : ['']
  const result = {} as T
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    const { schema, fallback } = fields[name]
    const found = known[name]
    const good = is(schema, found)
    result[name] = (good ? found : structuredClone(fallback)) as T[typeof name]
    if (!good && found !== undefined) repaired.push(name)
  }
  return { value: result, repaired }
}
