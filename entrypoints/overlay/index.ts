import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { isAlive, onPageMessage } from '@/lib/browser/page/page'
import type { PageMessage } from '@/lib/browser/page/page-messages'
import { liftVeil } from '../veil/lift'
import { createCountdown } from './countdown'
import { mountHost } from './host'
import { createPause } from './pause'
import { hasEntries } from './entries'

const mark = '__porchlightOverlay'

/** Shows on a watched page what the background orders. Injected only when there is something to show. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [mark]?: true }
  if (world[mark]) return
  world[mark] = true

  let mounted: ReturnType<typeof mountHost> | null = null
  let countdown: ReturnType<typeof createCountdown> | null = null
  let pause: ReturnType<typeof createPause> | null = null

  const root = () => (mounted ??= mountHost()).root
  const clearCountdown = () => {
    countdown?.remove()
    countdown = null
  }
  const clearPause = () => {
    pause?.remove()
    pause = null
  }

  const obey = (message: PageMessage): unknown => {
    if ('tell' in message)
      return message.tell === 'entries'
        ? hasEntries() || (pause?.wasInOtherSite ?? false)
        : (pause?.wasPlaying ?? false)
    if (message.show === 'frame') return pause?.frameReady()
    if (message.show === 'pause') {
      clearCountdown()
      // A repeated order means that something changed, and sound may be playing again.
      if (pause) pause.hushSoon()
      else pause = createPause(root())
      return liftVeil()
    }
    clearPause()
    liftVeil()
    if (message.show === 'nothing') return clearCountdown()
    countdown ??= createCountdown(root())
    countdown.update(message)
  }
  onPageMessage(obey)

  // Some single-page sites rebuild their whole document, which removes our host.
  const observer = new MutationObserver(() => {
    if (!isAlive()) return observer.disconnect()
    if (mounted && !mounted.host.isConnected && (pause || countdown)) {
      document.documentElement.append(mounted.host)
      pause?.keepOpen()
      countdown?.raise()
    }
    watch()
  })
  const watch = () => {
    observer.disconnect()
    observer.observe(document, { childList: true })
    if (document.documentElement) observer.observe(document.documentElement, { childList: true })
  }
  watch()
})
