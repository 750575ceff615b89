import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { builtExtension } from '../support/browser/porchlight'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** As little as a page can be: what every other figure is compared with. */
const blank = `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Blank</title></head><body><p>Blank</p></body></html>`

/** A page with React in it and nothing else: what the new tab cannot go below. */
const bareReact = `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Bare</title></head>
<body><div id="root"></div><script type="module" src="/bare-react.js"></script></body></html>`

/**
 * The least page that can say a name it was not built with: one script, for no extension page may have it inline, and
 * one look into the only storage that answers at once.
 */
const bareName = `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Name</title></head>
<body><p id="name"></p><script src="/bare-name.js"></script></body></html>`
const bareNameScript = `document.getElementById('name').textContent =
  JSON.parse(localStorage.getItem('porchlight.today')).nudge.person.name`

const seedBy = (script: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Seeding</title></head>
<body><script type="module" src="/${script}"></script></body></html>`

/** The built extension with a blank page and pages that fill the database; what is shipped stays as it is. */
export async function copyOfBuild(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'))
  cpSync(builtExtension, folder, { recursive: true })
  writeFileSync(join(folder, 'blank.html'), blank)
  writeFileSync(join(folder, 'bare-react.html'), bareReact)
  writeFileSync(join(folder, 'bare-name.html'), bareName)
  writeFileSync(join(folder, 'bare-name.js'), bareNameScript)
  writeFileSync(join(folder, 'seed.html'), seedBy('seed.js'))
  writeFileSync(join(folder, 'history-seed.html'), seedBy('history-seed.js'))
  writeFileSync(join(folder, 'people-seed.html'), seedBy('people-seed.js'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      minify: true,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: {
          seed: fileURLToPath(new URL('seed-page.ts', import.meta.url)),
          'history-seed': fileURLToPath(new URL('history-seed-page.ts', import.meta.url)),
          'people-seed': fileURLToPath(new URL('people-seed-page.ts', import.meta.url)),
          'bare-react': fileURLToPath(new URL('bare-react.tsx', import.meta.url)),
        },
        formats: ['es'],
      },
    },
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
