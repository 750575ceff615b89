import { askFromPage, isAlive, pauseFrameUrl, word } from '@/lib/browser/page/page'
import { holdMedia, isPlaying } from './media'
import { colours, face, styled } from './styled'
import { watchTopLayer } from './top-layer'
import { rememberTyping } from './typing-place'

/** What is heard this long (ms) after the page's media were paused is out of reach here. */
const heardStillMs = 3_000

const keyEvents = ['keydown', 'keypress', 'keyup'] as const

/**
 * Covers the living page with the pause. A modal dialog in the top layer makes everything under it inert, so
 * that neither mouse nor keyboard reaches the feed; nothing on the page is removed or changed.
 */
export function createPause(root: ShadowRoot) {
  const { ground, ink, accent, onAccent } = colours
  const goBackToTyping = rememberTyping()
  const wasPlaying = isPlaying()
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
    // Until the frame says that it lives, what stands under it is what one sees.
    opacity: '0',
    pointerEvents: 'none',
  })
  frame.title = word('overlay_label')
  // Copying a draft from within the frame.
  frame.allow = 'clipboard-write'
  // Pages that isolate themselves (COEP) let no other frame in; ours needs no storage of its own.
  frame.credentialless = true
  frame.src = pauseFrameUrl()
  const plain = plainPause({ accent, onAccent })
  dialog.append(plain, frame)
  root.append(dialog)

  // A focus that wandered to the browser's own bars and back must not hand keys to the feed.
  const swallow = (event: Event) => event.stopImmediatePropagation()
  for (const type of keyEvents) window.addEventListener(type, swallow, true)

  let shown = true
  const keepOpen = () => {
    if (!shown || dialog.matches(':modal')) return
    // Taken off the page and put back, a dialog still calls itself open but lies in the top layer no more.
    dialog.removeAttribute('open')
    dialog.showModal()
  }
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  dialog.addEventListener('close', keepOpen)
  // A wheel over the pause must not scroll, and load, the feed below it.
  const page = document.documentElement.style
  const overflow = page.overflow
  page.overflow = 'hidden'
  const leaveFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  }
  leaveFullscreen()
  // What fills the screen later would lie above the pause.
  document.addEventListener('fullscreenchange', leaveFullscreen)
  keepOpen()
  const releaseTopLayer = watchTopLayer(() => {
    dialog.close()
    keepOpen()
    frame.focus()
  })
  const release = holdMedia()
  let hushing: ReturnType<typeof setTimeout> | undefined
  /** Has the tab silenced if it is heard even so. */
  const hushSoon = () => {
    // However often it is told meanwhile, the first one counts.
    hushing ??= setTimeout(() => {
      hushing = undefined
      askFromPage('hush')
    }, heardStillMs)
  }
  hushSoon()
  plain.querySelector('button')?.focus()

  const remove = () => {
    shown = false
    clearInterval(watch)
    clearTimeout(hushing)
    askFromPage('giveSound')
    releaseTopLayer()
    dialog.close()
    dialog.remove()
    page.overflow = overflow
    for (const type of keyEvents) window.removeEventListener(type, swallow, true)
    release()
    document.removeEventListener('fullscreenchange', leaveFullscreen)
    if (isAlive()) goBackToTyping()
  }
  // An extension that was updated or taken off leaves this script behind; its page must not stay covered for ever.
  const watch = setInterval(() => {
    if (!isAlive()) remove()
  }, 1000)

  return {
    /** The frame has painted: it takes over from the plain words. */
    frameReady() {
      frame.style.opacity = '1'
      frame.style.pointerEvents = 'auto'
      plain.remove()
      frame.focus()
    },
    wasPlaying,
    hushSoon,
    keepOpen,
    remove,
  }
}

/** What stands there when a site's policy keeps our frame out: one sentence and the way out. */
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
    // A script of the page cannot press it.
    if (event.isTrusted) askFromPage('leaveFeed')
  })
  box.append(sentence, button)
  return box
}
