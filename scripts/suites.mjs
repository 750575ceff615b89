import { existsSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './installed.mjs'
import { run } from './run.mjs'

/**
 * What came of a stage: how many passed and failed, the names of those skipped, and its output unless that was shown.
 * A check that is not made of tests counts as one.
 */
export const outcomeOf = (ok, output = '') => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: [],
  output,
})

/** Runs a package's command as one check. */
export async function check(name, arguments_) {
  const { status, output } = await run(name, arguments_)
  return outcomeOf(status === 0, output)
}

/** Runs vitest and counts its tests. A run that breaks without a failed test counts as one that failed. */
export async function suite(name, arguments_, { shown = false, env } = {}) {
  const file = resolve(root, `.output/test/${name}.json`)
  rmSync(file, { force: true })
  const reporters = [
    '--reporter',
    shown ? 'verbose' : 'dot',
    '--reporter',
    'json',
    `--outputFile.json=${file}`,
  ]
  const { status, output } = await run('vitest', ['run', ...arguments_, ...reporters], { shown, env })
  if (!existsSync(file)) return outcomeOf(false, `${output}\nvitest left no result\n`)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const named = (isMeant) =>
    new Set(tests.filter(({ status }) => isMeant(status)).map((test) => test.fullName))
  const ran = named((status) => status === 'passed' || status === 'failed')
  const left = named((status) => status !== 'passed' && status !== 'failed')
  const failed = numFailedTests || (status === 0 ? 0 : 1)
  return { passed: numPassedTests, failed, ran, skipped: skippedIn(left, ran), output }
}

/** What only some time zones can show is skipped in the others, and has run all the same. */
const skippedIn = (left, ran) => [...left].filter((name) => !ran.has(name))

/** What came of several suites. */
export function together(outcomes) {
  const sum = (name) => outcomes.reduce((all, one) => all + one[name], 0)
  const ran = new Set(outcomes.flatMap((one) => [...(one.ran ?? [])]))
  const left = new Set(outcomes.flatMap(({ skipped }) => skipped))
  const output = outcomes
    .filter(({ failed }) => failed)
    .map((one) => one.output)
    .join('')
  return { passed: sum('passed'), failed: sum('failed'), ran, skipped: skippedIn(left, ran), output }
}

/** Lints the Firefox package as its store does; warnings are told, errors fail. */
export async function storeLint() {
  const { output } = await run('web-ext', [
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--output=json',
    '--no-config-discovery',
  ])
  try {
    const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')))
    const told = [...errors, ...warnings].map(({ _type, code, file, message }) =>
      [_type, code, file ?? '', message].join(' '),
    )
    for (const line of told) console.log(`         ${line}`)
    return outcomeOf(errors.length === 0)
  } catch {
    return outcomeOf(false, output)
  }
}
