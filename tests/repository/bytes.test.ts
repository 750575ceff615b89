import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseSync } from 'vite'
import { browsers, type BrowserName, folderOf, zipOf } from '../support/repository/built'
import { readText, root } from '../support/repository/files'

const bytes = (browser: BrowserName, file: string) => readFileSync(join(root, folderOf(browser), file))

/** The scripts that a page runs before it is up: those it names, and what these import in turn. The new tab's code is named by `data-app`. */
function scriptsOf(browser: BrowserName, page: string): Set<string> {
  const html = readText(`${folderOf(browser)}/${page}`)
  return importedBy(
    browser,
    [...html.matchAll(/(?:src|data-app|modulepreload" crossorigin href)="\/([^"]+\.js)"/g)].map(
      (match) => match[1]!,
    ),
  )
}

function importedBy(browser: BrowserName, first: string[]): Set<string> {
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const { module } = parseSync(file, bytes(browser, file).toString())
    const from = [
      ...module.staticImports.map((one) => one.moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
      ),
    ]
    for (const path of from) add(posix.join(posix.dirname(file), path))
  }
  first.forEach(add)
  return found
}

const zipped = (browser: BrowserName, files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(bytes(browser, file), { level: 9 }).length, 0)

const kilobyte = 1000

describe.each(browsers)('for %s', (browser) => {
  const within = (what: string, size: number, most: number) => {
    console.log(`${browser} · ${what}: ${(size / kilobyte).toFixed(1)} of ${most} KB`)
    expect(size).toBeGreaterThan(0)
    expect(size).toBeLessThanOrEqual(most * kilobyte)
  }

  it.each([
    { page: 'newtab.html', kilobytes: 8, files: 8 },
    { page: 'popup.html', kilobytes: 159, files: 20 },
    { page: 'pause.html', kilobytes: 96, files: 18 },
    { page: 'home.html', kilobytes: 157, files: 20 },
  ])('$page runs little script, in few files, before it is up', ({ page, kilobytes, files }) => {
    const scripts = scriptsOf(browser, page)
    within(`${page}, initial script, gzip`, zipped(browser, scripts), kilobytes)
    expect(scripts.size).toBeLessThanOrEqual(files)
  })

  it('the new tab reads the truth without React', () => {
    const isTruth = (file: string) => /^(live|new-tab-state)-/.test(file)
    const begin = readdirSync(join(root, folderOf(browser), 'chunks')).filter(isTruth)
    expect(begin).toHaveLength(2)
    const files = importedBy(
      browser,
      begin.map((file) => `chunks/${file}`),
    )
    within('newtab.html, the truth, gzip', zipped(browser, files), 80)
    for (const file of files) expect(bytes(browser, file).toString()).not.toContain('react.dev')
  })

  it('the new tab reads no database, no number tables, no React and no polyfilled browser before its first paint', () => {
    const texts = [...scriptsOf(browser, 'newtab.html')].map((file) => bytes(browser, file).toString())
    for (const heavy of ['DexieError', 'NOT_A_NUMBER', 'react.dev'])
      expect(texts.join('\n')).not.toContain(heavy)
  })

  it('the script in other people’s pages is tiny', () => {
    within('overlay.js, plain', bytes(browser, 'overlay.js').length, 12)
    within('calm.js, plain', bytes(browser, 'calm.js').length, 6)
    if (browser === 'chrome') within('veil.js, plain', bytes(browser, 'veil.js').length, 2)
  })

  it('the background is small, and carries no React', () => {
    const files = importedBy(browser, ['background.js'])
    within(
      'background, plain',
      [...files].reduce((sum, file) => sum + bytes(browser, file).length, 0),
      260,
    )
    const text = [...files].map((file) => bytes(browser, file).toString()).join('\n')
    expect(text).not.toContain('react.dev/errors')
  })

  it('the package is small', () => {
    within('package for the store', statSync(zipOf(browser)).size, 590)
  })
})
