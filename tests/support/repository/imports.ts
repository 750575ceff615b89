import { posix } from 'node:path'
import { parseSync } from 'vite'

export interface Import {
  /** As written. */
  written: string
  /** The path from the repository's root without an extension, for our own files; null for a package. */
  path: string | null
  /** `export … from`. */
  reexport: boolean
}

/**
 * Everything that a source imports, statically or dynamically, types included. Throws when the source cannot
 * be parsed.
 */
export function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const ours = (written: string) => {
    if (written.startsWith('@/')) return written.slice(2)
    return written.startsWith('.') ? posix.join(posix.dirname(path), written) : null
  }
  const found = [
    ...module.staticImports.map((one) => ({ written: one.moduleRequest.value, reexport: false })),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      written: source.slice(start + 1, end - 1),
      reexport: false,
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ written: moduleRequest.value, reexport: true }] : [],
      ),
  ]
  return found.map((one) => ({ ...one, path: ours(one.written) }))
}
