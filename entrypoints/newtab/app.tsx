import '@/components/ui/styles/tokens.css'
import '@/components/ui/styles/base.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Live } from './live'
import { NewTab } from './new-tab'
import type { NewTabStore } from './new-tab-state'

/** Replaces the content of `root` with the app, synchronously. */
export function renderApp(root: Element, parts: { store: NewTabStore; live: Promise<Live> }) {
  // Synchronously, because with React's scheduler the first frame would be empty.
  flushSync(() => createRoot(root).render(<NewTab {...parts} />))
}
