import { checks } from './checks.mjs'
import { run } from './run.mjs'

// The types of strings and entry points are generated, and may be older than their sources.
await run('wxt', ['prepare'])
for (const [name, command, arguments_] of checks) {
  const { status, output } = await run(command, arguments_)
  console.log(`${status === 0 ? 'ok    ' : 'failed'} ${name}`)
  if (status === 0) continue
  process.stdout.write(output)
  process.exitCode = 1
}
