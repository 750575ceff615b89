import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './installed.mjs'

/** The script behind a package's command, which then runs without a shell on every system. */
function scriptOf(name) {
  const { bin } = JSON.parse(readFileSync(resolve(root, 'node_modules', name, 'package.json'), 'utf8'))
  const command = name === 'typescript' ? 'tsc' : name
  return resolve(root, 'node_modules', name, typeof bin === 'string' ? bin : bin[command])
}

/**
 * Runs Node with these arguments in the repository's root. Output is shown as it comes (`shown`) or
 * collected: `output` is both streams, `stdout` only the one. Never throws: `status` is 1 when the process
 * could not be started.
 */
export function runNode(arguments_, { shown = false, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, arguments_, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    let output = ''
    let stdout = ''
    child.stdout?.on('data', (data) => {
      output += data
      stdout += data
    })
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', (error) => done({ status: 1, output: `${output}${error.message}\n`, stdout }))
    child.on('close', (status) => done({ status: status ?? 1, output, stdout }))
  })
}

/** Runs an installed package's command like `runNode`. */
export const run = (name, arguments_, options) => runNode([scriptOf(name), ...arguments_], options)
