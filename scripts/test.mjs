import { browserStages, builds } from './browser-stages.mjs'
import { checks } from './checks.mjs'
import { ensureInstalled } from './installed.mjs'
import { run } from './run.mjs'
import { runStages } from './stages.mjs'
import { check, storeLint, suite } from './suites.mjs'

ensureInstalled()
// The types of strings and entry points are generated, and may be older than their sources.
await run('wxt', ['prepare'])

const [programs, inBrowsers] = browserStages('browser', 'vitest.browser.config.ts')
// Each of these stages uses about one core. The longest start first.
const oneWorker = ['--maxWorkers', '1']

await runStages(
  [
    programs,
    { name: 'unit', run: () => suite('unit', [...oneWorker, '--project', 'UTC']) },
    // Every other zone's name contains a slash.
    { name: 'unit:zones', run: () => suite('unit-zones', [...oneWorker, '--project', '*/*']) },
    { name: 'components', run: () => suite('components', [...oneWorker, '--project', 'components']) },
    ...checks.map(([name, command, arguments_]) => ({ name, run: () => check(command, arguments_) })),
    // Builds write the types that the type check reads.
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
