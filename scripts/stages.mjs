import { availableParallelism } from 'node:os'
import { outcomeOf } from './suites.mjs'

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/**
 * The stages to run: all, or the requested ones with those they need whose results are missing. Exits when a
 * name is unknown.
 */
function chosenFrom(stages, asked) {
  const named = (name) => stages.find((stage) => stage.name === name)
  const unknown = asked.find((name) => !named(name))
  if (unknown) {
    console.error(`There is no stage "${unknown}"; there are ${stages.map(({ name }) => name).join(', ')}.`)
    process.exit(1)
  }
  if (asked.length === 0) return stages
  const chosen = new Set()
  const choose = (name) => {
    chosen.add(name)
    for (const need of named(name).needs ?? []) if (named(need).isMissing?.()) choose(need)
  }
  asked.forEach(choose)
  return stages.filter(({ name }) => chosen.has(name))
}

function report({ name }, { passed, failed, notes, output }, ms) {
  if (failed) process.stdout.write(output)
  console.log(`${failed ? 'failed' : 'ok    '} ${name}: ${passed} passed, ${failed} failed (${seconds(ms)})`)
  for (const note of notes) console.log(`         ${note}`)
}

/** One line for each of the ten slowest tests. A test that ran in several time zones is listed once. */
function printSlowest(tests) {
  const slowest = new Map()
  for (const { file, name, ms } of tests.toSorted((a, b) => b.ms - a.ms).slice(0, 100))
    if (!slowest.has(`${file} ${name}`)) slowest.set(`${file} ${name}`, { file, name, ms })
  if (slowest.size) console.log('\nThe ten slowest tests:')
  for (const { file, name, ms } of [...slowest.values()].slice(0, 10))
    console.log(`${seconds(ms).padStart(8)}  ${file}: ${name}`)
}

/**
 * Runs stages in parallel, one per core, in order once the stages they need have ended. A stage is `{ name,
 * run, needs?, isMissing?, isAlone?, mostlyWaits? }`: `isAlone` gets the whole machine, `mostlyWaits` takes
 * no core. Prints a line when each ends, then the slowest tests and the counts, and sets the exit code.
 */
export async function runStages(stages, asked = []) {
  const startedAt = performance.now()
  const waiting = new Set(chosenFrom(stages, asked))
  const running = new Map()
  const total = { passed: 0, failed: 0, tests: [] }
  const isOver = (name) => ![...waiting, ...running.keys()].some((stage) => stage.name === name)

  const mayBegin = (stage) => {
    const busy = [...running.keys()]
    if (!(stage.needs ?? []).every(isOver) || busy.some(({ isAlone }) => isAlone)) return false
    // A stage that runs alone starts when no other stage is left that could run in parallel.
    if (stage.isAlone) return busy.length === 0 && [...waiting].every(({ isAlone }) => isAlone)
    return stage.mostlyWaits || busy.filter(({ mostlyWaits }) => !mostlyWaits).length < availableParallelism()
  }

  const begin = async (stage) => {
    const from = performance.now()
    const outcome = await stage.run().catch((error) => outcomeOf(false, `${error.stack}\n`))
    report(stage, outcome, performance.now() - from)
    total.passed += outcome.passed
    total.failed += outcome.failed
    total.tests.push(...outcome.tests)
    running.delete(stage)
  }

  while (waiting.size || running.size) {
    for (const stage of waiting)
      if (mayBegin(stage)) {
        waiting.delete(stage)
        running.set(stage, begin(stage))
      }
    await Promise.race(running.values())
  }

  printSlowest(total.tests)
  // A test skipped in some time zones counts as run if it ran in another.
  const ran = new Set(total.tests.filter((test) => test.ran).map(({ name }) => name))
  const skipped = new Set(total.tests.filter(({ name }) => !ran.has(name)).map(({ name }) => name))
  for (const name of skipped) console.log(`skipped: ${name}`)
  console.log(`\nAll of it took ${seconds(performance.now() - startedAt)}.`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed ? 1 : 0
}
