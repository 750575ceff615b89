import { askFromPage, isAlive, pauseFrameUrl, word } from '@/lib/browser/page/page'
import { isInOtherSite } from './entries'
import { isPlaying } from './media'
import { holdSound } from './held-sound'
import { everySecondInSight, whenInSight } from './in-sight'
import { colours, face, styled } from './styled'
import { watchTopLayer } from './top-layer'
import { rememberTyping } from './typing-place'

/** Sound that still plays this long (ms) after pausing the page's media cannot be reached from here. */
const heardStillMs = 3_000

const keyEvents = ['keydown', 'keypress', 'keyup'] as const

/**
 * Covers the living page with the pause. A modal dialog in the top layer makes everything below inert, so
 * that neither mouse nor keyboard reaches the feed; nothing on the page is removed or changed.
 */
export function createPause(root: ShadowRoot) {
  const { ground, ink, accent, onAccent } = colours
  const goBackToTyping = rememberTyping()
  const wasPlaying = isPlaying()
  const wasInOtherSite = isInOtherSite()
  const dialog = styled('dialog', {
    position: 'fixed',
    inset: '0',
    inlineSize: '100vw',
    blockSize: '100vh',
    maxInlineSize: 'none',
    maxBlockSize: 'none',
    margin: '0',
    padding: '0',
    border: '0',
    background: ground,
    color: ink,
    overflow: 'hidden',
  })
  dialog.setAttribute('aria-label', word('overlay_label'))
  const frame: HTMLIFrameElement & { credentialless?: boolean } = styled('iframe', {
    position: 'absolute',
    inset: '0',
    inlineSize: '100%',
    blockSize: '100%',
    border: '0',
    // Hidden until the frame has painted; the plain fallback shows meanwhile.
    opacity: '0',
    pointerEvents: 'none',
  })
  frame.title = word('overlay_label')
  // Lets the frame copy a draft.
  frame.allow = 'clipboard-write'
  // Pages with COEP allow no other frame; the pause needs no storage of its own.
  frame.credentialless = true
  frame.src = pauseFrameUrl()
  const plain = plainPause({ accent, onAccent })
  dialog.append(plain)
  root.append(dialog)
  // The frame costs as much as a page. A hidden tab is covered by the plain words alone until it is looked at.
  const stopWaiting = whenInSight(() => dialog.append(frame))

  // When the focus returns from the browser's toolbar, keys must not reach the feed.
  const swallow = (event: Event) => event.stopImmediatePropagation()
  for (const type of keyEvents) window.addEventListener(type, swallow, true)

  let shown = true
  const keepOpen = () => {
    if (!shown || dialog.matches(':modal')) return
    // A dialog that was removed and reinserted is still marked as open, but no longer in the top layer.
    dialog.removeAttribute('open')
    dialog.showModal()
  }
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  dialog.addEventListener('close', keepOpen)
  // Scrolling over the pause must not scroll the feed and load more of it.
  const page = document.documentElement.style
  const overflow = page.overflow
  page.overflow = 'hidden'
  const leaveFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  }
  leaveFullscreen()
  // An element that goes full screen later would cover the pause.
  document.addEventListener('fullscreenchange', leaveFullscreen)
  keepOpen()
  const releaseTopLayer = watchTopLayer(() => {
    dialog.close()
    keepOpen()
    frame.focus()
  })
  const releaseSound = holdSound()
  let hushing: ReturnType<typeof setTimeout> | undefined
  /** Has the background mute the tab if it is still audible after that time. */
  const hushSoon = () => {
    // Repeated calls do not restart the timer.
    hushing ??= setTimeout(() => {
      hushing = undefined
      askFromPage('hush')
    }, heardStillMs)
  }
  hushSoon()
  plain.querySelector('button')?.focus()

  const remove = () => {
    shown = false
    stopWatching()
    clearTimeout(hushing)
    stopWaiting()
    releaseTopLayer()
    dialog.close()
    dialog.remove()
    page.overflow = overflow
    for (const type of keyEvents) window.removeEventListener(type, swallow, true)
    releaseSound()
    document.removeEventListener('fullscreenchange', leaveFullscreen)
    if (isAlive()) goBackToTyping()
  }
  // When the extension was updated or removed, this script stays behind; it must not cover the page for ever.
  const stopWatching = everySecondInSight(() => {
    if (!isAlive()) remove()
  })

  return {
    /** The frame has painted and replaces the fallback. */
    frameReady() {
      frame.style.opacity = '1'
      frame.style.pointerEvents = 'auto'
      plain.remove()
      frame.focus()
    },
    wasPlaying,
    wasInOtherSite,
    hushSoon,
    keepOpen,
    remove,
  }
}

/** The fallback where a site's policy blocks our frame: one sentence and a button to leave. */
function plainPause({ accent, onAccent }: { accent: string; onAccent: string }) {
  const box = styled('div', {
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    gap: '24px',
    blockSize: '100%',
    font: `20px/1.5 ${face}`,
  })
  const sentence = styled('p', { margin: '0', maxInlineSize: '28em', textAlign: 'center', padding: '0 24px' })
  sentence.textContent = word('overlay_plain')
  const button = styled('button', {
    font: 'inherit',
    padding: '12px 36px',
    border: '0',
    borderRadius: '14px',
    background: accent,
    color: onAccent,
    cursor: 'pointer',
  })
  button.type = 'button'
  button.textContent = word('overlay_notNow')
  button.addEventListener('click', (event) => {
    // Ignores clicks made by the page's own scripts.
    if (event.isTrusted) askFromPage('leaveFeed')
  })
  box.append(sentence, button)
  return box
}
