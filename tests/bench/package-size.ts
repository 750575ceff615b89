import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtExtension } from '../support/browser/porchlight'

/** Prints the size of each zipped package in .output, as the stores get it. */
export function printPackageSizes(): void {
  const output = join(builtExtension, '..')
  for (const name of readdirSync(output).filter((file) => file.endsWith('-chrome.zip')))
    console.log(`${name.padEnd(34)}  ${(statSync(join(output, name)).size / 1000).toFixed(0)} KB zipped`)
}
