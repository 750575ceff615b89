import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { defineWxtModule } from 'wxt/modules'

const stylesheet = /<link rel="stylesheet"[^>]* href="(\/assets\/[^"]+\.css)">/g
const appScript = /<script type="module" crossorigin src="([^"]+)"><\/script>/
const firstPaint = '<script src="/first-paint.js"></script>'

/**
 * Readies the built new tab for its first paint: its styles stand in the page, allowed by their hash in the content
 * security policy, and public/first-paint.js starts the app itself once it has shown what stood there last.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('build:done', async () => {
    if (wxt.config.command === 'serve') return
    const out = (path: string) => resolve(wxt.config.outDir, path)
    const page = await readFile(out('newtab.html'), 'utf8')
    const files = [...page.matchAll(stylesheet)].map((match) => match[1] as string)
    const app = appScript.exec(page)?.[1]
    if (files.length === 0 || !app || !page.includes(firstPaint))
      throw new Error('newtab.html is not built as its first paint expects')
    const sheets = await Promise.all(files.map((file) => readFile(out(`.${file}`), 'utf8')))
    const style = sheets.join('').trim()
    const readied = page
      .replace(stylesheet, '')
      .replace(appScript, `<link rel="modulepreload" crossorigin href="${app}">`)
      .replace(
        firstPaint,
        () => `<style>${style}</style><script src="/first-paint.js" data-app="${app}"></script>`,
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
