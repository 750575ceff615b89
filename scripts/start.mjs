import { spawn } from 'node:child_process'
import { ensureInstalled, root } from './installed.mjs'
import { run } from './run.mjs'

ensureInstalled()
console.log('Building …')
const built = await run('wxt', ['build'])
if (built.status !== 0) {
  console.error(`${built.output}\nThe build failed.`)
  process.exit(1)
}

const { DISPLAY, WAYLAND_DISPLAY } = process.env
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
const next = hasDisplay ? 'tests/tour/show.ts' : 'tests/tour/tour.ts'
if (!hasDisplay) console.log('There is no display here: walking through the first path without a window.')
const child = spawn(process.execPath, ['--import', 'tsx', next], { cwd: root, stdio: 'inherit' })
child.on('close', (status) => (process.exitCode = status ?? 1))
// Ctrl+C also reaches the browser's process, which closes its window and profile; this process must not exit
// before.
process.on('SIGINT', () => {})
