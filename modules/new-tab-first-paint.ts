import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { defineWxtModule } from 'wxt/modules'

/** All styles of the new tab: the chunk of that name in chunks.ts. */
const stylesheet = /^styles-.*\.css$/
const appScript = /<script type="module" crossorigin src="([^"]+)"><\/script>/
const preload = /<link rel="modulepreload"[^>]*>\s*/g
const firstPaint = '<script src="/first-paint.js"></script>'

/** The texts of every catalogue. */
async function messages(folder: string): Promise<string[]> {
  const languages = await readdir(folder)
  return Promise.all(languages.map((language) => readFile(join(folder, language, 'messages.json'), 'utf8')))
}

/**
 * Prepares the built new tab for its first paint: its styles are inlined, allowed by their hash in the
 * content security policy, and public/first-paint.js starts the app after painting the stored page. Nothing
 * else is fetched before that. A stored paint is shown only by the build that made it.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('build:done', async () => {
    if (wxt.config.command === 'serve') return
    const out = (path: string) => resolve(wxt.config.outDir, path)
    const page = await readFile(out('newtab.html'), 'utf8')
    const file = (await readdir(out('assets'))).find((name) => stylesheet.test(name))
    const app = appScript.exec(page)?.[1]
    if (!file || !app || !page.includes(firstPaint))
      throw new Error('newtab.html is not built as its first paint expects')
    const style = (await readFile(out(`assets/${file}`), 'utf8')).trim()
    // File names of code change with their content, so that they identify the build.
    const made = [...(await readdir(out('chunks'))), style, ...(await messages(out('_locales')))]
    const build = createHash('sha256').update(made.join('\n')).digest('hex').slice(0, 12)
    const readied = page
      .replace(appScript, '')
      .replace(preload, '')
      .replace(
        firstPaint,
        () =>
          `<style>${style}</style><script src="/first-paint.js" data-app="${app}" data-build="${build}"></script>`,
      )
    const hash = createHash('sha256').update(style).digest('base64')
    const manifest = JSON.parse(await readFile(out('manifest.json'), 'utf8'))
    const policy = manifest.content_security_policy
    policy.extension_pages = policy.extension_pages.replace(
      "style-src 'self'",
      `style-src 'self' 'sha256-${hash}'`,
    )
    await writeFile(out('newtab.html'), readied)
    await writeFile(out('manifest.json'), JSON.stringify(manifest))
  })
})
