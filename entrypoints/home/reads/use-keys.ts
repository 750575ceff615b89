import { keysNow } from '@/lib/browser/keys'
import { readOnChange } from '@/lib/pages/follower'
import { useSource } from '@/lib/pages/use-read'

/** Keys are changed on a browser page, so they are read again when the person returns to this page. */
const keys = readOnChange(keysNow, (changed) => {
  window.addEventListener('focus', changed)
  document.addEventListener('visibilitychange', changed)
  return () => {
    window.removeEventListener('focus', changed)
    document.removeEventListener('visibilitychange', changed)
  }
})

/** The keys assigned to Porchlight's commands, read again whenever the person returns to this page. */
export const useKeys = () => useSource(keys)
