import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './installed.mjs'
import { runNode } from './run.mjs'
import { check, outcomeOf, suite } from './suites.mjs'

/** The path of the browser, or null; found or installed once, together with the window programs. */
let found
const browser = () =>
  (found ??= runNode(['--import', 'tsx', 'scripts/programs.ts']).then(({ status, output, stdout }) => ({
    path: status === 0 ? stdout.trim() : null,
    said: output.replace(stdout, '').trim(),
  })))

const programs = {
  name: 'programs',
  mostlyWaits: true,
  async run() {
    const { path, said } = await browser()
    return { ...outcomeOf(path !== null), notes: said.split('\n') }
  },
}

const build = (name, folder, arguments_, needs) => ({
  name,
  needs,
  isMissing: () => !existsSync(resolve(root, '.output', folder, 'manifest.json')),
  run: () => check('wxt', arguments_),
})

/**
 * The builds that tests in browsers need. Each build writes generated types, so they run one after the other.
 */
export const builds = [
  build('build', 'chrome-mv3', ['zip']),
  build('build:testing', 'chrome-mv3-testing', ['build', '--mode', 'testing'], ['build']),
  build('build:firefox', 'firefox-mv3', ['zip', '-b', 'firefox'], ['build:testing']),
]

/**
 * The stages that provide the browser and window programs, and then run the tests of a vitest configuration
 * alone on the machine.
 */
export const browserStages = (name, config) => [
  programs,
  {
    name,
    isAlone: true,
    needs: ['programs', ...builds.map((stage) => stage.name)],
    async run() {
      const { path } = await browser()
      if (!path) return outcomeOf(false, 'There is no browser to test in.\n')
      return suite(name, ['--config', config], { shown: true, env: { CHROMIUM_PATH: path } })
    },
  },
]
