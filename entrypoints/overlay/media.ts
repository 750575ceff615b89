import { deepQuery } from './deep'
import { everySecondInSight } from './in-sight'
import { holdPictureInPicture } from './picture-in-picture'

const isLive = (source: HTMLMediaElement['srcObject']) =>
  source instanceof MediaStream && source.getTracks().some(({ readyState }) => readyState === 'live')

/** True when something audible is playing, or a call is going on. */
export const isPlaying = (): boolean =>
  deepQuery<HTMLMediaElement>(document, 'video, audio').some(
    (media) =>
      isLive(media.srcObject) ||
      (!media.paused &&
        !media.muted &&
        media.volume > 0 &&
        (media.loop || media.duration - media.currentTime > 1)),
  )

/** Keeps the page's media paused while held, and resumes what was playing when released. */
export function holdMedia() {
  const held = new Set<HTMLMediaElement>()
  const hold = () => {
    for (const media of deepQuery<HTMLMediaElement>(document, 'video, audio')) {
      if (media.paused) continue
      held.add(media)
      media.pause()
    }
  }
  const onPlay = (event: Event) => {
    if (event.target instanceof HTMLMediaElement) hold()
  }
  // Also where nobody looks: what starts there later is heard, and then the whole tab is muted.
  hold()
  const releaseWindows = holdPictureInPicture()
  document.addEventListener('play', onPlay, true)
  // Polls, because players inside shadow roots fire no event on the document.
  const stop = everySecondInSight(hold)
  return function release() {
    stop()
    releaseWindows()
    document.removeEventListener('play', onPlay, true)
    for (const media of held) void media.play().catch(() => undefined)
  }
}
