import { askFromPage } from '@/lib/browser/page/page'
import { whenInSight } from './in-sight'
import { holdMedia } from './media'

/** How what is silenced now gets its sound back; null: nothing is silenced. */
let release: (() => void) | null = null
let stopWaiting = () => {}

/**
 * Silences the page while it is held. Released, it gets back its sound when its tab is looked at, and not before: the end of
 * a pause lets no tab play that nobody sees.
 */
export function holdSound(): () => void {
  // What the last pause silenced may still wait to be looked at.
  stopWaiting()
  release ??= holdMedia()
  return () => {
    stopWaiting = whenInSight(() => {
      release?.()
      release = null
      askFromPage('giveSound')
    })
  }
}
