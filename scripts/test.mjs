import { browserStages, builds } from './browser-stages.mjs'
import { checks } from './checks.mjs'
import { ensureInstalled } from './installed.mjs'
import { run } from './run.mjs'
import { runStages } from './stages.mjs'
import { check, storeLint, suite } from './suites.mjs'

ensureInstalled()
// The types of strings and entry points are made from the sources, and may be older than those.
await run('wxt', ['prepare'])

const [programs, inBrowsers] = browserStages('browser', 'vitest.browser.config.ts')
// Each of them keeps about one core busy. The longest begin first.
const oneWorker = ['--maxWorkers', '1']

await runStages(
  [
    programs,
    { name: 'unit', run: () => suite('unit', [...oneWorker, '--project', 'UTC']) },
    // Every other zone's name has a slash in it.
    { name: 'unit:zones', run: () => suite('unit-zones', [...oneWorker, '--project', '*/*']) },
    { name: 'components', run: () => suite('components', [...oneWorker, '--project', 'components']) },
    ...checks.map(([name, command, arguments_]) => ({ name, run: () => check(command, arguments_) })),
    // Builds write the types that the check of types reads.
    ...builds.map((build) => ({ ...build, needs: [...(build.needs ?? []), 'types'] })),
    { name: 'web-ext', needs: ['build:firefox'], run: storeLint },
    {
      name: 'repository',
      needs: builds.map(({ name }) => name),
      run: () => suite('repository', [...oneWorker, '--project', 'repository']),
    },
    inBrowsers,
  ],
  process.argv.slice(2),
)
