import { existsSync, readFileSync, rmSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { root } from './installed.mjs'
import { run } from './run.mjs'

/**
 * The result of a stage: how many tests passed and failed, the tests, and the output unless it was shown. A
 * check without tests counts as one. `notes` are printed in any case.
 */
export const outcomeOf = (ok, output = '', notes = []) => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  tests: [],
  notes,
  output,
})

/** Runs a package's command as a single check. */
export async function check(name, arguments_) {
  const { status, output } = await run(name, arguments_)
  return outcomeOf(status === 0, output)
}

/** Runs vitest and counts its tests. A run that breaks without a failed test counts as one failure. */
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
  const tests = testResults.flatMap((result) =>
    result.assertionResults.map(({ fullName, status, duration }) => ({
      name: fullName,
      file: relative(root, result.name).split(sep).join('/'),
      ran: status === 'passed' || status === 'failed',
      ms: duration ?? 0,
    })),
  )
  const failed = numFailedTests || (status === 0 ? 0 : 1)
  return { passed: numPassedTests, failed, tests, notes: [], output }
}

/** Lints the Firefox package as its store does; warnings are printed, errors fail. */
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
    return outcomeOf(errors.length === 0, '', told)
  } catch {
    return outcomeOf(false, output)
  }
}
