import { resolve } from 'node:path'
import { normalizePath, type Rolldown } from 'vite'

type Group = Rolldown.CodeSplittingGroup
type Context = Parameters<Extract<Group['name'], (...given: never[]) => unknown>>[1]

/**
 * The moments at which code is read, each with the files that it begins with. Every file that a page loads costs it
 * main-thread time, so code of the same moments lies in one chunk: left alone, the bundler makes one for each different set
 * of pages, and fetching those took the new tab longer than running them.
 */
const moments = {
  /** A new tab, while it stands as it was painted. */
  paint: ['newtab/main.ts'],
  worker: ['background/index.ts'],
  /** A new tab again, when it reads what is true by now: without React. */
  truth: ['newtab/new-tab-state.ts', 'newtab/live.ts'],
  /** Nothing of the database: it comes up over other people's pages. */
  pause: ['pause/main.tsx', 'closed/main.tsx'],
  app: ['newtab/app.tsx'],
  popup: ['popup/main.tsx'],
  home: ['home/main.tsx'],
}

type Moment = keyof typeof moments

/**
 * The moments that decide which chunk a module lies in, so that none of them loads what only others need. The pages are not
 * told apart: a page may load a little that only another page needs.
 */
const strict: Moment[] = ['worker', 'truth', 'pause']

const from = (file: string) => normalizePath(resolve(import.meta.dirname, 'entrypoints', file))

/** The ids of all modules that these files import, themselves too; `also` names what is imported later on. */
function importedBy(files: string[], context: Context, also: 'nothing' | 'later'): Set<string> {
  const found = new Set<string>()
  const add = (id: string) => {
    if (found.has(id)) return
    const module = context.getModuleInfo(id)
    if (!module) throw new Error(`No chunk can begin with ${id}: it is not part of the build`)
    found.add(id)
    module.importedIds.forEach(add)
    if (also === 'later') module.dynamicallyImportedIds.forEach(add)
  }
  files.map(from).forEach(add)
  return found
}

/** How one build of the pages and the worker is cut into chunks. Fails the build when a moment begins with no file of it. */
export function chunkGroups(): Group[] {
  let readAt: { moment: Moment; ids: Set<string> }[] | undefined
  let shownByNewTab: Set<string> | undefined
  return [
    {
      // In one file of their own, because the new tab paints with them long before it reads the code that uses them.
      name: (id, context) => {
        shownByNewTab ??= importedBy(moments.app, context, 'later')
        return shownByNewTab.has(id) ? 'styles' : null
      },
      debugName: 'styles',
      test: /\.css$/,
      priority: 2,
    },
    {
      name: (id, context) => {
        readAt ??= Object.entries(moments).map(([moment, files]) => ({
          moment: moment as Moment,
          ids: importedBy(files, context, 'nothing'),
        }))
        const read = readAt.filter(({ ids }) => ids.has(id)).map(({ moment }) => moment)
        if (read.length < 2) return null
        const told = read.includes('paint') ? (['paint', 'worker'] as const) : strict
        return told.filter((moment) => read.includes(moment)).join('-') || 'pages'
      },
      debugName: 'moments',
      priority: 1,
      // An imported module is read at every moment of its importer, so chunks cannot import each other in a circle.
      includeDependenciesRecursively: false,
    },
  ]
}
