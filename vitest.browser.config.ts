import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root, '~': root } }
const shared = {
  // One process for many files, so that they can share a browser.
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
}
const files = (...names: string[]) => names.map((name) => `tests/browser/${name}.test.ts`)

/** Tests that hold the clock to a second, in one browser that mostly waits: they may run beside each other. */
const calmly = files('time/phases', 'time/ends')
/** Those that do so with real windows, a stopped machine or several browsers: nothing else may run meanwhile. */
const alone = files('time/windows', 'time/incidents')

/** They wait for minutes. Begun last, as the size of their files has it, they would run with nothing beside them. */
const longest = files('time/cost', 'one-offs')

class LongestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((file) => moduleId.endsWith(file))
    const sorted = await super.sort(specs)
    return [...sorted.filter(isLong), ...sorted.filter((spec) => !isLong(spec))]
  }
}

const project = (
  name: string,
  groupOrder: number,
  test: { include: string[]; exclude?: string[]; maxWorkers: number },
) => ({ resolve, test: { name, sequence: { groupOrder }, ...shared, ...test } })

/** The built extension in a real browser, with time to wait for the clock. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      project('browser', 0, {
        include: ['tests/browser/**/*.test.ts'],
        exclude: [...calmly, ...alone],
        maxWorkers: 3,
      }),
      project('browser calmly', 1, { include: calmly, maxWorkers: 2 }),
      project('browser alone', 2, { include: alone, maxWorkers: 1 }),
    ],
  },
})
