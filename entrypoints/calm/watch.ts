import { markAttribute } from '@/lib/domain/boundaries/calm/in-force'

/** Says when there may be something to do: another address, a root element written anew, and, on lively pages, new parts. */
export function createWatch(look: () => void) {
  const observer = new MutationObserver(look)
  // Firefox has it from 147 on; before, the changes that go with a new address give it away.
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
