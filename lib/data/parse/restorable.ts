import type { BoundarySet } from '@/lib/domain/boundaries/boundaries'
import { parseBoundaries } from './boundaries'
import { parsePasses } from './passes'
import { parseSettings } from './settings'

type Parts<T> = { settings: T; boundaries: T; passes: T }

/** Parses the parts of the local state that a file can restore, repaired field by field. */
export const parseRestorable = ({ settings, boundaries, passes }: Parts<unknown>) => ({
  settings: parseSettings(settings).settings,
  boundaries: parseBoundaries(boundaries).boundaries,
  passes: parsePasses(passes).passes,
})

/** Like `parseRestorable`, but leaves out missing parts. */
export function parseFileParts(file: Partial<Parts<unknown>>): Partial<ReturnType<typeof parseRestorable>> {
  const { settings, boundaries, passes } = parseRestorable({
    settings: file.settings,
    boundaries: file.boundaries,
    passes: file.passes,
  })
  return {
    ...(file.settings !== undefined && { settings }),
    ...(file.boundaries !== undefined && { boundaries }),
    ...(file.passes !== undefined && { passes }),
  }
}

/** Parses a set of boundaries. Throws a TypeError that names what is invalid. */
export function parseWholeSet(set: unknown): BoundarySet {
  const { boundaries, repaired } = parseBoundaries({ current: set })
  if (repaired.length > 0) throw new TypeError(`These boundaries cannot be read: ${repaired.join(', ')}`)
  return boundaries.current
}
