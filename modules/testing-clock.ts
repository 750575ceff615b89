import { resolve } from 'node:path'
import { addViteConfig, defineWxtModule } from 'wxt/modules'

/**
 * `wxt build --mode testing` builds the same extension with a clock that tests can put forward, by replacing
 * one module. Other builds contain nothing of it.
 */
export default defineWxtModule((wxt) => {
  if (wxt.config.mode !== 'testing') return
  // Vite and React treat every mode but production as development.
  process.env.NODE_ENV = 'production'
  const real = resolve(wxt.config.root, 'lib/browser/now.ts')
  const moved = resolve(wxt.config.root, 'tests/support/testing-build/now.ts')
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'testing-clock',
        enforce: 'pre',
        async resolveId(source, importer, options) {
          if (!/(^|\/)now$/.test(source)) return null
          const found = await this.resolve(source, importer, { ...options, skipSelf: true })
          return found?.id === real ? moved : null
        },
      },
    ],
  }))
})
