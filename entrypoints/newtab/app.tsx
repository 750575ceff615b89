import '@/components/ui/styles/tokens.css'
import '@/components/ui/styles/base.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Live } from './live'
import { NewTab } from './new-tab'
import type { NewTabStore } from './new-tab-state'

/** Puts the living page in the place of what stands in `root`, before this returns. */
export function renderApp(root: Element, parts: { store: NewTabStore; live: Promise<Live> }) {
  // At once: left to React's scheduler, the first frame comes and goes empty.
  flushSync(() => createRoot(root).render(<NewTab {...parts} />))
}
