import { keysNow } from '@/lib/browser/keys'
import { readOnChange } from '@/lib/pages/follower'
import { useSource } from '@/lib/pages/use-read'

/** Keys are changed on a page of the browser's own, from which one comes back to this one. */
const keys = readOnChange(keysNow, (changed) => {
  window.addEventListener('focus', changed)
  document.addEventListener('visibilitychange', changed)
  return () => {
    window.removeEventListener('focus', changed)
    document.removeEventListener('visibilitychange', changed)
  }
})

/** The keys that Porchlight's commands have, read again whenever the person comes back to this page. */
export const useKeys = () => useSource(keys)
