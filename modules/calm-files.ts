import { defineWxtModule } from 'wxt/modules'
import { beginScript, cssOf, scriptOf } from '../lib/domain/boundaries/calm/built'
import { calmTable } from '../lib/domain/boundaries/calm/table'

/**
 * Builds a script and a style sheet for each calm switch from the calm table. The background registers those
 * that belong to a site, so that a page that opens need not ask which switches are on.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_wxt, files) => {
    files.push({ relativeDest: 'calm/begin.js', contents: beginScript })
    for (const calm of calmTable.flatMap(({ switches }) => switches)) {
      files.push({ relativeDest: `calm/${calm.id}.js`, contents: scriptOf(calm) })
      files.push({ relativeDest: `calm/${calm.id}.css`, contents: cssOf(calm) })
    }
  })
})
