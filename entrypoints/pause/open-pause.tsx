import '@/components/ui/styles/tokens.css'
import '@/components/ui/styles/base.css'
import '@/components/ui/styles/typeface.css'
import { createRoot } from 'react-dom/client'
import { Pause } from './pause'

/** Renders the pause. `destination`: the address it replaces; null over a living page. */
export function renderPause(destination: string | null) {
  createRoot(document.getElementById('root')!).render(<Pause destination={destination} />)
}
