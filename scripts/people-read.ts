// Prints as JSON whom an import of an address book would bring in: `npm run people:read -- FILE [--region DE] [--charset NAME]`.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { peopleInFile } from './people-in-file'

const usage = 'Use: npm run people:read -- FILE [--region DE] [--charset windows-1250]'

function whatIsAsked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { region: { type: 'string' }, charset: { type: 'string' } },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return null
    return { file, region: values.region ?? null, charset: values.charset ?? null }
  } catch {
    return null
  }
}

const asked = whatIsAsked()
if (!asked) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    const found = await peopleInFile(new Uint8Array(readFileSync(asked.file)), asked)
    console.log(JSON.stringify(found, null, 2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
