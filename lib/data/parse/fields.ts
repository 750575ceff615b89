import { type GenericSchema, is } from 'valibot'

/** What a field must look like, and what stands in for it when it does not. */
export interface Field<T> {
  schema: GenericSchema<unknown, T>
  fallback: T
  /** The data version with which it came, where that was later than its table. */
  since?: number
}

export type Fields<T> = { [K in keyof T]-?: Field<T[K]> }

export interface Repaired<T> {
  value: T
  /** Names of the fields that were there and wrong. */
  repaired: string[]
}

export const field = <T>(schema: GenericSchema<unknown, T>, fallback: T, since?: number): Field<T> => ({
  schema,
  fallback,
  since,
})

/** True for a plain object, which is what every record in a file or a store is. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The known fields of a value, each as it is or its fallback. A missing field is no fault: an older release
 * did not know it. A value that is no object at all is reported as the field ''.
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
