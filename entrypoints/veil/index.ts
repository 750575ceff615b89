import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askFromPage, isFeedClosed } from '@/lib/browser/page/page'
import { liftVeil, rememberVeil } from './lift'

/** How long (ms) a page waits for the background, which may have to start first. */
const patienceMs = 3_000
/** How long (ms) until a closed feed without an overlay is checked again. */
const againMs = 1_000

const giveUpAfter = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms))

/**
 * Runs on pages of closed sites before the page's own scripts. Hides the page until it is known to be no
 * feed, or until the overlay covers it. Mostly network rules redirect such pages, but they do not apply when
 * a site's own service worker answers. Hiding by opacity keeps the page's layout, and only elements in the
 * top layer, where the overlay is, stay visible.
 */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    let veiled: HTMLElement | null = null
    let own = ''
    const veil = () => {
      if (veiled || !document.documentElement) return
      veiled = document.documentElement
      own = veiled.style.opacity
      veiled.style.setProperty('opacity', '0', 'important')
    }
    // This early the root element may not exist yet.
    const root = new MutationObserver(veil)
    root.observe(document, { childList: true })
    veil()
    let lifted = false
    rememberVeil(() => {
      lifted = true
      root.disconnect()
      veiled?.style.setProperty('opacity', own)
    })

    const ask = async (): Promise<void> => {
      const isClosed = await Promise.race([isFeedClosed(), giveUpAfter(patienceMs)])
      if (lifted) return
      if (!isClosed) return liftVeil()
      askFromPage('look')
      await giveUpAfter(againMs)
      return ask()
    }
    void ask()
  },
})
