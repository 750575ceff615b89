import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askFromPage, isFeedClosed } from '@/lib/browser/page/page'
import { liftVeil, rememberVeil } from './lift'

/** How long (ms) a page waits for the background, which may have to start first. */
const patienceMs = 3_000
/** A feed that is closed and that nothing covers yet is asked about again after this long (ms). */
const againMs = 1_000

const giveUpAfter = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms))

/**
 * Runs on pages of closed sites before anything of theirs, and keeps them out of sight until it is known that they are
 * no feed, or until the overlay lies over them. Most never come so far, since the network's rules lead elsewhere; but a site
 * whose own service worker answers for it asks no network. By opacity: the page keeps its layout, and nothing in it can
 * undo it but what stands in the top layer, where the overlay is.
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
    // This early there may be no root to hide yet.
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
