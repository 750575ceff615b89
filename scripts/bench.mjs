import { spawnSync } from 'node:child_process'
import { ensureInstalled, root } from './installed.mjs'

ensureInstalled()

/** Runs an installed tool, and exits with its status when it fails. */
function run(...nodeArguments) {
  const { status } = spawnSync(process.execPath, nodeArguments, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

// Zipping includes building.
run('node_modules/wxt/bin/wxt.mjs', 'zip')
run('--import', 'tsx', 'tests/bench/main.ts', ...process.argv.slice(2))
