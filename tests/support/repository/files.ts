import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../../..')

const notOurs = new Set(['node_modules', '.output', '.wxt', '.git'])

/** Every file below a folder of the repository, as paths from its root with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesIn(path)
    return [relative('.', path).split(sep).join('/')]
  })

export const readText = (path: string) => readFileSync(join(root, path), 'utf8')

/** The sources that are shipped, and are TypeScript. */
export const shippedSources = () =>
  ['entrypoints', 'components', 'lib'].flatMap(filesIn).filter((path) => /\.tsx?$/.test(path))
