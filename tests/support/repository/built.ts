import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, readText, root } from './files'

export const browsers = ['chrome', 'firefox'] as const
export type BrowserName = (typeof browsers)[number]

export const folderOf = (browser: BrowserName) => `.output/${browser}-mv3`

const zips = () => (existsSync(join(root, '.output')) ? readdirSync(join(root, '.output')) : [])

/** The path of the package for a browser's store. */
export const zipOf = (browser: BrowserName) =>
  join(root, '.output', zips().find((name) => name.endsWith(`-${browser}.zip`)) ?? '')

/** Builds and packs what is missing, before tests inspect it. */
export default function build() {
  for (const browser of browsers) {
    if (existsSync(join(root, folderOf(browser), 'manifest.json')) && zipOf(browser).endsWith('.zip'))
      continue
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
    const built = spawnSync(process.execPath, [wxt, 'zip', '-b', browser], { cwd: root, encoding: 'utf8' })
    // Tests that read sources can still report the cause.
    if (built.status !== 0) console.error(`${browser} could not be built:\n${built.stdout}${built.stderr}`)
  }
}

/** The text files of a built extension, as [path within it, text]. */
export const builtTexts = (browser: BrowserName): [string, string][] =>
  filesIn(folderOf(browser))
    .filter((path) => /\.(js|css|html|json|svg)$/.test(path))
    .map((path) => [path.slice(folderOf(browser).length + 1), readText(path)])
