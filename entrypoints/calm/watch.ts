import { markAttribute } from '@/lib/domain/boundaries/calm/in-force'

/**
 * Calls `look` when there may be something to do: a new address, a replaced root element, and, on pages that
 * change, new elements.
 */
export function createWatch(look: () => void) {
  const observer = new MutationObserver(look)
  // Firefox has the Navigation API from 147 on; before that, changes of the document reveal a new address.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation

  const stop = () => {
    observer.disconnect()
    removeEventListener('popstate', look)
    navigation?.removeEventListener('currententrychange', look)
  }
  return {
    start({ lively }: { lively: boolean }) {
      stop()
      observer.observe(document, {
        childList: true,
        subtree: lively || !navigation,
        attributeFilter: [markAttribute, ...(lively ? ['hidden', 'aria-selected', 'aria-checked'] : [])],
      })
      if (!lively && navigation)
        observer.observe(document.documentElement, { attributeFilter: [markAttribute] })
      addEventListener('popstate', look)
      navigation?.addEventListener('currententrychange', look)
    },
    stop,
  }
}
