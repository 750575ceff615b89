import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/**
 * Runs on watched pages in Firefox before anything of theirs: a page with such a listener is loaded anew when somebody
 * goes back to it, and so the rules of a feed that has closed meanwhile are asked.
 */
export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    addEventListener('unload', () => {})
  },
})
