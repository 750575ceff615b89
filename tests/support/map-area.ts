import type { Area } from '@/lib/data/local-state'

/** An area in memory that stores values as JSON, as storage.local does, and records writes. */
export function mapArea(start: Record<string, unknown> = {}): Area & { writes: string[][]; held(): object } {
  const held = new Map<string, string>(
    Object.entries(start).map(([key, value]) => [key, JSON.stringify(value)]),
  )
  const writes: string[][] = []
  return {
    writes,
    held: () => Object.fromEntries([...held].map(([key, value]) => [key, JSON.parse(value)])),
    async get(keys) {
      return Object.fromEntries(
        keys.flatMap((key) => (held.has(key) ? [[key, JSON.parse(held.get(key)!)]] : [])),
      )
    },
    async set(values) {
      writes.push(Object.keys(values))
      for (const [key, value] of Object.entries(values))
        if (value !== undefined) held.set(key, JSON.stringify(value))
    },
  }
}
