import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { checks } from './checks.mjs'
import { ensureInstalled, root } from './installed.mjs'
import { run } from './run.mjs'
import { check, outcomeOf, storeLint, suite, together } from './suites.mjs'

ensureInstalled()
// The types of strings and entry points are made from the sources, and may be older than those.
await run('wxt', ['prepare'])

/** Finds or gets the browser and the window programs; the browser's path, or null. */
function browser() {
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/programs.ts'], options)
  return status === 0 ? stdout.trim() : null
}

async function browserSuite() {
  const path = browser()
  if (!path) return outcomeOf(false, 'There is no browser to test in.\n')
  return suite('browser', ['--config', 'vitest.browser.config.ts'], {
    shown: true,
    env: { CHROMIUM_PATH: path },
  })
}

/**
 * Unit tests in two processes beside each other, each with half of the cores: a worker reads all of the code once for
 * every time zone, so that fewer workers read less.
 */
async function units() {
  const workers = ['--maxWorkers', String(Math.max(1, Math.floor(availableParallelism() / 2)))]
  return together(
    await Promise.all([
      suite('unit', [...workers, '--project', 'UTC', '--project', 'components']),
      // Every other zone's name has a slash in it.
      suite('unit-elsewhere', [...workers, '--project', '*/*']),
    ]),
  )
}

/** All of them, or those named on the command line. */
const stages = [
  ...checks.map(([name, command, arguments_]) => [name, () => check(command, arguments_)]),
  ['unit', units],
  ['build', () => check('wxt', ['zip'])],
  ['build:firefox', () => check('wxt', ['zip', '-b', 'firefox'])],
  ['web-ext', storeLint],
  ['repository', () => suite('repository', ['--project', 'repository'], { shown: true })],
  ['browser', browserSuite],
]
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !stages.some(([known]) => known === name))
if (unknown) {
  console.error(`There is no stage "${unknown}"; there are ${stages.map(([name]) => name).join(', ')}.`)
  process.exit(1)
}

const total = { passed: 0, failed: 0, skipped: [] }
for (const [name, stage] of stages) {
  if (asked.length && !asked.includes(name)) continue
  const startedAt = performance.now()
  const { passed, failed, skipped, output } = await stage()
  if (failed) process.stdout.write(output)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${failed ? 'failed' : 'ok    '} ${name}: ${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''} (${seconds} s)`,
  )
  total.passed += passed
  total.failed += failed
  total.skipped.push(...skipped)
}

for (const name of total.skipped) console.log(`skipped: ${name}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0
