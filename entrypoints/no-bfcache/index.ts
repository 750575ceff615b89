import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/**
 * Runs on watched pages in Firefox before the page's own scripts. An unload listener keeps a page out of the
 * back/forward cache, so that going back loads it anew and applies the network rules of a feed that has
 * closed meanwhile.
 */
export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    addEventListener('unload', () => {})
  },
})
