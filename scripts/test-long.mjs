import { browserStages, builds } from './browser-stages.mjs'
import { ensureInstalled } from './installed.mjs'
import { runStages } from './stages.mjs'
import { suite } from './suites.mjs'

ensureInstalled()

await runStages(
  [
    ...builds,
    {
      name: 'lives',
      run: () =>
        suite('lives', ['--project', 'UTC', 'tests/unit/app/time/counting-attention.test.ts'], {
          env: { LIVES: '10000' },
        }),
    },
    ...browserStages('long', 'vitest.long.config.ts'),
  ],
  process.argv.slice(2),
)
