import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { cachedToday } from '@/lib/state/today-view'
import { NewTab } from './new-tab'
import type { NewTabState } from './new-tab-state'

const store = createStore<NewTabState>(() => ({ view: cachedToday(localStorage), problem: false }))

/** The truth comes after the first paint: the database's code is not even read before it. */
const live = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))).then(
  async () => {
    const { startLive } = await import('./live')
    return startLive(store)
  },
)
live.catch(() => store.setState({ problem: true }))

// At once: left to React's scheduler, the first frame comes and goes empty.
flushSync(() => createRoot(document.getElementById('root')!).render(<NewTab store={store} live={live} />))
