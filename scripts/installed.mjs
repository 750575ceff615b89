import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

/** True when node_modules has every package of the lock file in its version. */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  // Optional packages are mostly for other systems.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || optional || present[path]?.version === version,
  )
}

/** Runs `npm ci` when something is missing, says so in one line, and exits when that fails. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Porchlight needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (isInstalled()) return
  console.log('Installing what package-lock.json asks for (npm ci) …')
  const asNpm = process.env.npm_execpath
  const options = { cwd: root, encoding: 'utf8', shell: !asNpm && process.platform === 'win32' }
  const arguments_ = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr } = asNpm?.endsWith('.js')
    ? spawnSync(process.execPath, [asNpm, ...arguments_], options)
    : spawnSync('npm', arguments_, options)
  if (status === 0) return
  console.error(`${stdout ?? ''}${stderr ?? ''}\nInstalling failed; nothing else was done.`)
  process.exit(1)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled()
